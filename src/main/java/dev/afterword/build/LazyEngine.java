package dev.afterword.build;

import dev.afterword.markup.BodyEngine;
import dev.afterword.source.SourceDocument;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine that is made when the first document needs it: most sites never do. */
final class LazyEngine implements BodyEngine {
  private final Supplier<BodyEngine> make;
  private @Nullable BodyEngine engine;

  LazyEngine(Supplier<BodyEngine> make) {
    this.make = make;
  }

  @Override
  public Output render(SourceDocument document) throws EngineException {
    return engine().render(document);
  }

  private synchronized BodyEngine engine() {
    if (engine == null) {
      engine = make.get();
    }
    return engine;
  }
}
