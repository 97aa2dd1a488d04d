package dev.afterword.evidence;

import dev.afterword.words.FoldedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a label in a body stands for: the words before a colon or in the first cell of a row. */
public enum LabelKey {
  SEVERITY(
      "(incident |impact )?(severity|sev)( level| rating| class| classification| assessment)?|(incident )?priority( level)?"
          + "|(incident|impact) (level|grade|rating|class)|criticality( level)?|重大度|深刻度|緊急度|優先度|障害レベル"
          + "|(niveau de )?(gravité|sévérité|criticité|priorité)|kritikalität|priorität|(nivel de )?(severidad|gravedad|criticidad|prioridad)"
          + "|(nível de )?(severidade|gravidade|criticidade|prioridade)|(livello di )?(gravità|severità|criticità|priorità)|priorit(y|eit|et|as|a)"
          + "|(уровень )?(критичности|серь[её]зности|важности)|приоритет|важность|серьезность|критичність|пріоритет"
          + "|alvorlighetsnivå|(장애|사고|인시던트) ?(등급|레벨|수준|심각도)|중요도|影响级别|严重级别|优先级|嚴重(程度|等級|性)"
          + "|ระดับ(ความ)?(รุนแรง|สำคัญ)|ความรุนแรง|mức độ( nghiêm trọng| ảnh hưởng| ưu tiên)?|(tingkat )?(keparahan|kepentingan|prioritas)"
          + "|(مستوى )?(الخطورة|الشدة|الأولوية)|(רמת )?(חומרה|דחיפות)|شدت|गंभीरता|σοβαρότητα|súlyosság|severitate|сериозност|závažnosť|ozbiljnost"
          + "|schweregrad|severidad|gravedad|severidade|gravidade|gravité|sévérité|серьёзность|критичность|严重(程度|级别|等级|度|性)|(故障|事故|事件|影响)(等级|级别)|等级|级别|심각도|심각성"
          + "|重要度|影響度|ernst|alvorlighet(sgrad)?|allvarlighetsgrad|gravità|závažnost|önem( derecesi)?"),
  DURATION(
      "time to (resol\\w+|recover\\w*|restor\\w+)( (the )?services?)?"
          + "|tiempo de (resolución|recuperación)|tempo de (resolução|recuperação)|恢复耗时|해결 ?시간"),
  REPAIR_TIME("time to (repair|fix|mitigat\\w+)"),
  DETECTION_TIME("(mean )?time to (detect\\w*|discover\\w*|notice)|m?ttd"),
  STARTED,
  DETECTED,
  MITIGATED,
  ENDED,
  PERIOD,
  DATE(
      "(incident |event |outage )?dates?( of (the )?(incident|outage|event))?|when|dato|datum|fecha|data|日付|日時|発生日"
          + "|fecha (del incidente|de incidencia)|data (do incidente|da ocorrência)|date de l'incident"
          + "|datum des (vorfalls|ausfalls)|дата( инцидента)?|日期|(事件|事故|故障|发生)日期|날짜|일자|발생 ?일자?"),
  /** The time of day alone, beside a date. */
  CLOCK("time( of day)?|時刻|hora|horario|horário|heure|uhrzeit|klokkeslett|время|时间|시간|시각"),
  STATUS(
      "(document |report |postmortem )?(status|state)|ステータス|状態|estado|estatus|statut|статус|状态|상태"),
  AFFECTED(
      "(affected|impacted) (services?|systems?|components?|products?|applications?)"
          + "|(services?|systems?|components?|products?|applications?)(\\(s\\))? (affected|impacted)|影響サービス|影響範囲サービス"
          + "|(影響を受けた|影響のあった|影響を受ける|影響対象の?|被影響)(サービス|システム|コンポーネント|機能)|betroffene (dienste|systeme|komponenten|services|produkte|anwendungen)"
          + "|(services?|systèmes?|composants?|applications?) (concernés?|touchés?|impactés?|affectés?)|(servicios?|sistemas?|componentes?|productos?) (afectados?|impactados?)"
          + "|(serviços?|sistemas?|componentes?|produtos?) (afetados?|afectados?|impactados?)|(servizi|sistemi|componenti) (interessati|coinvolti|impattati|colpiti)"
          + "|getroffen (diensten|systemen)|berørte (tjenester|systemer)|(berörda|drabbade|påverkade) (tjänster|system)|затронутые (сервисы|системы|компоненты|службы)"
          + "|(受影响|受影響|影响)的?(服务|系统|组件|應用|应用|业务|服務)|영향(을 )?(받은|받는)? ?(서비스|시스템|컴포넌트)"),
  SERVICES("(services?|systems?|components?|products?|applications?)(\\(s\\))?|対象サービス|サービス"),
  CATEGORY("category|cause category|root cause category|分類|カテゴリー?"),
  CAUSE(
      "(root |direct |primary |likely )?causes?( of (the )?(incident|outage|failure))?|(直接|根本)?原因"
          + "|(haupt|fehler|grund)?ursache(n)?( (des|der) .{3,20})?|causas?( ra[íi]z| principal| probable)?"
          + "|cause (racine|principale|première)|(grunn)?årsak(en)?|rotårsak|(grund)?orsak|oorzaak|przyczyna"
          + "|(коренная |основная )?причина|(根本|主要|故障|直接)原因|根因|(근본 ?)?원인"),
  TRIGGER("(trigger|triggering)s?( event)?|トリガー|誘発要因"),
  DETECTION(
      "(detection|identified( by| via)?|(detected|discovered|found|noticed|spotted|raised) (by|via)|detection (method|source)|how (was it )?detected)|検知方法|検知元"
          + "|påvisning|(método|forma) de (detección|detecção)|(méthode|mode) de détection"
          + "|(发现|检测)(方式|途径|渠道)|entdeckt (durch|von)|erkannt durch|(descubierto|detectado|reportado) por|(descoberto|detectado|reportado) por|(découvert|détecté|signalé) par|выявлено|кем обнаружено|(감지|발견|탐지) ?(방법|경로|경위)"),
  /** One of the people, by name. */
  FINDER(
      "发现人|发现者|发现人员|発見者|検知者|발견자|발견한 사람|finder|discoverer|entdecker(in)?|descubridor|descobridor"
          + "|découvreur");

