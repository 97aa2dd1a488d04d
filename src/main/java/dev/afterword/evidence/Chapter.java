package dev.afterword.evidence;

import dev.afterword.markup.Block;
import dev.afterword.model.SectionKind;
import java.util.List;

/**
 * A heading and the blocks directly below it, up to the next heading of any level.
 *
 * @param heading its words; empty for what stands before the first heading
 * @param anchor of the heading; empty where there is none
 * @param level of the heading; 0 before the first heading, 7 for a line that looks like one
 * @param kind what the heading itself says
 * @param context what the chapter is about: its own kind, else that of the heading above it
 */
public record Chapter(
    String heading,
    String anchor,
    int level,
    int line,
    SectionKind kind,
    SectionKind context,
    List<Block> blocks) {
  public Chapter {
    blocks = List.copyOf(blocks);
  }

  /** The same with an anchor. */
  public Chapter at(String id) {
    return new Chapter(heading, id, level, line, kind, context, blocks);
  }
}
