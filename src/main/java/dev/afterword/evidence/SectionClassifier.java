package dev.afterword.evidence;

import dev.afterword.model.SectionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from a heading what its section is about. The first rule that fits decides. */
public final class SectionClassifier {
  private static final List<Rule> RULES =
      List.of(
          rule(
              SectionKind.LUCKY,
              "luck|\\bfortunate|\\bflaks\\b|\\bglück|fortuna|geluk|szczęści|par chance|\\bsuerte\\b|幸運|運が良かった|運がよかった|\\bsorte\\b|повезло|幸运|운이 좋"),
          rule(
              SectionKind.WENT_WRONG,
              "(did ?n.?t|not) (go|work) (so |as |that )?well|(went|go|goes) (wrong|poorly|badly)"
                  + "|what (could|can|should|to) (be )?improve"
                  + "|(could|can) (have (gone|been|done)|be|we (have )?done?) (better|improved)"
                  + "|could.ve (gone|been)|room for improvement|what didn.?t work|fell short"
                  + "|^opportunit|^(the )?challenges( (we )?(faced|encountered|met))?$|needs? improvement|^negatives|pain points|shortcomings|missteps|^(the )?bad$|^cons$|where we (struggled|failed)|(did not|didn.?t) help|less well|gikk (dårlig|galt)|gick (dåligt|fel)|lief (schlecht|schief)|(schlecht|schief) (ge)?laufen|salió mal|deu errado|(andat[oa]|andò) (male|storto)|ging er (mis|fout)|ging (fout|mis|slecht)|poszło źle|(mal (passé|fonctionné|marché))|改善が必要|うまくいかなかった|悪かった点|salió mal|fue mal|no funcionó|(lo|o) que fall(ó|ou)|(deu|foi) (errado|mal)|não funcionou|could improve|прошло плохо|пошло не так|做得不(好|足)|不足之处|잘못된 점|아쉬운 점|개선할 점"),
          rule(
              SectionKind.WENT_WELL,
              "(went|go|goes|worked) (well|right)|what (worked|helped)|positives|^(the )?good$|^pros$|(did|done) well|successes|bright spots|gikk bra|gick bra|lief gut|gut (ge)?laufen|salió bien|deu certo|andat[oa] bene|ging (er )?goed|poszło dobrze|bien (passé|fonctionné|marché)|うまくいったこと|良かった点|(fue|funcionó|salió) bien|^lo que funcionó|正しく対応できた|funcionou( bem)?$|(deu|foi) (certo|bem)|прошло хорошо|получилось хорошо|做得好|잘된 점|잘한 점"),
          rule(
              SectionKind.TIMELINE,
              "time ?line|chronolog|(sequence|chain|course|order|log) of events|^(event|incident|action) (log|history)$|^events$|^(play|blow|minute|step).by.(play|blow|minute|step)( account| events)?$|zeitleiste|zeitverlauf|tidslinje|hendelsesforløp|línea de tiempo|linha do tempo|tijdlijn|oś czasu|aikajana|zaman çizelgesi|cronolog|хронолог|таймлайн|时间线|时间轴|타임라인|(zeitlicher |ereignis)(ablauf|verlauf)|^(ablauf|verlauf|vorfallsablauf|hergang)$|línea temporal|(secuencia|sequência|relación) de (los )?(eventos|hechos|fatos)|^déroul(é|ement)|ход событий|последовательность событий|事件经过|故障经过|处理(过程|经过)|事件时间|시간순|사건 경과|경과$|経緯|経過|^key (events|moments|dates|times)|タイムライン|時系列"),
          rule(SectionKind.LESSONS, "^lessons?\\b"),
          rule(
              SectionKind.RESOLUTION,
              "^(immediate )?(steps|actions) (we )?(taken|took)$|^(immediate|temporary|interim|short.?term) (fix|solution|workaround)"),
          rule(
              SectionKind.ACTIONS,
              "(?<!after.)(?<!call to )action|follow.?ups?|next steps?|what.?s next|prevent|remediation|to.?dos?\\b|corrective"
                  + "|improvement|recommendation|countermeasures|(follow.?up|safety|planned) (measures|changes|work)|work items|(way|path) forward|looking (ahead|forward)|plan of action|(short|long|medium).?term|moving forward|going forward"
                  + "|accionables|рекомендаци|^proactive (measures|steps)|what (we.?re|we are|are we|will we|we will|we plan|we.?ll) |future (work|plans?)"
                  + "|how (do|will|can|are) we (prevent|avoid|going)|avoid(ing)? (this|it|that|recurrence|a repeat)|^tasks?$|what.?s being done|aksjonspunkt|oppfølging|maßnahmen|nächste schritte|próximos (pasos|passos)|azioni|prossimi passi|acties|actiepunten|maatregelen|następne kroki|działania|toimenpiteet|yapılacaklar|prochaines étapes|\\bmesures|^(recommended|further|long.term) .*measures$|заходи|massnahmen|tiltak|åtgärder|acciones|ações|меры|预防|改进|后续|待办|行动项|整改|후속 ?조치|조치 ?사항|재발 ?방지|액션 ?아이템|план действий|дальнейшие (шаги|действия)|что (будем|делаем|дальше)|was (ändern|tun|machen) wir|was wir (ändern|tun|machen)|folgemaßnahmen|plan de acción|plano de ação|seguimiento|(medidas|acciones|ações) (correctivas|preventivas|corretivas)|prevención|prevenção|今後の対応|アクション|再発防止|恒久対策|対策"),
          rule(
              SectionKind.CONTRIBUTING,
              "contributing|contributory|fator(es)? contribuinte|factor(es)? contribuyente|facteurs? contributi|beitragende faktor|способствующ|(aggravating|complicating|exacerbating|compounding|enabling) (factors|conditions|causes|circumstances)|^factors$|what made (it|this|things) (worse|possible)|why (was|did) it (so|take)|誘因|要因"),
          rule(
              SectionKind.ROOT_CAUSE,
              "root.?cause|\\bcauses?\\b|what caused|why (did|it|this|was|were)|\\bwhy'?s\\b|(five|5)[ -]why\\b"
                  + "|what allowed|^fault|^(the )?(underlying|actual|core) (issue|problem|reason)s?$|^reasons?( (for|behind) .*)?$|what (was the reason|broke|failed)|^rca$|(source|origin) of (the|this) (issue|problem|incident|outage)|^the (bug|culprit|defect)$|how (did )?(this|it|that) happen|ursache|årsak|årsag|orsak|oorzaak|przyczyn|juurisyy|kök neden|příčin|\\bcausas?\\b|причин|根因|원인|原因|warum (ist|war|kam|kam es|passierte)|por qué (pasó|ocurrió|sucedió|falló)|por que (aconteceu|ocorreu|falhou)|pourquoi|почему|为什么"),
          rule(
              SectionKind.DETECTION,
              "(?<!un)(?<!without )detect|^alert(s|ing)?$|how (did we|was it|we|was this|was the (issue|problem|incident)) (notice|find|found|know|discover|identif|spot)|^discovery|^monitoring"
                  + "|erkennung|détection|rilevamento|detectie|wykryci|виявлен|detección|deteksjon|upptäck|обнаруж|发现(过程|时间|方式)?$|如何发现|监控告警|탐지|감지|検知|検出|cómo (se detectó|nos enteramos)|como (foi detectado|descobrimos)|wie (wurde|haben) .*(entdeckt|bemerkt|erkannt)"),
          rule(
              SectionKind.RESOLUTION,
              "resol|solution|^solving|recover|^what (was|we|did we) (done|do|did)\\b|mitigat|details of (the )?fix|^(the |our )?fix(es)?( applied| deployed| details)?( ?[-–—:(].*)?$|^(the |our |incident )?response$"
                  + "|how (was it|we|did we) (fix|resolve|respond)|how (it|this|the (issue|problem|incident)) (is|was|got|has been) (fixed|resolved|mitigated|solved)|^(how )?(we|i) (fixed|solved|resolved) (it|this)|^rollback|^repairs?$|^stabili[sz]ation|containment|^work.?arounds?$|restoration|behebung|risoluzione|soluzione|herstel\\b|oplossing|rozwiązan|naprawa|řešení|ratkaisu|çözüm|усунен|lösung|løsning|lösning|solución|résolution|решение|修复|解决|恢复|应急处理|처리 ?과정|대응|복구|해결|mitigación|mitigação|mitigación|atténuation|remédiation|recuperación|recuperação|restablecimiento|wiederherstellung|^entstörung|устранен|восстановлен|復旧|解決|^対応$|対応内容"),
          rule(
              SectionKind.LESSONS,
              "lesson|learned|learnt|what (did|can|do|could|should) (we|i) learn|^(key )?insights?$|hindsight|learnings?|takeaway|conclusion|retrospective|reflections"
                  + "|erkenntnisse|gelernt|imparato|lezioni|geleerd|wnioski|poučení|opit\\b|öğrenilen|dersler|висновк|урок|lærte|lärde|aprend|lecciones|lições|leçons|læring|lärdom|выводы|经验|教训|总结|反思|배운 점|회고|was (haben )?wir (daraus )?(gelernt|lernen)|^(lehren|fazit)|enseignements|ふりかえり|振り返り|교훈|教訓|学び|学んだ"),
          rule(
              SectionKind.IMPACT,
              "impact|fallout|affected|damage|consequences|symptoms?\\b|who was|^effects?$|blast radius|auswirkung|conseguenz|gevolg|skutki|wpływ|dopad|vaikutu|etkisi?\\b|conséquences|вплив|konsekvens|påvirkning|влияние|последств|затронут|影响|现象|영향|afectación|(usuarios|clientes|servicios|serviços) afe(ctad|tad)os|betroffen|影響"),
          rule(
              SectionKind.SUMMARY,
              "summary|overview|一句话(结论|总结|概括)|what (has )?happen(ed|s)|what was (the )?(problem|issue)|what occurred|in (brief|short|a nutshell)$|^(the )?short version|^recap$|background|tl;?dr|abstract|introduction|description"
                  + "|synopsis|at a glance|^(the )?(problem|issue|incident)( statement| details?)?$|^details of (the )?(incident|issue|outage|problem)$|zusammenfassung|riepilogo|sommario|samenvatting|wat is er gebeurd|podsumowanie|co się stało|shrnutí|yhteenveto|özet|s.est.il passé|підсум|що сталося|resumen|resumo|résumé|oppsummering|sammendrag|sammanfattning|hva skjedde|was (ist )?passiert|qué pasó|кратко|резюме|что (произошло|случилось)|описание|qué (ocurrió|sucedió)|o que (aconteceu|houve)|descripción|descrição|antecedentes|contexto$|contexte$|beschreibung|(was ist )?geschehen\\?|^vorfall$|发生了什么|事件描述|故障描述|背景|发生了什么|무슨 일|배경|発生事象|^事象|概述|摘要|개요|요약|サマリ|概要|要約"),
          rule(
              SectionKind.REFERENCES,
              "reference|^see also$|^referencias$|^referências$|^références$|^(quellen|verweise)$|^ссылки|связанные|^相关|(further|additional|more|other|useful) (reading|resources|information)|links|\\bl[ie]nker\\b|^related( links| documents| docs| documentation| incidents| issues| reading| files)?$|^sources|^resources|参考|関連"));

