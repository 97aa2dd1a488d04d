package dev.afterword.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.export.StaticIndex.Known;
import dev.afterword.output.ThemeAssets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EngineFilesTest {
  private static final Known KNOWN = new Known("{}", "{\"stems\":[]}");
  private static final SortedMap<String, byte[]> ASSETS =
      new TreeMap<>(
          Map.of(
              "css/site.css", bytes("css"),
              "search/engine.js", bytes("engine"),
              "search/known.js", bytes("known"),
              "search/page.js", bytes("page"),
              "search/sw.js", bytes("worker")));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
  }

  @Test
  void compiledProgramsStandForTheModules() {
    SortedMap<String, byte[]> compiled =
        new TreeMap<>(
            Map.of(
                "search/ahead.js", bytes("ahead"),
                "search/engine.js", bytes("small"),
                "search/page.js", bytes("small page")));
    SortedMap<String, byte[]> published = EngineFiles.published(ASSETS, compiled, KNOWN);
    assertThat(published.keySet())
        .containsExactly("css/site.css", "search/engine.js", "search/page.js", "search/sw.js");
    assertThat(text(published, "search/engine.js")).isEqualTo("const AFTERWORD_INDEX={};\nsmall");
    assertThat(text(published, "search/page.js")).isEqualTo("small page");
    assertThat(EngineFiles.ahead(compiled, KNOWN))
        .isEqualTo("const AFTERWORD_AHEAD={\"stems\":[]};\nahead");
  }

  @Test
  void withAUsersModuleAllArePublishedOneByOne() {
    SortedMap<String, byte[]> published = EngineFiles.published(ASSETS, new TreeMap<>(), KNOWN);
    assertThat(published.keySet()).isEqualTo(ASSETS.keySet());
    assertThat(text(published, "search/known.js")).isEqualTo("const AFTERWORD_INDEX={};\nknown");
    assertThat(text(published, "search/engine.js")).isEqualTo("engine");
    assertThat(EngineFiles.ahead(new TreeMap<>(), KNOWN)).isEmpty();
  }

  @Test
  void theThemesProgramsAreCompiledAndGiveWhatOthersImport() throws IOException {
    SortedMap<String, byte[]> compiled = ThemeAssets.compiled();
    assertThat(compiled.keySet())
        .containsExactly("search/ahead.js", "search/engine.js", "search/page.js");
    assertThat(text(compiled, "search/ahead.js"))
        .contains("AFTERWORD_AHEAD")
        .doesNotContain("</script");
    assertThat(text(compiled, "search/engine.js"))
        .contains("export const{IndexProblem,OtherFormat,openIndex}=")
        .contains("AFTERWORD_INDEX");
    assertThat(text(compiled, "search/page.js")).startsWith("import*as ").contains("./engine.js");
    assertThat(ThemeAssets.load().keySet()).contains("search/engine.js", "search/page.js");
  }
}
