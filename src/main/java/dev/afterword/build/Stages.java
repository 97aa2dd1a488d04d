package dev.afterword.build;

import dev.afterword.build.BuildResult.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs stages one after the other, each on all cores, and takes their times. */
final class Stages {
  private final Progress progress;
  private final List<Timing> timings = new ArrayList<>();

  Stages(Progress progress) {
    this.progress = progress;
  }

  /** A stage that may fail. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** A stage that only leaves something behind. */
  @FunctionalInterface
  interface Action<E extends Exception> {
    void run() throws E;
  }

  <T, E extends Exception> T run(String stage, Work<T, E> work) throws E {
    long start = System.nanoTime();
    progress.report(stage, 0, 0);
    T result = work.run();
    timings.add(new Timing(stage, (System.nanoTime() - start) / 1_000_000));
    return result;
  }

  <E extends Exception> void perform(String stage, Action<E> action) throws E {
    this.<Boolean, E>run(
        stage,
        () -> {
          action.run();
          return true;
        });
  }

  /** The same for each item on all cores; the results are in the order of the items. */
  <A, B> List<B> each(String stage, List<A> items, Function<A, B> work) {
    AtomicInteger done = new AtomicInteger();
    return run(
        stage,
        () ->
            items.parallelStream()
                .map(
                    item -> {
                      B result = work.apply(item);
                      progress.report(stage, done.incrementAndGet(), items.size());
                      return result;
                    })
                .toList());
  }

  /** The same for what only leaves something behind. */
  <A> void forEach(String stage, List<A> items, Consumer<A> work) {
    each(
        stage,
        items,
        item -> {
          work.accept(item);
          return true;
        });
  }

  List<Timing> timings() {
    return List.copyOf(timings);
  }
}
