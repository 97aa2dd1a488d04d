package dev.afterword.mine;

import dev.afterword.config.Catalog;
import dev.afterword.config.Profile;
import dev.afterword.config.Profiles;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.findings.FindingMiner;
import dev.afterword.log.LogDivider;
import dev.afterword.log.ParsedDocument;
import dev.afterword.markup.ParsedBody;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import java.util.IdentityHashMap;
import java.util.List;
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

  /** The documents that a file holds: itself, or a log and its incidents. */
  public List<ParsedDocument> divide(SourceDocument document, ParsedBody body) {
    Rules rules = rules(document.file());
    return new LogDivider(rules.profile(), rules.fields(), rules.vocabulary())
        .divide(document, body);
  }

  /** Never fails; what is wrong with the document is among its facts. */
  public DocumentFacts mine(ParsedDocument document) {
    return new DocumentMiner(rules(document.source().file()), findings, document).mine();
  }
}
