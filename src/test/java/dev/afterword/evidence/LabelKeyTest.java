package dev.afterword.evidence;

import static org.assertj.core.api.Assertions.assertThat;

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
}
