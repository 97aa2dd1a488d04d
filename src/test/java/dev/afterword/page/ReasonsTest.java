package dev.afterword.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.IncidentId;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.view.Related;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a reader is told about incidents that have to do with each other. */
class ReasonsTest {
  private static final Names NAMES =
      new Names(
          new KnowledgeBase(
              List.of(),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>()));

  private static List<String> both(String... words) {
    Related.Reason reason = new Related.Reason(Related.Kind.WORDS, null, List.of(words));
    Related.Link link = new Related.Link(new IncidentId("other"), List.of(reason));
    return Reasons.of(link, NAMES, 2);
  }

  @Test
  void theMostTellingWordsAreTheReason() {
    assertThat(both("quota", "NodeNotReady", "cache"))
        .containsExactly("both mention quota, NodeNotReady");
  }

  @Test
  void whereNoWordTellsTheLikenessIsStillSaid() {
    assertThat(both()).containsExactly("told in similar words");
  }
}