  /** In words; a longer heading tells its own story, unless it is a question. */
  private static final int LONGEST = 8;

  /** "3.", "2.1)" or a sign before the words. */
  private static final Pattern NUMBER =
      Pattern.compile("^[^\\p{L}\\d]*(?:\\d+(?:\\.\\d+)*[.):]\\s*)?[^\\p{L}\\d]*");

  /** Between questions and answers a reader asks about anything. */
  private static final Pattern QUESTION_AND_ANSWER = Pattern.compile("^q\\d*[:.)]\\s");

  /** What may be done already or still be planned. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(immediate )?(remediations?|recovery|corrective)( and recovery)?( actions?| steps?| measures?)?( taken)?");

  private record Rule(SectionKind kind, Pattern pattern) {}

  private SectionClassifier() {}

  private static Rule rule(SectionKind kind, String pattern) {
    return new Rule(kind, Pattern.compile(pattern));
  }

  /** Below these, the headings of parts are names of groups and events, not sections. */
  static final Set<SectionKind> CLOSED =
      EnumSet.of(SectionKind.ACTIONS, SectionKind.TIMELINE, SectionKind.REFERENCES);

  private static final Set<SectionKind> STRONG =
      EnumSet.of(
          SectionKind.LESSONS,
          SectionKind.WENT_WELL,
          SectionKind.WENT_WRONG,
          SectionKind.LUCKY,
          SectionKind.ROOT_CAUSE);

