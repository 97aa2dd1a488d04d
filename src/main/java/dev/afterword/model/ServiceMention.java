package dev.afterword.model;

/**
 * A service that an incident has to do with.
 *
 * @param line in the file, counted from 1; 0 where unknown
 */
public record ServiceMention(ServiceId id, Role role, Origin origin, int line) {}
