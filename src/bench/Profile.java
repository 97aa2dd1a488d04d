import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Sums up a flight recording of a build: {@code java Profile.java build.jfr}.
 *
 * <p>Samples are taken of threads that run Java code, so compiling and collecting garbage are not
 * in the shares; the processor's load beside them tells how much that is.
 */
public final class Profile {
  private static final String OURS = "dev.afterword.";

  /** They carry the build and do no work of their own. */
  private static final Set<String> FRAME = Set.of("cli", "build");

  private final Map<String, Long> entries = new HashMap<>();
  private final Map<String, Long> packages = new HashMap<>();
  private final Map<String, Long> libraries = new HashMap<>();
  private final Map<String, Long> methods = new HashMap<>();
  private final Map<String, Long> allocations = new HashMap<>();
  private long samples;
  private long allocated;
  private long pauses;
  private Duration paused = Duration.ZERO;
  private long heap;
  private double userLoad;
  private double systemLoad;
  private long loads;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: java Profile.java RECORDING");
      System.exit(2);
    }
    Profile profile = new Profile();
    try (RecordingFile file = new RecordingFile(Path.of(arguments[0]))) {
      while (file.hasMoreEvents()) {
        profile.add(file.readEvent());
      }
    }
    profile.print();
  }

  private void add(RecordedEvent event) {
    first = event.getStartTime().isBefore(first) ? event.getStartTime() : first;
    last = event.getEndTime().isAfter(last) ? event.getEndTime() : last;
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> sample(event);
      case "jdk.ObjectAllocationSample" -> allocation(event);
      case "jdk.GarbageCollection" -> {
        pauses++;
        paused = paused.plus(event.getDuration("sumOfPauses"));
      }
      case "jdk.GCHeapSummary" -> heap = Math.max(heap, event.getLong("heapUsed"));
      case "jdk.CPULoad" -> {
        userLoad += event.getFloat("jvmUser");
        systemLoad += event.getFloat("jvmSystem");
        loads++;
      }
      default -> {}
    }
  }

  private void sample(RecordedEvent event) {
    List<RecordedFrame> frames = frames(event);
    if (frames.isEmpty() || waits(frames.get(0))) {
      return;
    }
    samples++;
    entries.merge(entry(frames), 1L, Long::sum);
    packages.merge(innermost(frames), 1L, Long::sum);
    libraries.merge(library(frames.get(0)), 1L, Long::sum);
    methods.merge(name(frames.get(0).getMethod()), 1L, Long::sum);
  }

  private void allocation(RecordedEvent event) {
    List<RecordedFrame> frames = frames(event);
    long weight = event.getLong("weight");
    allocated += weight;
    allocations.merge(frames.isEmpty() ? "(unknown)" : entry(frames), weight, Long::sum);
  }

  private static List<RecordedFrame> frames(RecordedEvent event) {
    return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
  }

  /** Threads that wait inside native code are sampled as well. */
  private static boolean waits(RecordedFrame frame) {
    String method = name(frame.getMethod());
    return method.endsWith(".epollWait") || method.endsWith(".accept") || method.endsWith(".park");
  }

  /** What the build has called: the outermost method of ours outside of the frame. */
  private static String entry(List<RecordedFrame> frames) {
    Deque<String> carriers = new ArrayDeque<>();
    for (int i = frames.size() - 1; i >= 0; i--) {
      RecordedMethod method = frames.get(i).getMethod();
      String type = method.getType().getName();
      if (!type.startsWith(OURS) || type.contains("$$Lambda")) {
        continue;
      }
      String name = type.substring(OURS.length()) + "." + lambda(method.getName());
      if (!FRAME.contains(part(type))) {
        return name;
      }
      carriers.addLast(name);
    }
    return carriers.isEmpty() ? "(start and threads of Java)" : carriers.getLast();
  }

  /** Our package on whose behalf the code runs. */
  private static String innermost(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(OURS)) {
        return part(type);
      }
    }
    return "(none of ours)";
  }

  private static String part(String type) {
    String rest = type.substring(OURS.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? "(root)" : rest.substring(0, dot);
  }

  private static String library(RecordedFrame frame) {
    String[] parts = frame.getMethod().getType().getName().split("\\.");
    int packages = parts.length - 1;
    int kept = parts[0].equals("java") || parts[0].equals("freemarker") ? 2 : 3;
    return String.join(".", List.of(parts).subList(0, Math.max(1, Math.min(kept, packages))));
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName().replaceAll("\\$\\$Lambda.*", "(lambda)");
    return type + "." + lambda(method.getName());
  }

  /** The method in which the lambda stands. */
  private static String lambda(String method) {
    return method.replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1");
  }

  private void print() {
    if (samples == 0) {
      System.out.println("The recording holds no samples; build something larger.");
      return;
    }
    System.out.printf(Locale.ROOT, "%d samples in %.1f s%n", samples, seconds(Duration.between(first, last)));
    if (loads > 0) {
      System.out.printf(
          Locale.ROOT,
          "processor: %.0f %% of all cores (%.0f %% of that in the system)%n",
          100 * (userLoad + systemLoad) / loads,
          100 * systemLoad / Math.max(1e-9, userLoad + systemLoad));
    }
    System.out.printf(
        Locale.ROOT,
        "garbage collection: %d times, %.2f s of pauses, at most %d MiB of heap, %d MiB allocated%n",
        pauses,
        seconds(paused),
        heap >> 20,
        allocated >> 20);
    table("What the build calls, share of samples", entries, samples, 20);
    table("On whose behalf (innermost package of ours)", packages, samples, 20);
    table("Whose code runs (innermost package of all)", libraries, samples, 20);
    table("Hottest methods", methods, samples, 20);
    table("What the build calls, share of bytes allocated", allocations, allocated, 12);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static void table(String title, Map<String, Long> counts, long total, int most) {
    System.out.printf("%n%s%n", title);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(e -> System.out.printf(Locale.ROOT, "%6.1f %%  %s%n", 100.0 * e.getValue() / total, e.getKey()));
  }
}
