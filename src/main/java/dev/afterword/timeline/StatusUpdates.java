package dev.afterword.timeline;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Lines;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the messages of a status page, wherever in a document they stand. */
final class StatusUpdates {
  private static final Pattern UPDATES =
      Pattern.compile(
          EntryReader.SIGNS + EntryReader.UPDATE + "[^\\p{L}]{0,3}", Pattern.CASE_INSENSITIVE);

  /** "Resolved - November 15, 5 PM:": the state comes before the time of the message. */
  private static final Pattern STATE =
      Pattern.compile(
          EntryReader.SIGNS
              + "(resolved|monitoring|identified|investigating|in progress|completed|verifying|incident report|(?:initial|original) (?:announcement|report|post|message))[\\s,:*_(–—-]+",
          Pattern.CASE_INSENSITIVE);

  private final EntryReader reader;

  StatusUpdates(EntryReader reader) {
    this.reader = reader;
  }

  List<TimelineEntry> in(Chapter chapter) {
    List<List<Paragraph>> messages =
        chapter.blocks().stream()
            .filter(block -> block instanceof Paragraph)
            .flatMap(block -> messages((Paragraph) block).stream())
            .toList();
    List<Optional<TimelineEntry>> read = messages.stream().map(this::entry).toList();
    boolean above = !read.isEmpty() && read.get(0).isPresent();
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      int text = above ? i + 1 : i - 1;
      read.get(i)
          .map(entry -> entry.text().isBlank() ? withText(entry, messages, text) : entry)
          .ifPresent(entries::add);
    }
    return entries;
  }

  /** The lines of each message; in HTML all messages may be lines of one paragraph. */
  private List<List<Paragraph>> messages(Paragraph paragraph) {
    List<Paragraph> lines = Lines.of(paragraph);
    List<List<Paragraph>> messages = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || opens(lines.get(i).text())) {
        messages.add(lines.subList(from, i));
        from = i;
      }
    }
    return messages;
  }

  private boolean opens(RichText line) {
    Matcher state = STATE.matcher(line.text());
    return isUpdate(line) || (state.lookingAt() && hasClock(line.text().substring(state.end())));
  }

  /** Whether the word for a message comes before its time. */
  private boolean isUpdate(RichText text) {
    return UPDATES.matcher(text.text()).lookingAt() && hasClock(text.text());
  }

  private boolean hasClock(String text) {
    return reader.leading(text).filter(TimeMention::hasClock).isPresent();
  }

  /** A message may have its time in a paragraph of its own: above its text, or below it. */
  private static TimelineEntry withText(
      TimelineEntry entry, List<List<Paragraph>> messages, int text) {
    return text < messages.size() ? entry.telling(Lines.join(messages.get(text)).text()) : entry;
  }

  private Optional<TimelineEntry> entry(List<Paragraph> lines) {
    Paragraph whole = Lines.join(lines);
    return isUpdate(whole.text())
        ? reader.entry(whole.text(), whole.line())
        : stated(whole.text(), whole.line()).or(() -> reader.posted(lines));
  }

  /** A message that begins with its state and its time, and says more. */
  private Optional<TimelineEntry> stated(RichText text, int line) {
    Matcher state = STATE.matcher(text.text());
    if (!state.lookingAt()) {
      return Optional.empty();
    }
    RichText message = Lines.part(text, state.end(), text.text().length());
    RichText name = Lines.part(text, state.start(1), state.end(1));
    return Optional.of(message)
        .filter(reader::isMarked)
        .flatMap(m -> reader.timed(m, line))
        .filter(entry -> entry.hasClock() && !entry.text().isBlank())
        .map(entry -> entry.named(name));
  }
}
