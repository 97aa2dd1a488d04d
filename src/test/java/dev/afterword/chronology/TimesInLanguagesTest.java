package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels, timelines and sentences in languages other than English. */
class TimesInLanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Beginn: 03.03.2021, 09:12 Uhr | Bemerkt: 03.03.2021, 09:30 Uhr | Behoben: 03.03.2021, 11:40 Uhr",
        "Inicio: 2021-03-03 09:12 | Detectado: 2021-03-03 09:30 | Resuelto: 2021-03-03 11:40",
        "Hora de inicio: 2021-03-03 09:12 | Hora de detección: 2021-03-03 09:30 | Hora de cierre: 2021-03-03 11:40",
        "Início: 3 de março de 2021 às 09:12 | Detectado em: 3 de março de 2021 às 09:30 | Fim: 3 de março de 2021 às 11:40",
        "Début: 3 mars 2021 à 9h12 | Heure de détection: 3 mars 2021 à 9h30 | Heure de résolution: 3 mars 2021 à 11h40",
        "Начало: 3 марта 2021 09:12 | Обнаружено: 3 марта 2021 09:30 | Восстановлено: 3 марта 2021 11:40",
        "开始时间：2021年3月3日 09:12 | 发现时间：2021年3月3日 09:30 | 恢复时间：2021年3月3日 11:40",
        "発生日時: 2021年3月3日 9時12分 | 検知日時: 2021年3月3日 9時30分 | 復旧日時: 2021年3月3日 11時40分",
        "발생 시간: 2021년 3월 3일 09:12 | 감지 시간: 2021년 3월 3일 09:30 | 복구 시간: 2021년 3월 3일 11:40",
      })
  void labels(String start, String noticed, String end) {
    check(Reading.of("# API\n\n- " + start + "\n- " + noticed + "\n- " + end + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zeitlicher Ablauf | 09:12 Uhr: Fehlerhafte Konfiguration eingespielt | 09:30 Uhr: Monitoring meldet Fehler | 11:40 Uhr: Störung behoben, Dienst läuft wieder",
        "Línea de tiempo | 09:12 - Se despliega una versión con un error | 09:30 - Los usuarios reportan fallos | 11:40 - Servicio restablecido",
        "Cronología | 09:12 – Despliegue de la versión 2 | 09:30 – Se detecta el problema | 11:40 – Todo vuelve a la normalidad",
        "Linha do tempo | 09:12 - Deploy com erro | 09:30 - Clientes relatam lentidão | 11:40 - Serviço restabelecido",
        "Chronologie | 9h12 : déploiement de la version 2 | 9h30 : un client signale une panne | 11h40 : retour à la normale",
        "Хронология | 09:12 — выкатили новую версию | 09:30 — сработал алерт | 11:40 — сервис восстановлен",
        "时间线 | 09:12 发布新版本 | 09:30 收到告警 | 11:40 服务恢复正常",
        "タイムライン | 09:12 新バージョンをリリース | 09:30 アラート受信 | 11:40 完全復旧",
        "타임라인 | 09:12 신규 버전 배포 | 09:30 알람 감지 | 11:40 서비스 정상화",
      })
  void timelines(String heading, String start, String noticed, String end) {
    String list = "- " + start + "\n- " + noticed + "\n- " + end + "\n";
    check(Reading.of("2021-03-03-api.md", "# API\n\n## " + heading + "\n\n" + list));
  }

  private static void check(Reading reading) {
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dauer: 2 Stunden 28 Minuten",
        "Duración: 2 horas y 28 minutos",
        "Duração total: 2 horas e 28 minutos",
        "Durée: 2 heures 28 minutes",
        "Длительность: 2 часа 28 минут",
        "持续时间：2小时28分钟",
        "지속 시간: 2시간 28분",
      })
  void durations(String label) {
    assertThat(Reading.of("# API\n\n**" + label.replaceFirst("[:：]", ":**") + "\n").duration())
        .isEqualTo("148");
  }

  @Test
  void aDayInChineseIsThatOfTheDocument() {
    assertThat(Reading.of("# API\n\n**日期**: 2021-03-03\n").started()).isEqualTo("2021-03-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Was ist passiert      | summary",
        "Zeitlicher Ablauf        | timeline",
        "2. Warum ist es passiert | root-cause",
        "Was ändern wir           | actions",
        "Was haben wir gelernt    | lessons",
        "Wiederherstellung        | resolution",
        "¿Qué ocurrió?            | summary",
        "Línea temporal           | timeline",
        "¿Por qué ocurrió?        | root-cause",
        "Mitigación               | resolution",
        "Medidas preventivas      | actions",
        "Qué salió bien           | went-well",
        "O que aconteceu          | summary",
        "Por que aconteceu        | root-cause",
        "O que funcionou bem      | went-well",
        "Onde tivemos sorte       | lucky",
        "Plano de ação            | actions",
        "Déroulé des événements   | timeline",
        "Pourquoi est-ce arrivé   | root-cause",
        "Enseignements            | lessons",
        "Ход событий              | timeline",
        "Что случилось            | summary",
        "Устранение               | resolution",
        "План действий            | actions",
        "事件经过                  | timeline",
        "故障描述                  | summary",
        "恢复                      | resolution",
        "整改措施                  | actions",
        "経緯                      | timeline",
        "今後の対応                | actions",
        "振り返り                  | lessons",
        "감지                      | detection",
        "후속 조치                 | actions",
        "무슨 일이 있었나          | summary",
      })
  void sections(String heading, String kind) {
    assertThat(Reading.of("# API\n\n## " + heading + "\n\nText.\n").sections())
        .containsExactly("3 " + kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Storing op 3 maart 2021 | Begin: 09:12 | Gemeld: 09:30 | Opgelost: 11:40",
        "Incidente del 3 marzo 2021 | Inizio: 09:12 | Rilevato: 09:30 | Risolto: 11:40",
        "Awaria 2021-03-03 | Początek: 09:12 | Wykrycie: 09:30 | Koniec: 11:40",
        "Инцидент 3 марта 2021 | Начало: 09:12 | Обнаружение: 09:30 | Восстановление: 11:40",
        "장애 보고 2021-03-03 | 발생: 09:12 | 감지: 09:30 | 복구: 11:40",
      })
  void labelsUnderATitleWithTheDay(String title, String start, String noticed, String end) {
    check(Reading.of("# " + title + "\n\n- " + start + "\n- " + noticed + "\n- " + end + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Störung am 03.03.2021 | Ab 9:12 Uhr traten Fehler auf. Um 9:30 Uhr wurden wir darauf aufmerksam. Um 11:40 Uhr waren alle Dienste wieder erreichbar.",
        "Incidente del 3 de marzo de 2021 | La caída comenzó a las 9:12. A las 9:30 recibimos una alerta. Se resolvió a las 11:40.",
        "Panne du 3 mars 2021 | La panne a débuté à 9h12. Un utilisateur nous a signalé le problème à 9h30. Elle a été résolue à 11h40.",
      })
  void sentences(String title, String text) {
    check(Reading.of("# " + title + "\n\n" + text + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Incidente de 3 de março de 2021 | O serviço ficou fora do ar das 09:12 às 11:40.",
        "Инцидент 3 марта 2021 | С 9:12 до 11:40 сервис был недоступен.",
        "故障 2021-03-03 | 9:12 至 11:40，服务不可用。",
      })
  void ranges(String title, String text) {
    Reading reading = Reading.of("# " + title + "\n\n" + text + "\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40");
  }
}
