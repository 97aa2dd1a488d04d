package dev.afterword.mine;

import dev.afterword.config.FieldNames;
import dev.afterword.config.Profile;
import dev.afterword.config.SeverityScale;
import dev.afterword.evidence.Vocabulary;

/** A profile made ready for reading: built once for each, used for all its documents. */
record Rules(Profile profile, FieldNames fields, Vocabulary vocabulary, SeverityScale severities) {

  static Rules of(Profile profile) {
    return new Rules(
        profile,
        FieldNames.with(profile.words().fields()),
        new Vocabulary(profile.words()),
        SeverityScale.with(profile.severities()));
  }
}
