package dev.afterword.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the months in the languages of Western Europe and in Russian. */
final class Months {
  /** By the letters that tell them apart. */
  private static final List<String> NAMES =
      List.of(
          "jan|ene|gen|янв",
          "feb|fév|fev|фев",
          "mar|mär|maa|mrt|мар",
          "apr|avr|abr|апр",
          "may|mai|maj|mei|mag|май|мая",
          "jun|juin|giu|июн",
          "jul|juil|lug|июл",
          "aug|aoû|ago|авг",
          "sep|set|сен",
          "oct|okt|out|ott|окт",
          "nov|ноя",
          "dec|dez|des|déc|dic|дек");

  /** The first letters, by which {@link TimeSigns} sees that one may stand in a text. */
  static final Set<String> BEGINNINGS = TimeSigns.beginnings(NAMES);

  /** A pattern of one group. */
  static final String NAME =
      "(jan(?:uari|uary?|uar|vier|eiro)?|enero|gennaio|feb(?:ruari|ruary?|ruar|urary|uary|rero|braio)?|février|fevereiro"
          + "|mar(?:ch|s|zo|ço)?|märz|maart|apr(?:il|ile)?|avril|abril|may|mai|maj|mei|mayo|maio|maggio"
          + "|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio"
          + "|aug(?:ust|usti|ustus)?|août|agosto|sept?(?:ember|embre|iembre)?|setembro|settembre"
          + "|o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|nov(?:ember|embre|iembre|embro)?"
          + "|dec(?:ember)?|dezember|dezembro|desember|décembre|diciembre|dicembre"
          + "|янв(?:аря|арь)?|фев(?:раля|раль)?|марта?|апр(?:еля|ель)?|ма[йя]|июн[ья]|июл[ья]|августа?"
          + "|сент?(?:ября|ябрь)?|окт(?:ября|ябрь)?|ноя(?:бря|брь)?|дек(?:абря|абрь)?)";

  private Months() {}

  /** 1 for January; 0 where the name is of no month. */
  static int number(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int month = 12; month > 0; month--) {
      if (Stream.of(NAMES.get(month - 1).split("\\|")).anyMatch(lower::startsWith)) {
        return month;
      }
    }
    return 0;
  }
}
