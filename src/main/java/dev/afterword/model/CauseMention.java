package dev.afterword.model;

/** A cause category of an incident; {@link Origin#SUGGESTED} when a rule proposes it. */
public record CauseMention(CauseId id, Origin origin) {}
