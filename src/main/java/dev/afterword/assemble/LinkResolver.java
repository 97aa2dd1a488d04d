package dev.afterword.assemble;

import dev.afterword.diag.Nearest;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.markup.LinkUse;
import dev.afterword.model.LinkTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out where the links of bodies lead. */
final class LinkResolver {
  /** Beyond this many documents a broken link is not compared with all of them. */
  private static final int MOST_TO_COMPARE = 2_000;

  private final LinkIndex documents;
  private final LinkIndex drafts;

  /**
   * @param set all documents with their addresses
   * @param drafts those that are not part of the site, with the addresses that they would have
   * @param files the other files of the content folder
   */
  LinkResolver(DocumentSet set, DocumentSet drafts, Set<String> files) {
    this.documents = new LinkIndex(set, files);
    this.drafts = new LinkIndex(drafts, Set.of());
  }

  /** Where the links of a document lead, in their order; those that lead nowhere are reported. */
  List<LinkTarget> resolve(DocumentFacts document, List<Problem> problems) {
    List<LinkTarget> targets = new ArrayList<>();
    for (LinkUse use : document.body().links()) {
      Optional<LinkTarget> target = documents.target(use, document);
      if (target.isEmpty() && use.kind() != LinkUse.Kind.MENTION) {
        problems.add(broken(use, document));
      }
      targets.add(target.orElseGet(LinkTarget.Broken::new));
    }
    return targets;
  }

  private Problem broken(LinkUse use, DocumentFacts document) {
    Place place = new Place(document.file().display(), use.line(), use.column());
    if (use.kind() == LinkUse.Kind.IMAGE) {
      return Problem.of(ProblemCode.BROKEN_IMAGE, place, use.target());
    }
    return drafts.target(use, document).isPresent()
        ? Problem.of(ProblemCode.LINK_TO_DRAFT, place, use.target())
        : Problem.of(ProblemCode.BROKEN_LINK, place, use.target(), hint(use));
  }

  private String hint(LinkUse use) {
    String name = use.target().substring(use.target().lastIndexOf('/') + 1);
    List<String> known =
        documents.paths().size() > MOST_TO_COMPARE
            ? List.of()
            : documents.paths().stream().map(p -> p.substring(p.lastIndexOf('/') + 1)).toList();
    return Nearest.question(name, known)
        + "links are relative to the document and lead to a file of the content folder";
  }
}
