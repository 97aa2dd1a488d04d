package dev.afterword.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "Service-Level Objective, service level objectives",
    "API Gateway, api_gateway",
    "Policies, policy",
    "DNS, dns",
    "Café, cafe",
  })
  void areOneThing(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
  }

  @ParameterizedTest(name = "{0} ≠ {1}")
  @CsvSource({
    "DNS, DN",
    "bus, bu",
    "status, statu",
    "process, proces",
    "analysis, analysi",
    "C, C++",
    "C#, C",
    "S3, S2",
  })
  void areTwoThings(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void whatStandsInBracketsIsANameToo() {
    assertThat(NameKey.all("Service Level Objectives (SLOs)"))
        .containsExactly("service-level-objective-slo", "service-level-objective", "slo");
    assertThat(NameKey.all("Mean time (MTTR) to repair"))
        .containsExactly("mean-time-mttr-to-repair", "mean-time-to-repair", "mttr");
    assertThat(NameKey.all("Plain")).containsExactly("plain");
    assertThat(NameKey.all("Odd ()")).containsExactly("odd");
  }
}
