package dev.afterword.jbake;

import dev.afterword.markup.BodyEngine.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AsciiDoctor has to say about a document. It says so to the JDK's log, whose records go to
 * the terminal otherwise, without the name of the document.
 *
 * <p>AsciiDoctor speaks in the thread that renders, so remarks are told apart by thread.
 */
final class AsciidoctorLog extends Handler {
  private static final Pattern PLACE = Pattern.compile("^[^\\n]*?: line (\\d+): (.*)$");

  /** Held here, or the JVM may forget the logger with its handler. */
  private static final Logger LOGGER = Logger.getLogger("asciidoctor");

  private static final AsciidoctorLog HANDLER = new AsciidoctorLog();

  static {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(HANDLER);
  }

  private final ThreadLocal<List<Remark>> remarks = ThreadLocal.withInitial(ArrayList::new);

  private AsciidoctorLog() {}

  /** Does some work in this thread; returns what AsciiDoctor remarks meanwhile. */
  static List<Remark> listen(Runnable work) {
    HANDLER.remarks.remove();
    try {
      work.run();
      return HANDLER.remarks.get();
    } finally {
      HANDLER.remarks.remove();
    }
  }

  @Override
  public void publish(LogRecord entry) {
    String message = String.valueOf(entry.getMessage()).strip();
    Matcher place = PLACE.matcher(message);
    remarks
        .get()
        .add(
            place.matches()
                ? new Remark(Integer.parseInt(place.group(1)), place.group(2))
                : new Remark(0, message));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
