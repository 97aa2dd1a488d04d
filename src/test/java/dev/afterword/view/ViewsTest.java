package dev.afterword.view;

import static dev.afterword.view.Incidents.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Role;
import dev.afterword.model.ServiceId;
import dev.afterword.testing.RandomText;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Trends, medians, counts and related incidents. */
class ViewsTest {
  private static List<Incident> lasting(long... minutes) {
    return LongStream.of(minutes)
        .mapToObj(m -> incident("i" + m).lasting(Duration.ofMinutes(m)).make())
        .toList();
  }

  @Test
  void aShareIsNoneOnlyWhereNobodySaysIt() {
    List<Incident> incidents = new ArrayList<>(List.of(incident("dated").on("2021-10-04").make()));
    for (int i = 0; i < 299; i++) {
      incidents.add(incident("undated" + i).make());
    }
    Coverage coverage = Coverage.of(Incidents.base(incidents));
    assertThat(coverage.percent(Coverage.Field.STARTED)).isEqualTo(1);
    assertThat(coverage.percent(Coverage.Field.SEVERITY)).isZero();
  }

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddles() {
    assertThat(Medians.of(lasting(10, 1000, 20)).median()).contains(Duration.ofMinutes(20));
    assertThat(Medians.of(lasting(10, 40, 20, 1000)).median()).contains(Duration.ofMinutes(30));
    assertThat(Medians.of(lasting(7)))
        .isEqualTo(new Medians(Optional.of(Duration.ofMinutes(7)), 1));
    assertThat(Medians.of(List.of())).isEqualTo(new Medians(Optional.empty(), 0));
  }

  @Test
  void whatHasNoDurationIsNotCountedAsKnown() {
    List<Incident> some = new ArrayList<>(lasting(10, 30));
    some.add(incident("unknown").make());
    assertThat(Medians.of(some)).isEqualTo(new Medians(Optional.of(Duration.ofMinutes(20)), 2));
  }

  @RepeatedTest(5)
  void halfOfTheDurationsLieOnEachSideOfTheMedian(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    long[] minutes = random.random().longs(1 + random.random().nextInt(30), 0, 10_000).toArray();
    Duration median = Medians.of(lasting(minutes)).median().orElseThrow();
    long below = LongStream.of(minutes).filter(m -> m < median.toMinutes()).count();
    long above = LongStream.of(minutes).filter(m -> m > median.toMinutes() + 1).count();
    assertThat(below).as("%s", random).isLessThanOrEqualTo(minutes.length / 2);
    assertThat(above).as("%s", random).isLessThanOrEqualTo(minutes.length / 2);
  }

  @Test
  void trendsCountIncidentsOnlyAndSayWhatIsMissing() {
    Trends trends =
        Trends.of(
            Incidents.base(
                List.of(
                    incident("a").on("2019-03-01").make(),
                    incident("b").on("2021-10-04").make(),
                    incident("c").on("2021-10-30").make(),
                    incident("d").in(2021).make(),
                    incident("e").make(),
                    incident("f").on("2021-11-01").of(IncidentKind.MAINTENANCE).make())));
    assertThat(trends.incidents()).hasSize(5);
    assertThat(trends.undated()).isEqualTo(1);
    assertThat(trends.excluded()).isEqualTo(1);
    assertThat(trends.byYear().keySet()).containsExactly(2019, 2020, 2021);
    assertThat(trends.byYear().get(2020)).isEmpty();
    assertThat(trends.byYear().get(2021)).hasSize(3);
    assertThat(trends.byMonth()).hasSize(24);
    assertThat(trends.byMonth().lastKey()).isEqualTo(YearMonth.of(2021, 10));
    assertThat(trends.byMonth().get(YearMonth.of(2021, 10))).hasSize(2);
    assertThat(Trends.of(Incidents.base(List.of())).byMonth()).isEmpty();
  }

  @Test
  void twelveMonthsStandBesideTheTwelveBefore() {
    Trends trends =
        Trends.of(
            Incidents.base(
                List.of(
                    incident("a").on("2021-10-04").make(),
                    incident("b").on("2020-11-01").make(),
                    incident("c").on("2020-10-31").make(),
                    incident("d").on("2019-11-01").make(),
                    incident("e").on("2019-10-31").make())));
    assertThat(trends.periods())
        .extracting(p -> p.from() + " " + p.to() + " " + p.incidents().size())
        .containsExactly("2020-11 2021-10 2", "2019-11 2020-10 2");
    assertThat(Trends.of(Incidents.base(List.of())).periods()).isEmpty();
  }

  @Test
  void beforeTheFirstIncidentNothingIsCounted() {
    Trends young =
        Trends.of(
            Incidents.base(
                List.of(
                    incident("a").on("2026-08-15").make(), incident("b").on("2026-03-02").make())));
    assertThat(young.byMonth().firstKey()).hasToString("2026-03");
    assertThat(young.byMonth()).hasSize(6);
    assertThat(young.periods())
        .extracting(p -> p.from() + " " + p.to() + " " + p.incidents().size())
        .containsExactly("2025-09 2026-08 2");
    Trends quiet =
        Trends.of(
            Incidents.base(
                List.of(
                    incident("a").on("2026-08-15").make(), incident("b").on("2020-03-02").make())));
    assertThat(quiet.byMonth()).hasSize(24);
    assertThat(quiet.periods()).extracting(p -> p.incidents().size()).containsExactly(1, 0);
  }

