package dev.afterword.jbake;

import dev.afterword.config.RawSettings;
import dev.afterword.markup.BodyEngine;
import dev.afterword.source.Format;
import dev.afterword.source.SourceDocument;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.io.FileHandler;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.jbake.parser.ParserEngine;

/**
 * Renders with the engine that JBake has registered for a file's ending: AsciiDoc, HTML and what
 * plug-ins add.
 */
public final class JBakeEngine implements BodyEngine {
  private static final Pattern ATTRIBUTE = Pattern.compile("^:jbake-([\\w-]+):(.*)$");

  /**
   * AsciiDoc can read any file of the builder's machine into the page. What GitHub does helps: an
   * include becomes a link.
   */
  private static final Pattern INCLUDE = Pattern.compile("(?m)^include::(\\S[^\\[\\n]*)\\[.*]");

  /** Where a document says it lies: readers of the page must not learn where it is built. */
  private static final String NOWHERE = File.separator;

  /** For AsciiDoctor, in its own language: nothing but the document is read, and lines are told. */
  private static final List<String> LIBRARY =
      List.of("uri:classloader:/asciidoctor/no_files.rb", "uri:classloader:/asciidoctor/lines.rb");

  /** Set from outside, these cannot be changed by a document. */
  private static final List<String> LOCKED_ATTRIBUTES =
      List.of(
          "data-uri!",
          "allow-uri-read!",
          "docinfo!",
          // The page has a table of contents of its own.
          "toc!",
          "max-include-depth=0",
          "user-home=.",
          "docdir=.",
          "docfile=",
          "outdir=.",
          "experimental",
          "showtitle");

  private final JBakeConfiguration configuration;

  /**
   * @param raw the project's configuration; AsciiDoc sees its keys as attributes
   */
  public JBakeEngine(RawSettings raw, Path project) {
    this.configuration = new Locked(project.toFile(), configuration(raw));
  }

  /** What no configuration of a project can switch off. */
  private static final class Locked extends DefaultJBakeConfiguration {
    private static final String REQUIRES = "requires";

    Locked(File project, CompositeConfiguration configuration) {
      super(project, configuration);
    }

    @Override
    public List<String> getAsciidoctorOptionKeys() {
      return Stream.concat(Stream.of(REQUIRES), super.getAsciidoctorOptionKeys().stream())
          .distinct()
          .toList();
    }

    @Override
    public List<String> getAsciidoctorOption(String key) {
      return key.equals(REQUIRES) ? new Library() : super.getAsciidoctorOption(key);
    }
  }

  /** JBake writes out the list of libraries as a text, and wants commas in it but no brackets. */
  private static final class Library extends AbstractList<String> {
    @Override
    public String get(int index) {
      return LIBRARY.get(index);
    }

    @Override
    public int size() {
      return LIBRARY.size();
    }

    @Override
    public String toString() {
      return String.join(",", LIBRARY);
    }
  }

  private static CompositeConfiguration configuration(RawSettings raw) {
    BaseConfiguration locked = new BaseConfiguration();
    locked.addProperty("asciidoctor.attributes", LOCKED_ATTRIBUTES);
    BaseConfiguration project = new BaseConfiguration();
    raw.values().forEach(project::addProperty);
    // JBake's own configuration adds the system properties, which would leak into AsciiDoc.
    CompositeConfiguration all = new CompositeConfiguration();
    Stream.of(locked, project, all).forEach(JBakeProperties::withoutLookups);
    all.addConfiguration(locked);
    all.addConfiguration(project);
    all.addConfiguration(defaults());
    return all;
  }

  private static PropertiesConfiguration defaults() {
    PropertiesConfiguration defaults = new PropertiesConfiguration();
    defaults.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    try (InputStream in = Engines.class.getResourceAsStream("/default.properties")) {
      if (in != null) {
        new FileHandler(defaults).load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return defaults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ConfigurationException e) {
      throw new IllegalStateException("JBake's defaults do not parse", e);
    }
  }

  @Override
  public Output render(SourceDocument document) throws EngineException {
    // Not by the file's own ending: JBake does not know all of a format.
    String extension = document.file().format() == Format.ASCIIDOC ? "adoc" : "html";
    ParserEngine engine = Engines.get(extension);
    if (!(engine instanceof MarkupEngine markup) || engine instanceof ErrorEngine) {
      throw new EngineException(
          extension,
          "it is not installed",
          "keep the folder asciidoc that the build makes beside afterword.jar");
    }
    try {
      return render(markup, document);
    } catch (RuntimeException | LinkageError e) {
      throw new EngineException(extension, firstLine(e), "check the markup of the document");
    }
  }

  private Output render(MarkupEngine engine, SourceDocument document) {
    String body = INCLUDE.matcher(document.body()).replaceAll("link:$1[]");
    ParserContext context =
        new ParserContext(
            new File(NOWHERE, "document"), body.lines().toList(), configuration, false);
    context.setBody(body);
    List<Remark> remarks = AsciidoctorLog.listen(() -> engine.processBody(context));
    Map<String, String> attributes =
        document.file().format() == Format.ASCIIDOC ? attributes(body) : Map.of();
    return new Output(context.getBody(), attributes, remarks);
  }

  /**
   * What AsciiDoc's own header says, down to the first empty line. JBake's engine would read the
   * file a second time for it and make a moment in the machine's time zone of a date.
   */
  private static Map<String, String> attributes(String body) {
    Map<String, String> attributes = new LinkedHashMap<>();
    body.strip()
        .lines()
        .takeWhile(line -> !line.isBlank())
        .map(ATTRIBUTE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> attributes.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2).strip()));
    return attributes;
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("no reason given");
  }
}
