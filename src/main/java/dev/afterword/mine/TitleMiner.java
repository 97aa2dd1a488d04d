package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.facts.Reference;
import dev.afterword.markup.Block;
import dev.afterword.markup.ParsedBody;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.model.Titles;
import dev.afterword.source.FileName;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a document's title: in its header, its first heading or line, else its file's name. */
final class TitleMiner {
  private TitleMiner() {}

  /**
   * @param usesHeading whether the heading has become the title and so left the body
   */
  record Title(Fact<String> fact, boolean usesHeading) {}

  static Title mine(
      SourceFile file,
      HeaderFacts header,
      ParsedBody body,
      Vocabulary vocabulary,
      List<Problem> problems) {
    Optional<Block.Heading> heading = body.titleHeading().filter(h -> !h.text().isBlank());
    Optional<Scalar> written = header.text(Field.TITLE);
    if (written.isPresent()) {
      String text = written.get().text().strip();
      boolean same = heading.map(h -> Titles.same(h.text().text(), text)).orElse(false);
      return new Title(new Fact<>(text, header.origin(Field.TITLE), written.get().line()), same);
    }
    if (heading.isPresent() && (file.isPart() || isTitle(heading.get(), body, vocabulary))) {
      String text = heading.get().text().text().replace('\n', ' ').strip();
      return new Title(new Fact<>(text, Origin.TITLE, heading.get().line()), true);
    }
    Optional<Fact<String>> line = TitleLine.of(body.blocks(), vocabulary);
    if (line.isPresent()) {
      return new Title(line.get(), false);
    }
    // Where header or file could not be read, that is what to mend; the title may stand there.
    if (problems.stream().noneMatch(problem -> problem.code().hidesFacts())) {
      problems.add(Problem.of(ProblemCode.NO_TITLE, Place.file(file.display())));
    }
    String name = FileName.words(file);
    String title = FileName.isSerial(name) ? described(header, name) : name;
    return new Title(Fact.of(title, Origin.FILE_NAME), false);
  }

  /** A file named by a serial number says nothing; what it is about says more. */
  private static String described(HeaderFacts header, String name) {
    List<Reference> subjects = new ArrayList<>(header.names(Field.SERVICES));
    subjects.addAll(header.names(Field.AFFECTED));
    String about =
        subjects.stream()
            .map(Reference::name)
            .distinct()
            .limit(2)
            .collect(Collectors.joining(", "));
    return about.isEmpty() ? name : about + " incident";
  }

  private static boolean isOnly(ParsedBody body) {
    return body.blocks().stream()
        .noneMatch(block -> block instanceof Block.Heading h && h.level() == 1);
  }

  /** "Summary" at the top, or the first of many such, begins a document without a title. */
  private static boolean isTitle(Block.Heading heading, ParsedBody body, Vocabulary vocabulary) {
    String text = heading.text().text();
    return vocabulary.section(text) == SectionKind.OTHER
        || (heading.level() == 1 && (!vocabulary.isName(text) || isOnly(body)));
  }
}
