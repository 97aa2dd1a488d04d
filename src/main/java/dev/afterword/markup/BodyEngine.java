package dev.afterword.markup;

import dev.afterword.source.SourceDocument;
import java.util.List;
import java.util.Map;

/** Turns a body of one format into HTML. Safe to call from several threads. */
public interface BodyEngine {
  /**
   * Renders the body. The HTML need not be safe: it is cleaned afterwards. Elements may carry the
   * line they come from, counted from 1 within the body, as {@code data-line}.
   *
   * @throws EngineException if the engine is missing or gives up
   */
  Output render(SourceDocument document) throws EngineException;

  /**
   * @param attributes what the format's own header says, such as AsciiDoc's {@code :jbake-type:}
   * @param remarks what the engine finds wrong
   */
  record Output(String html, Map<String, String> attributes, List<Remark> remarks) {
    public Output {
      remarks = List.copyOf(remarks);
    }

    public static Output of(String html) {
      return new Output(html, Map.of(), List.of());
    }
  }

  /**
   * @param line counted from 1 within the body; 0 where the engine gives none
   */
  record Remark(int line, String text) {}

  /** An engine cannot do its work; says why and what to do. */
  final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String engine;
    private final String hint;

    public EngineException(String engine, String message, String hint) {
      super(message);
      this.engine = engine;
      this.hint = hint;
    }

    public String engine() {
      return engine;
    }

    public String hint() {
      return hint;
    }
  }
}
