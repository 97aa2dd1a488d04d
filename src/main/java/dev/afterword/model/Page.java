package dev.afterword.model;

import java.util.List;

/** A free page or a dated post. */
public record Page(PageId id, DocumentInfo info, boolean post, List<TagId> tags, Prose body) {
  public Page {
    tags = List.copyOf(tags);
  }

  public String title() {
    return info.title().value();
  }
}
