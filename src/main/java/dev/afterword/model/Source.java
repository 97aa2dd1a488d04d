package dev.afterword.model;

/** Where a document's facts were published first. The URL is http or https. */
public record Source(String title, String url) {}
