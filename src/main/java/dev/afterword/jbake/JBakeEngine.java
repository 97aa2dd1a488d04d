package dev.afterword.jbake;

import dev.afterword.config.RawSettings;
import dev.afterword.markup.BodyEngine;
import dev.afterword.source.Format;
import dev.afterword.source.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    this.configuration = new DefaultJBakeConfiguration(project.toFile(), configuration(raw));
  }

  private static CompositeConfiguration configuration(RawSettings raw) {
    BaseConfiguration locked = new BaseConfiguration();
    locked.addProperty("asciidoctor.attributes", LOCKED_ATTRIBUTES);
    BaseConfiguration project = new BaseConfiguration();
    raw.values().forEach(project::addProperty);
    // JBake's own configuration adds the system properties, which would leak into AsciiDoc.
    CompositeConfiguration all = new CompositeConfiguration();
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
    String extension = Format.extension(document.file().path());
    ParserEngine engine = Engines.get(extension.equals("htm") ? "html" : extension);
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
            document.file().file().toFile(), body.lines().toList(), configuration, false);
    context.setBody(body);
    List<Remark> remarks = AsciidoctorLog.listen(() -> engine.processBody(context));
    Map<String, String> attributes =
        document.file().format() == Format.ASCIIDOC ? attributes(body) : Map.of();
    return new Output(withoutPlace(context.getBody(), document), attributes, remarks);
  }

  /** AsciiDoc knows in which folder it works; readers of the page must not. */
  private static String withoutPlace(String html, SourceDocument document) {
    Path folder = document.file().file().toAbsolutePath().getParent();
    return folder == null || folder.getNameCount() == 0
        ? html
        : html.replace(folder.toString(), "");
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
