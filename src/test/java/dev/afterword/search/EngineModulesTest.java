package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EngineModulesTest {
  private static final Map<String, String> MODULES =
      Map.of(
          "engine.js",
          """
          // The entry.
          import { one, two as second } from "./numbers.js";
          import {
            three,
          } from "./more.js";

          /** Adds. */
          export function sum() {
            // all of them
            return one + second() + three;
          }
          """,
          "numbers.js",
          "import { three } from \"./more.js\";\nexport const one = 1;\nexport function two() {\n  return three - 1;\n}\n",
          "more.js",
          "export const three = 3;\n",
          "page.js",
          "import { sum } from \"./engine.js\";\nimport { four } from \"./four.js\";\nsum(four);\n",
          "four.js",
          "export const four = 4;\n");

  @Test
  void joinsEachModuleOnceBeforeThoseThatNeedIt() {
    assertThat(EngineModules.join("engine.js", name -> Objects.requireNonNull(MODULES.get(name))))
        .isEqualTo(
            """
            const $more = (() => {
            const three = 3;
            return { three };
            })();
            const $numbers = (() => {
            const { three } = $more;
            const one = 1;
            function two() {
            return three - 1;
            }
            return { one, two };
            })();
            const { one, two: second } = $numbers;
            const {
            three,
            } = $more;
            export function sum() {
            return one + second() + three;
            }
            """);
  }

  @Test
  void publishesOneFileForTheEngineAndOneForThePage() {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    MODULES.forEach(
        (name, text) -> assets.put("search/" + name, text.getBytes(StandardCharsets.UTF_8)));
    assets.put("css/site.css", new byte[] {1});
    assertThat(EngineModules.published(assets).keySet())
        .containsExactly("css/site.css", "search/engine.js", "search/page.js");
    assertThat(
            new String(
                EngineModules.published(assets).get("search/page.js"), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            const $four = (() => {
            const four = 4;
            return { four };
            })();
            import { sum } from "./engine.js";
            const { four } = $four;
            sum(four);
            """);
    assets.remove("search/more.js");
    assertThatThrownBy(() -> EngineModules.published(assets))
        .hasMessageContaining("search/more.js");
  }

  @Test
  void modulesKeepToWhatJoiningUnderstands() {
    EngineModules.read(Path.of("assets/search"))
        .forEach(
            (name, text) ->
                assertThat(text)
                    .as(name)
                    .doesNotContain(
                        "export default", "export *", "export let", "import *", "await import(")
                    .doesNotContainPattern("(?m)^import [^{]"));
  }
}
