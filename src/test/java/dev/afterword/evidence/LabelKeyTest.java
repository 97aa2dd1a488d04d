package dev.afterword.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a label stands for. */
class LabelKeyTest {
  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", " ", ":", "**"})
  void noWordsAreNoLabel(String label) {
    assertThat(LabelKey.of(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Durée de l’incident, DURATION",
    "Duree de l'incident, DURATION",
    "Duracion total, DURATION",
    "Severite, SEVERITY",
    "Gravedad, SEVERITY",
    "Détecté, DETECTED",
    "Detecte, DETECTED",
    "Data do incidente, DATE",
    "Etat, ''",
  })
  void accentsMayBeLeftOut(String label, String key) {
    assertThat(LabelKey.of(label).map(Enum::name).orElse("")).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "Incident severity level, SEVERITY",
    "Livello di criticità, SEVERITY",
    "事故等级, SEVERITY",
    "장애 등급, SEVERITY",
    "Time to restore the service, DURATION",
    "Tiempo de recuperación, DURATION",
    "Time to mitigate, REPAIR_TIME",
    "Mean time to detect, DETECTION_TIME",
    "Dates of the outage, DATE",
    "Datum des Vorfalls, DATE",
    "Uhrzeit, CLOCK",
    "Report status, STATUS",
    "ステータス, STATUS",
    "System(s) affected, AFFECTED",
    "Betroffene Dienste, AFFECTED",
    "影響を受けたサービス, AFFECTED",
    "対象サービス, SERVICES",
    "カテゴリー, CATEGORY",
    "Root causes of the outage, CAUSE",
    "Ursache des Ausfalls, CAUSE",
    "Causa raíz, CAUSE",
    "誘発要因, TRIGGER",
    "How was it detected, DETECTION",
    "Entdeckt durch, DETECTION",
    "发现人, FINDER",
    "Beginn der Störung, STARTED",
    "Cause of death,",
  })
  void theListsOfAllKeys(String label, LabelKey key) {
    assertThat(LabelKey.of(label)).isEqualTo(Optional.ofNullable(key));
  }

  @Test
  void marksAndZonesAreNoPartOfALabel() {
    assertThat(LabelKey.of("**Incident_date (UTC):**")).contains(LabelKey.DATE);
  }
}
