package dev.afterword.facts;

import dev.afterword.diag.Place;
import dev.afterword.model.Origin;

/**
 * A name that stands for something else, not resolved yet.
 *
 * @param name as written
 */
public record Reference(String name, Origin origin, Place place) {}
