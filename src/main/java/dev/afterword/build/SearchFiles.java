package dev.afterword.build;

import dev.afterword.export.StaticIndex;
import dev.afterword.export.StaticIndex.Known;
import dev.afterword.output.StagedSite;
import dev.afterword.page.Routes;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the files of the search, before any page: what they are is part of the search page. */
final class SearchFiles {
  private SearchFiles() {}

  static Known write(StagedSite site, SearchIndex index, List<SearchDocument> documents) {
    return StaticIndex.export(index, documents, (name, content) -> write(site, name, content));
  }

  private static void write(StagedSite site, String name, byte[] content) {
    String path = Routes.SEARCH.file(name).value();
    try {
      if (site.claim(path, "the search").isEmpty()) {
        site.write(path, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
