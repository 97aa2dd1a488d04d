package dev.afterword.config;

/** The columns of tables that are read: of a timeline and of action items. */
public enum Column {
  TIME,
  ACTION,
  STATE,
  OWNER,
  TICKET,
  DUE,
  GROUP
}
