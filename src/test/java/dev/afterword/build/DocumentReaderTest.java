package dev.afterword.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.check.DocumentChecks;
import dev.afterword.config.RawSettings;
import dev.afterword.config.Settings;
import dev.afterword.config.SettingsReader;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.markup.BodyEngine;
import dev.afterword.markup.BodyParser;
import dev.afterword.mine.Miner;
import dev.afterword.source.Format;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fault of this program costs the document that shows it. */
class DocumentReaderTest {
  private static final String TEXT = "---\ntitle: Queue full\ndraft: true\n---\n## Why\n\n<x>\n";

  private final Path folder;

  DocumentReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private DocumentFacts read(BodyEngine engine) throws IOException {
    Path path = Files.writeString(folder.resolve("a.md"), TEXT);
    Settings settings =
        SettingsReader.read(
                RawSettings.none(),
                new SettingsReader.Options(folder, Optional.empty(), Optional.empty(), false),
                name -> Optional.empty())
            .settings();
    DocumentReader reader =
        new DocumentReader(
            new SourceReader("~~~~~~", Sidecars.none()),
            new BodyParser(Map.of(Format.MARKDOWN, engine)),
            new Miner(settings.reading().profiles(), settings.catalog()),
            new DocumentChecks.Reader(settings.checks()),
            settings.reading().profiles());
    return reader
        .read(new SourceFile("a.md", path, "content/a.md", Format.MARKDOWN))
        .get(0)
        .facts();
  }

  @Test
  void theTextIsShownAndTheHeaderCounts() throws IOException {
    DocumentFacts facts =
        read(
            document -> {
              throw new IllegalStateException("odd");
            });
    assertThat(facts.identity().title().value()).isEqualTo("Queue full");
    assertThat(facts.draft()).isTrue();
    assertThat(facts.body().html()).contains("## Why", "&lt;x&gt;");
    assertThat(facts.problems().toString())
        .contains("READING_FAILED", "content/a.md", "java.lang.IllegalStateException: odd");
  }
}
