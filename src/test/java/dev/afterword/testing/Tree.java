package dev.afterword.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder with their bytes. */
public final class Tree {
  private Tree() {}

  /** By path below the folder, with {@code /}. */
  public static SortedMap<String, byte[]> of(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The paths that are in one tree only or differ; empty when both are the same. */
  public static List<String> differences(
      SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    TreeMap<String, byte[]> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(path -> !Arrays.equals(one.get(path), other.get(path)))
        .toList();
  }
}