  /**
   * The kind of the section below a heading that is part of another section: "Mitigation" below the
   * action items is a kind of action.
   */
  static SectionKind classify(String heading, SectionKind above) {
    SectionKind kind = classify(heading);
    boolean again = kind == above && kind == SectionKind.TIMELINE;
    boolean part = CLOSED.contains(above) && !STRONG.contains(kind) && !again;
    return part ? SectionKind.OTHER : kind;
  }

  /** Whether a heading names remedies and does not say whether they are done. */
  static boolean isRemedy(String heading) {
    return REMEDY.matcher(plain(heading)).matches();
  }

  private static String plain(String heading) {
    return NUMBER
        .matcher(heading.toLowerCase(Locale.ROOT).replace('’', '\''))
        .replaceFirst("")
        .replaceAll("[\\s:：.]+$", "");
  }

  /** The kind of the section below a heading. */
  public static SectionKind classify(String heading) {
    String text = plain(heading);
    String brief = text.replaceAll("\\([^)]*\\)", "").replaceAll("[\\s:.]+$", "");
    boolean sentence =
        brief.split("\\s+").length > LONGEST
            && !brief.endsWith("?")
            && !brief.startsWith("timeline");
    if (sentence) {
      return SectionKind.OTHER;
    }
    if (QUESTION_AND_ANSWER.matcher(text).find()) {
      return SectionKind.OTHER;
    }
    return RULES.stream()
        .filter(rule -> rule.pattern.matcher(text).find())
        .findFirst()
        .map(Rule::kind)
        .orElse(SectionKind.OTHER);
  }
}
