package dev.afterword.jbake;

import dev.afterword.config.RawSettings;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.configuration2.AbstractConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.ex.ConfigurationRuntimeException;
import org.apache.commons.configuration2.io.FileHandler;

/**
 * Reads {@code jbake.properties} with the library that JBake reads it with, so that lists, escapes
 * and {@code ${…}} mean the same.
 */
public final class JBakeProperties {
  public static final String FILE_NAME = "jbake.properties";

  private JBakeProperties() {}

  /**
   * @param displayName how messages name the file
   * @throws IOException if the file cannot be read or is no properties file
   */
  public static RawSettings read(Path file, String displayName) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, displayName, List.of());
    } catch (CharacterCodingException e) {
      // Properties files were in this encoding before there was UTF-8, and many still are.
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      Problem odd = Problem.of(ProblemCode.SETTINGS_ENCODING, Place.file(displayName));
      return parse(text, displayName, List.of(odd));
    }
  }

  /** One of the presets that come along; empty for a name that is none. */
  public static Optional<RawSettings> preset(String name) {
    String resource = "/presets/" + name + ".properties";
    boolean plain = name.matches("[a-z-]+");
    try (InputStream in = plain ? JBakeProperties.class.getResourceAsStream(resource) : null) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RawSettings parse(String text, String displayName, List<Problem> problems)
      throws IOException {
    PropertiesConfiguration configuration = new PropertiesConfiguration();
    configuration.setIncludesAllowed(false);
    withoutLookups(configuration);
    configuration.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    try {
      FileHandler handler = new FileHandler(configuration);
      handler.load(new StringReader(text));
      return new RawSettings(displayName, values(configuration), text.lines().toList(), problems);
    } catch (ConfigurationException | ConfigurationRuntimeException | IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * {@code ${key}} stands for another value of the file and for nothing else: the library would
   * read the environment and files of the machine as well, and a site would show them.
   */
  static void withoutLookups(AbstractConfiguration configuration) {
    configuration.installInterpolator(Map.of(), List.of());
  }

  private static SortedMap<String, List<String>> values(PropertiesConfiguration configuration) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    configuration
        .getKeys()
        .forEachRemaining(
            key -> values.put(key, configuration.getList(String.class, key, List.of())));
    return values;
  }
}