  @Test
  void maintenanceCountsNowhere() {
    KnowledgeBase base =
        Incidents.base(
            List.of(
                incident("a").on("2021-10-04").services("x").make(),
                incident("b").on("2021-10-05").services("x").of(IncidentKind.MAINTENANCE).make()));
    IncidentIndex index = IncidentIndex.of(base);
    assertThat(index.of(new ServiceId("x"))).hasSize(2);
    assertThat(index.count(new ServiceId("x"))).isEqualTo(1);
    assertThat(Counts.services(base.incidents(), index.services()))
        .extracting(Counts.Count::incidents)
        .containsExactly(1);
  }

  @Test
  void countsComeMostFrequentFirstAndLeaveOutWhatIsOnlyMentioned() {
    List<Incident> some =
        List.of(
            incident("a").services("x", "y").services(Role.MENTIONED, "z").make(),
            incident("b").services("y").make(),
            incident("c").services(Role.AFFECTED, "a").make());
    ServiceFamily family = ServiceFamily.of(Incidents.base(some));
    assertThat(Counts.services(some, family))
        .extracting(count -> count.id().slug() + " " + count.incidents())
        .containsExactly("y 2", "a 1", "x 1");
  }

  @Test
  void theIndexIsNewestFirstAndKnowsWhatHasNoDate() {
    KnowledgeBase base =
        Incidents.base(
            List.of(
                incident("old").on("2019-03-01").services("x").make(),
                incident("none").services("x").make(),
                incident("new").on("2021-03-01").services("x").make()));
    IncidentIndex index = IncidentIndex.of(base);
    assertThat(index.of(new ServiceId("x")))
        .extracting(i -> i.id().slug())
        .containsExactly("new", "old", "none");
    assertThat(index.undated()).hasSize(1);
    assertThat(index.of(new ServiceId("unknown"))).isEmpty();
  }

  private static KnowledgeBase random(RandomText random, int incidents) {
    List<Incident> made = new ArrayList<>();
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    for (int i = 0; i < incidents; i++) {
      Incidents next = incident("i" + i);
      Set<String> services = new HashSet<>();
      while (random.random().nextInt(3) > 0) {
        services.add(random.oneOf(names));
      }
      next.services(services.toArray(String[]::new)).causes(random.oneOf(names));
      made.add(next.on("20" + (10 + random.random().nextInt(12)) + "-01-01").make());
    }
    Collections.shuffle(made, random.random());
    return Incidents.base(made);
  }

  @RepeatedTest(5)
  void relatedIncidentsShareWhatTheySayTheyShare(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    KnowledgeBase base = random(random, 40);
    Map<IncidentId, List<Related.Link>> related = Related.of(base, TextLikeness.NONE);
    assertThat(related).as("%s", random).hasSize(40);
    for (Incident incident : base.incidents()) {
      List<Related.Link> links = related.getOrDefault(incident.id(), List.of());
      assertThat(links).as("%s", random).hasSizeLessThanOrEqualTo(5);
      assertThat(links).extracting(Related.Link::id).doesNotContain(incident.id());
      assertThat(links).extracting(Related.Link::id).doesNotHaveDuplicates();
      for (Related.Link link : links) {
        assertThat(link.reasons()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        Set<EntityId> shared = entities(incident);
        shared.retainAll(entities(find(base, link.id())));
        link.reasons().forEach(reason -> assertThat(shared).contains(reason.shared()));
      }
    }
  }

  private static Incident find(KnowledgeBase base, IncidentId id) {
    return base.incidents().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  private static Set<EntityId> entities(Incident incident) {
    Set<EntityId> ids = new HashSet<>();
    incident.links().services().forEach(mention -> ids.add(mention.id()));
    incident.links().causes().forEach(mention -> ids.add(mention.id()));
    return ids;
  }

  /** Five is the most that is shown, so only few incidents show whether both sides agree. */
  @RepeatedTest(5)
  void sharingIsMutual(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    Map<IncidentId, List<Related.Link>> related = Related.of(random(random, 6), TextLikeness.NONE);
    related.forEach(
        (id, links) ->
            links.forEach(
                link ->
                    assertThat(related.get(link.id()))
                        .as("%s: %s and %s", random, id, link.id())
                        .extracting(Related.Link::id)
                        .contains(id)));
  }

  @Test
  void whatIsRareWeighsMoreThanWhatIsCommon() {
    List<Incident> some = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      some.add(incident("common" + i).services("everywhere").make());
    }
    some.add(incident("one").services("everywhere", "rare").make());
    some.add(incident("two").services("rare").make());
    List<Related.Link> links =
        Related.of(Incidents.base(some), TextLikeness.NONE).get(new IncidentId("one"));
    assertThat(links.get(0).id().slug()).isEqualTo("two");
  }
}
