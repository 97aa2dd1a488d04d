package dev.afterword.mine;

import dev.afterword.config.Catalog;
import dev.afterword.config.Profile;
import dev.afterword.config.Profiles;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.findings.FindingMiner;
import dev.afterword.markup.ParsedBody;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import java.util.IdentityHashMap;
import java.util.Objects;

/** Reads the facts of documents, each by the profile of its directory. */
public final class Miner {
  private final Profiles profiles;
  private final FindingMiner findings;
  private final IdentityHashMap<Profile, Rules> rules = new IdentityHashMap<>();

  public Miner(Profiles profiles, Catalog catalog) {
    this.profiles = profiles;
    this.findings = new FindingMiner(catalog);
    profiles.all().forEach(profile -> rules.put(profile, Rules.of(profile)));
  }

  private Rules rules(SourceFile file) {
    return Objects.requireNonNull(rules.get(profiles.of(file.folder())));
  }

  /** Never fails; what is wrong with the document is among its facts. */
  public DocumentFacts mine(SourceDocument document, ParsedBody body) {
    return new DocumentMiner(rules(document.file()), findings, document, body).mine();
  }
}
