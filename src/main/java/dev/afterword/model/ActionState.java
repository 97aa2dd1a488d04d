package dev.afterword.model;

/** Whether an action item was carried out. Declined is neither open nor done. */
public enum ActionState {
  OPEN,
  DONE,
  DECLINED,
  IN_PROGRESS,
  UNKNOWN;

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
