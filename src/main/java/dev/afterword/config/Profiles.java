package dev.afterword.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The profiles of all directories. What people wrote comes before what the documents show, and the
 * nearest directory before those above it.
 */
public final class Profiles {
  private final SortedMap<String, Profile> written;
  private final SortedMap<String, Profile> inferred;
  private final Map<String, Profile> resolved = new HashMap<>();

  private Profiles(SortedMap<String, Profile> written, SortedMap<String, Profile> inferred) {
    this.written = written;
    this.inferred = inferred;
    TreeSet<String> folders = new TreeSet<>(written.keySet());
    folders.addAll(inferred.keySet());
    folders.add("");
    folders.forEach(
        folder -> resolved.put(folder, along(folder, written).over(along(folder, inferred))));
  }

  /** One profile for everything. */
  public static Profiles of(Profile project) {
    return new Profiles(new TreeMap<>(Map.of("", project)), new TreeMap<>());
  }

  /**
   * @param folder below the content folder, with {@code /}; empty for the content folder itself
   * @param profile nearer than what has been said about the folder so far
   */
  public Profiles with(String folder, Profile profile) {
    SortedMap<String, Profile> more = new TreeMap<>(written);
    more.merge(folder, profile, (before, nearer) -> nearer.over(before));
    return new Profiles(more, inferred);
  }

  /** The same with what the documents show, by folder. */
  public Profiles inferring(Map<String, Profile> shown) {
    return new Profiles(written, new TreeMap<>(shown));
  }

  /** How the documents of a folder are read: one of {@link #all}. */
  public Profile of(String folder) {
    return nearest(folder);
  }

  /** How documents are read where nothing else is said. */
  public Profile project() {
    return nearest("");
  }

  /** Every profile that a folder can have, each one once. */
  public Collection<Profile> all() {
    return List.copyOf(resolved.values());
  }

  private Profile nearest(String folder) {
    String at = folder;
    Profile profile = resolved.get(at);
    while (profile == null) {
      at = above(at);
      profile = resolved.get(at);
    }
    return profile;
  }

  private static String above(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  /** What is said about a folder and those above it. */
  private static Profile along(String folder, SortedMap<String, Profile> said) {
    List<String> path = new ArrayList<>(List.of(folder));
    for (String at = folder; !at.isEmpty(); ) {
      at = above(at);
      path.add(at);
    }
    return path.stream()
        .map(at -> said.getOrDefault(at, Profile.NONE))
        .reduce(Profile.NONE, Profile::over);
  }
}
