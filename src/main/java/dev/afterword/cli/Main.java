package dev.afterword.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program starts, and the only place where it ends the JVM. */
public final class Main {
  /** Lucene says there which JDK would be faster; a field, because loggers are held weakly. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    Console console =
        new Console(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            Path.of("").toAbsolutePath(),
            onTerminal());
    System.exit(Afterword.run(args, console));
  }

  /** From Java 22 on there is always a console, unless the old kind is asked for. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }
}
