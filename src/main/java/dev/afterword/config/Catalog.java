package dev.afterword.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names and rules that the site itself gives, from {@code afterword.service.<id>}, {@code
 * afterword.cause.<id>} and {@code afterword.trigger.<id>}. Each value is a list: what people read
 * first, then further words.
 *
 * @param services names and aliases by slug
 * @param causes name and phrases of rules by slug
 * @param triggers the same for what set an incident off
 */
public record Catalog(
    SortedMap<String, List<String>> services,
    SortedMap<String, List<String>> causes,
    SortedMap<String, List<String>> triggers) {
  public Catalog {
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    causes = Collections.unmodifiableSortedMap(new TreeMap<>(causes));
    triggers = Collections.unmodifiableSortedMap(new TreeMap<>(triggers));
  }
}
