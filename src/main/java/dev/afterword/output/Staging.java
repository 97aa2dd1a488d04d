package dev.afterword.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside the site in which everything new is made, so that it only has to be moved
 * when it is complete: {@code .afterword-site} for {@code site}. It belongs to one build at a time
 * and is gone after {@link #close}; what a build that was killed has left in it goes with the next.
 */
public final class Staging implements AutoCloseable {
  private static final String PREFIX = ".afterword-";
  private static final String LOCK = "lock";
  private static final String OLD = "old";

  private final Path folder;
  private final FileChannel channel;

  private Staging(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes the folder.
   *
   * @param target what will be replaced; the folder lies beside it, on the same disk
   * @throws BusyException if another build is writing to the same target
   */
  public static Staging beside(Path target) throws IOException {
    Path folder = target.resolveSibling(PREFIX + target.getFileName());
    Files.createDirectories(folder);
    Path file = folder.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new BusyException(target);
    }
    Staging staging = new Staging(folder, channel);
    staging.empty();
    return staging;
  }

  /** Another build is at work. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    BusyException(Path target) {
      super("another build is writing to " + target + "; wait until it is done");
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // A build of the same process, as in an IDE or a test.
      return false;
    }
  }

  private void empty() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.endsWith(LOCK)) {
          delete(entry);
        }
      }
    }
  }

  /** A place in the folder; nothing is there yet. */
  public Path place(String name) {
    return folder.resolve(name);
  }

  /**
   * Why a folder must not be replaced: it holds something that we have not written. Empty when it
   * may be.
   *
   * @param ours tells a folder of ours from any other
   */
  public static Optional<String> objection(Path target, Predicate<Path> ours) throws IOException {
    if (!Files.exists(target)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(target)) {
      return Optional.of("it is a file");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      return !entries.iterator().hasNext() || ours.test(target)
          ? Optional.empty()
          : Optional.of("it holds files that no build of Afterword has written");
    }
  }

  /**
   * Puts what was made here in the place of the target. If that fails, the target is what it was.
   */
  public void publish(Path made, Path target) throws IOException {
    Path old = place(OLD);
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, old);
    }
    try {
      Files.move(made, target);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target);
      }
      throw e;
    }
    delete(old);
  }

  /** Deletes what was not published. */
  @Override
  public void close() throws IOException {
    empty();
    channel.close();
    delete(folder);
  }

  /** Deletes a file or a folder with all that is in it; nothing happens where there is none. */
  private static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(path, new Deletion());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
