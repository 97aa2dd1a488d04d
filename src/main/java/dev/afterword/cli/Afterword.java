package dev.afterword.cli;

import dev.afterword.build.UsageException;
import dev.afterword.diag.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code afterword build}, {@code serve}, {@code check}, {@code search} … */
@Command(
    name = "afterword",
    description = "Turns a directory of postmortems into a searchable static website.",
    versionProvider = Afterword.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {HelpCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine, 1 problems in the content, 2 wrong usage,",
      "  3 could not read or write, or a mistake of the program."
    })
public final class Afterword implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private Afterword() {}

  /** Runs a command and returns its exit code. */
  public static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new Afterword());
    line.addSubcommand(new BuildCommand(console));
    line.addSubcommand(new ServeCommand(console));
    line.addSubcommand(new CheckCommand(console));
    line.addSubcommand(new SearchCommand(console));
    line.addSubcommand(new RelevanceCommand(console));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // Picocli's own hides why a text is no path.
    line.registerConverter(Path.class, Path::of);
    line.setExitCodeExceptionMapper(e -> ExitCode.FAILED);
    line.setParameterExceptionHandler((e, arguments) -> misused(e, console));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, console));
    return line.execute(withQuery(args));
  }

  /**
   * In a query {@code -node} is a word to leave out and not {@code -n}: a blank in front keeps
   * picocli from taking it for an option.
   */
  private static String[] withQuery(String[] args) {
    if (args.length == 0 || !args[0].equals("search")) {
      return args;
    }
    return Stream.of(args)
        .map(
            arg ->
                arg.matches("-[^-].*") && !arg.matches("-(n\\d+|[nihV](=.*)?)") ? " " + arg : arg)
        .toArray(String[]::new);
  }

  /** One sentence and where to read on: all options at once would push it out of sight. */
  private static int misused(ParameterException e, Console console) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String said = e.getCause() instanceof InvalidPathException path ? said(path) : e.getMessage();
    console.err().println("afterword: " + said);
    UnmatchedArgumentException.printSuggestions(e, console.err());
    console.err().println("See " + command + " --help.");
    return ExitCode.USAGE;
  }

  /** A user's mistake gets a sentence; a mistake of ours gets its stack trace. */
  private static int failed(Exception e, Console console) throws Exception {
    if (e instanceof UsageException) {
      console.err().println("afterword: " + e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return failed(cause, console);
    }
    if (e instanceof InvalidPathException path) {
      console.err().println("afterword: " + said(path));
      return ExitCode.FAILED;
    }
    if (e instanceof IOException io) {
      console.err().println("afterword: " + said(io));
      return ExitCode.FAILED;
    }
    throw e;
  }

  /** What the file system says, without the names of classes; often it says a path only. */
  private static String said(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " is not there";
    }
    return e instanceof FileSystemException
        ? "cannot read or write: " + e.getMessage()
        : String.valueOf(e.getMessage());
  }

  /** The name may be the page's own: addresses have the letters of their titles. */
  private static String said(InvalidPathException e) {
    return "this system cannot name a file \""
        + Printable.of(e.getInput())
        + "\" ("
        + e.getReason()
        + "); for all letters set LC_ALL=C.UTF-8";
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Afterword.class.getPackage().getImplementationVersion();
      return new String[] {"afterword " + (version == null ? "development" : version)};
    }
  }
}
