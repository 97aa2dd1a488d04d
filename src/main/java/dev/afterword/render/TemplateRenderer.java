package dev.afterword.render;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.page.Pieces.Site;
import dev.afterword.page.PlannedPage;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.commons.io.output.StringBuilderWriter;

/**
 * Pages to text. A template of the user takes the place of the theme's of the same name. Safe to
 * call from several threads.
 */
public final class TemplateRenderer {
  private static final String THEME = "/theme/templates";

  private final Configuration configuration;
  private final Optional<Path> userTemplates;
  private final String userFolder;
  private final Site site;

  /**
   * @param userTemplates the user's own templates
   * @param userFolder how messages name that folder
   */
  public TemplateRenderer(Site site, Optional<Path> userTemplates, String userFolder) {
    this.site = site;
    this.userTemplates = userTemplates;
    this.userFolder = userFolder;
    this.configuration = configuration(userTemplates);
  }

  private static Configuration configuration(Optional<Path> userTemplates) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
    configuration.setObjectWrapper(new RecordWrapper(Configuration.VERSION_2_3_33));
    List<TemplateLoader> loaders = new ArrayList<>();
    try {
      if (userTemplates.isPresent()) {
        loaders.add(new FileTemplateLoader(userTemplates.get().toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    loaders.add(new ClassTemplateLoader(TemplateRenderer.class, THEME));
    configuration.setTemplateLoader(
        new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ENGLISH);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    // Templates may come with a project that somebody only wants to look at.
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setSharedVariable(WholeFunction.NAME, new WholeFunction());
    return configuration;
  }

  /** The text of a page. */
  public String render(PlannedPage page) throws RenderException {
    Map<String, Object> model = new HashMap<>();
    model.put("site", site);
    model.put("page", page.head());
    model.put("root", page.root());
    model.put("path", page.path().url());
    model.put("view", page.view().get());
    // The JDK's own takes a lock for each of the thousand pieces of a page.
    StringBuilderWriter out = new StringBuilderWriter(32_768);
    try {
      configuration.getTemplate(page.template()).process(model, out);
      return withoutControls(out.getBuilder());
    } catch (TemplateNotFoundException e) {
      throw new RenderException(
          problem(page.template(), 0, 0, "there is no template " + page.template()));
    } catch (ParseException e) {
      throw new RenderException(problem(e));
    } catch (TemplateException e) {
      throw new RenderException(
          problem(
              e.getTemplateSourceName(),
              zeroIfNull(e.getLineNumber()),
              zeroIfNull(e.getColumnNumber()),
              e.getMessageWithoutStackTop()));
    } catch (IOException e) {
      // From the second page on FreeMarker only remembers that the template is wrong.
      if (e.getCause() instanceof ParseException remembered) {
        throw new RenderException(problem(remembered));
      }
      throw new UncheckedIOException(e);
    }
  }

  private Problem problem(ParseException e) {
    return problem(
        e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
  }

  /** Neither XML nor HTML may hold them; a document or the name of a file may. */
  private static String withoutControls(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c > '\uFFFD') {
        text.setCharAt(i, '\uFFFD');
      }
    }
    return text.toString();
  }

  private static int zeroIfNull(@org.jspecify.annotations.Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** Without the page: a template that fails on a thousand pages is one problem. */
  private Problem problem(
      @org.jspecify.annotations.Nullable String template, int line, int column, String message) {
    String name = String.valueOf(template);
    boolean users = userTemplates.map(folder -> Files.exists(folder.resolve(name))).orElse(false);
    String path = users ? userFolder + "/" + name : name;
    String hint =
        users
            ? "compare it with the theme's own template; the manual lists what each one sees"
            : "this template came with Afterword: please report it";
    List<String> lines =
        message.lines().filter(l -> !l.startsWith("----") && !l.startsWith("==> ")).toList();
    String text = lines.isEmpty() ? "" : lines.get(0);
    boolean goesOn = text.startsWith("Template ") && text.endsWith(":") && lines.size() > 1;
    String reason = goesOn ? " " + lines.get(1) : "";
    String detail =
        message
            .lines()
            .filter(l -> l.startsWith("==> "))
            .findFirst()
            .map(l -> " " + l.substring(4).replaceFirst("\\s*\\[in template .*", ""))
            .orElse("");
    return Problem.of(
        ProblemCode.TEMPLATE_ERROR, new Place(path, line, column), text + reason + detail, hint);
  }

  /** A template could not be rendered; says where and why. */
  public static final class RenderException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    RenderException(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }
}
