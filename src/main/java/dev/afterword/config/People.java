package dev.afterword.config;

/** Which people the site names beside the texts of the documents themselves. */
public enum People {
  /** Owners of actions as the document writes them. */
  SHOW,
  /** Only owners that are a team, a role or a group. */
  ROLES,
  /** Nobody. */
  HIDE
}
