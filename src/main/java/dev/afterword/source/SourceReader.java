package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a file and splits it into header and body.
 *
 * <p>Nothing here throws for what an author did: a document that cannot be read as meant comes back
 * with its problems and with as much of its text as there is.
 */
public final class SourceReader {
  /** What stands in a text for bytes that are none. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String jbakeSeparator;
  private final Sidecars sidecars;

  /**
   * @param jbakeSeparator the line that ends a JBake header, {@code ~~~~~~} by default
   * @param sidecars what stands beside the documents
   */
  public SourceReader(String jbakeSeparator, Sidecars sidecars) {
    this.jbakeSeparator = jbakeSeparator;
    this.sidecars = sidecars;
  }

  public SourceDocument read(SourceFile file) {
    List<Problem> problems = new ArrayList<>();
    String text = decode(file, problems);
    return split(file, text, problems);
  }

  /** The whole file as the body. */
  public static SourceDocument readPlain(SourceFile file) {
    List<Problem> problems = new ArrayList<>();
    String text = decode(file, problems);
    return new SourceDocument(file, Header.NONE, Optional.empty(), text, 1, problems);
  }

  private static String decode(SourceFile file, List<Problem> problems) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.file());
    } catch (IOException e) {
      problems.add(Unreadable.because(e, file.display()));
      return "";
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      firstMistake(bytes).ifPresent(offset -> problems.add(notUtf8(file, bytes, offset)));
    }
    return normalize(text);
  }

  /** The place of the first byte that is no UTF-8; the character may also have been meant. */
  private static OptionalInt firstMistake(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
  }

  private static Problem notUtf8(SourceFile file, byte[] bytes, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = new String(bytes, lineStart, offset - lineStart, StandardCharsets.UTF_8).length();
    return Problem.of(
        ProblemCode.NOT_UTF8,
        new Place(file.display(), line, column + 1),
        String.format(Locale.ROOT, "0x%02X", bytes[offset]),
        Integer.toString(offset),
        likelyEncoding(bytes));
  }

  /** What programs on Windows call Unicode begins with a mark; nearly all else is Latin. */
  private static String likelyEncoding(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF ? "UTF-16" : "WINDOWS-1252";
  }

  private static String normalize(String text) {
    String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return unix.startsWith("\uFEFF") ? unix.substring(1) : unix;
  }

  private SourceDocument split(SourceFile file, String text, List<Problem> problems) {
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0).stripTrailing();
    HeaderSyntax.Result result =
        switch (first) {
          case "---" -> YamlHeader.read(lines, file.display());
          case "+++" -> TomlHeader.read(lines, file.display());
          default -> {
            HeaderSyntax.Result jbake = JBakeHeader.read(lines, jbakeSeparator);
            boolean bare = jbake.bodyIndex() == 0 && file.format() == Format.MARKDOWN;
            yield bare ? MetaHeader.read(lines) : jbake;
          }
        };
    result.problem().ifPresent(problems::add);
    String body = String.join("\n", lines.subList(result.bodyIndex(), lines.size()));
    return new SourceDocument(
        file, result.header(), sidecars.of(file), body, result.bodyIndex() + 1, problems);
  }
}