  /** Between words, where it stands for a space: "started_at". */
  private static final Pattern UNDERSCORE = Pattern.compile("(?<=\\p{L})_(?=\\p{L})");

  private static final Pattern MARKS = Pattern.compile("[*_`:：]");

  /** "(UTC)", "(local time)". */
  private static final Pattern ZONE =
      Pattern.compile("[(（](utc|gmt|jst|mes?z|local( time)?|hora local|[a-z]{2,4}t)[^)）]{0,8}[)）]");

  private final Pattern words;

  /** A key whose labels {@link TimeLabels} reads. */
  LabelKey() {
    this("");
  }

  /**
   * @param words of which any may be written without its accents; folding them is why no class of
   *     characters in capitals, such as {@code \W}, may stand among them
   */
  LabelKey(String words) {
    this.words = Pattern.compile(FoldedText.of(words));
  }

  /** What a label stands for, however it is marked; empty where it is none that is known. */
  public static Optional<LabelKey> of(String label) {
    String text = plain(label);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (LabelKey key : values()) {
      if (key.words.matcher(text).matches()) {
        return Optional.of(key);
      }
    }
    return TimeLabels.of(text);
  }

  private static String plain(String label) {
    String words = UNDERSCORE.matcher(FoldedText.of(label)).replaceAll(" ");
    String plain = MARKS.matcher(words).replaceAll("");
    return ZONE.matcher(plain).replaceAll("").strip();
  }

  /** What a label stands for whose value is a time, though it does not say so itself. */
  public static Optional<LabelKey> ofTime(String label) {
    return TimeLabels.ofTime(plain(label));
  }
}
