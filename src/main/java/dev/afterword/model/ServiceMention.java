package dev.afterword.model;

/** A service that an incident has to do with. */
public record ServiceMention(ServiceId id, Role role, Origin origin) {}
