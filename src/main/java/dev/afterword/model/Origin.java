package dev.afterword.model;

/** Where a value was found, strongest first. Readers see it beside the value. */
public enum Origin {
  /** Written in the document's header. */
  HEADER("written in", "the header"),
  /** Written in a file beside the document. */
  SIDECAR("written", "beside the document"),
  /** Set by the site's configuration. */
  CONFIG("set by", "the site"),
  /** A table at the head of the body. */
  TABLE("read from", "a table"),
  /** A label such as {@code **Severity:** 2} or {@code Status: resolved}. */
  LABEL("read from", "a label"),
  /** A section of the document. */
  SECTION("read from", "a section"),
  /** The events of the timeline. */
  TIMELINE("read from", "the timeline"),
  /** The title or first heading. */
  TITLE("read from", "the title"),
  /** The summary: that of the header or the opening of the body. */
  SUMMARY("read from", "the summary"),
  /** Running text. */
  PROSE("read from", "the text"),
  /** The name of the file or its folder. */
  FILE_NAME("read from", "the file name"),
  /** Proposed by a rule; nobody wrote it. */
  SUGGESTED("suggested by", "a rule");

  private final String how;
  private final String where;

  Origin(String how, String where) {
    this.how = how;
    this.where = where;
  }

  /** The name in {@code api/*.json}, for example {@code file-name}. */
  public String key() {
    return Keys.of(this);
  }

  /** True for what an author wrote as a fact: in the header or in a file beside the document. */
  public boolean written() {
    return this == HEADER || this == SIDECAR;
  }

  /** How far a value from here can be relied on. */
  public Confidence confidence() {
    return Confidence.of(this);
  }

  /** For people, for example {@code read from the timeline}. */
  public String description() {
    return how + " " + where;
  }

  /** How it came from there, for example {@code read from}. */
  public String how() {
    return how;
  }

  /** Where it stands, for example {@code the timeline}. */
  public String where() {
    return where;
  }
}
