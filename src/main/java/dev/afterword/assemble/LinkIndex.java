package dev.afterword.assemble;

import dev.afterword.diag.SlashPath;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.markup.LinkUse;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.DocumentType;
import dev.afterword.model.EntityId;
import dev.afterword.model.LinkTarget;
import dev.afterword.model.Slug;
import dev.afterword.source.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What links may lead to, and by which names. */
final class LinkIndex {
  /** What a link may leave out of a path: nothing, the ending, or the name of a folder's page. */
  private static final List<String> ENDINGS =
      Stream.of("", "/index", "/_index", "/README").flatMap(LinkIndex::withEndings).toList();

  private static final Pattern HTML = Pattern.compile("\\.html?$");

  private final Map<DocumentKey, EntityId> documents;

  /** Of each log the anchors that stand in one of its incidents, and where they are now. */
  private final Map<EntityId, Map<String, LinkTarget>> moved = new HashMap<>();

  private final Set<String> files;
  private final Map<String, EntityId> names = new HashMap<>();
  private final Map<String, EntityId> numbers = new HashMap<>();

  /** Only those that one document alone has. */
  private final Map<String, EntityId> titles = new HashMap<>();

  /**
   * @param set all documents with their addresses
   * @param files the other files of the content folder
   */
  LinkIndex(DocumentSet set, Set<String> files) {
    this.documents = set.ids();
    this.files = files;
    for (DocumentFacts document : set.of(DocumentType.POSTMORTEM)) {
      document
          .identity()
          .number()
          .ifPresent(number -> numbers.putIfAbsent(number.value(), set.id(document)));
    }
    Set<String> shared = new HashSet<>();
    for (DocumentFacts document : set.all()) {
      EntityId id = set.id(document);
      if (document.file().isPart()) {
        move(document, id, set);
      } else {
        names.putIfAbsent(Slug.of(document.file().stem()), id);
      }
      names.putIfAbsent(id.slug(), id);
      String title = Slug.of(document.identity().title().value());
      if (titles.putIfAbsent(title, id) != null) {
        shared.add(title);
      }
    }
    titles.keySet().removeAll(shared);
  }

  private void move(DocumentFacts part, EntityId id, DocumentSet set) {
    EntityId log = set.ids().get(DocumentKey.file(part.file().path()));
    Map<String, LinkTarget> places = moved.computeIfAbsent(log, l -> new HashMap<>());
    part.body()
        .moved()
        .forEach(
            (name, own) ->
                places.put(name, new LinkTarget.Entity(id, own.isEmpty() ? "" : "#" + own)));
  }

  /** The paths of all files with documents. */
  Collection<String> paths() {
    return documents.keySet().stream().map(DocumentKey::path).distinct().toList();
  }

  /** Where a link of a document leads; empty where nothing is there. */
  Optional<LinkTarget> target(LinkUse use, DocumentFacts document) {
    if (use.kind() == LinkUse.Kind.MENTION) {
      return mentioned(use, document);
    }
    if (use.kind() == LinkUse.Kind.WITHIN) {
      return Optional.ofNullable(documents.get(DocumentKey.file(document.file().path())))
          .map(log -> at(log, use.fragment()));
    }
    if (use.kind() == LinkUse.Kind.WIKI) {
      String name = Slug.of(use.target());
      return Optional.ofNullable(names.get(name))
          .or(() -> Optional.ofNullable(numbers.get(use.target())))
          .or(() -> Optional.ofNullable(titles.get(name)))
          .map(id -> at(id, anchor(use.fragment())));
    }
    String plain = TemplateLinks.plain(use.target()).replaceAll("\\?.*$", "");
    boolean fromTop = plain.startsWith("/");
    String folder = fromTop ? "" : document.file().folder();
    Optional<String> path = inside(folder, fromTop ? plain.substring(1) : plain);
    return path.flatMap(p -> lookUp(p, use.fragment()))
        .or(() -> fromTop ? named(plain, use.fragment()) : Optional.empty());
  }

  /** By the file's name alone, as tags of other generators and dated addresses have it. */
  private Optional<LinkTarget> named(String path, String fragment) {
    return TemplateLinks.fileName(path)
        .map(name -> names.get(Slug.of(name)))
        .map(id -> at(id, fragment));
  }

  /** A number that nobody has is mere text, and so is the document's own. */
  private Optional<LinkTarget> mentioned(LinkUse use, DocumentFacts document) {
    return Optional.ofNullable(numbers.get(use.target()))
        .filter(id -> !id.equals(documents.get(document.file().key())))
        .map(id -> new LinkTarget.Entity(id, ""));
  }

  /** The words of a heading as its address. */
  private static String anchor(String fragment) {
    return fragment.length() < 2 ? "" : "#" + Slug.of(fragment.substring(1));
  }

  /** The path below the content folder; empty when it leads out of it. */
  private static Optional<String> inside(String folder, String target) {
    try {
      Path path = Path.of(folder).resolve(target).normalize();
      String text = SlashPath.of(path);
      boolean outside = text.startsWith("..") || path.isAbsolute();
      return outside ? Optional.empty() : Optional.of(text);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Stream<String> withEndings(String name) {
    return Stream.concat(Stream.of(name), Format.endings().map(name::concat));
  }

  /** What the path says as it stands comes before what it may have left out. */
  private Optional<LinkTarget> lookUp(String path, String fragment) {
    return files.contains(path)
        ? Optional.of(new LinkTarget.File(path))
        : document(path).map(id -> at(id, fragment));
  }

  /** A place in a document; in a log it may be one of an incident, which has its own page. */
  private LinkTarget at(EntityId id, String fragment) {
    LinkTarget here = new LinkTarget.Entity(id, fragment);
    Map<String, LinkTarget> places = moved.getOrDefault(id, Map.of());
    return places.isEmpty() ? here : places.getOrDefault(LinkUse.anchor(fragment), here);
  }

  private Optional<EntityId> document(String path) {
    String page = HTML.matcher(path).replaceFirst("");
    for (String ending : ENDINGS) {
      EntityId id = documents.get(DocumentKey.file(joined(path, ending)));
      EntityId found = id == null ? documents.get(DocumentKey.file(joined(page, ending))) : id;
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The top folder has no name in front of the slash. */
  private static String joined(String path, String ending) {
    return path.isEmpty() && ending.startsWith("/") ? ending.substring(1) : path + ending;
  }
}
