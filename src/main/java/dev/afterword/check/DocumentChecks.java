package dev.afterword.check;

import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.model.Section;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules found in the text of one document, and what its comments switch off in all that is
 * found about it.
 */
public final class DocumentChecks {
  private final SourceFile file;
  private final List<Problem> found;
  private final IgnoreComments ignored;

  private DocumentChecks(SourceFile file, List<Problem> found, IgnoreComments ignored) {
    this.file = file;
    this.found = found;
    this.ignored = ignored;
  }

  /** Looks through documents while their text is at hand; for many threads at once. */
  public static final class Reader {
    private final List<TextRule> rules;

    public Reader(Settings.Checks settings) {
      this.rules =
          List.of(
              new Placeholders(),
              new EmptyParts(),
              new PrivateLinks(settings.privateHosts()),
              new EmailAddresses(),
              BlameRules.all());
    }

    /**
     * @param report whether the document is a report; texts about writing one may say "human error"
     * @param sections of the document
     */
    public DocumentChecks read(SourceDocument document, boolean report, List<Section> sections) {
      IgnoreComments ignored = IgnoreComments.of(document);
      List<Problem> found = new ArrayList<>(ignored.problems());
      if (report) {
        DocumentText text = new DocumentText(document, sections);
        rules.forEach(rule -> rule.check(text, found::add));
      }
      return new DocumentChecks(document.file(), found, ignored);
    }
  }

  SourceFile file() {
    return file;
  }

  List<Problem> found() {
    return found;
  }

  /** Whether the author wants to hear of a problem of this file, as far as the document says. */
  boolean wanted(Problem problem) {
    int line = problem.place().line();
    return !file.extent().covers(line) || !ignored.covers(problem.code(), line);
  }
}
