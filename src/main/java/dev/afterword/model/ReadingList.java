package dev.afterword.model;

import java.util.List;

/**
 * Documents in the order in which somebody new is to read them.
 *
 * @param audience for whom; empty where the author does not say
 */
public record ReadingList(
    ReadingListId id, DocumentInfo info, String audience, List<Item> items, Prose body) {
  public ReadingList {
    items = List.copyOf(items);
  }

  /**
   * One stop on the way.
   *
   * @param why what to look for; may be empty
   */
  public record Item(EntityId target, String why) {}

  public String title() {
    return info.title().value();
  }
}
