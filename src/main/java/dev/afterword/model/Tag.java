package dev.afterword.model;

/** A word that documents are filed under. */
public record Tag(TagId id, String name) {}
