package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to what not every reader may open; each host is told once for a document. */
final class PrivateLinks implements TextRule {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://([a-z0-9._-]+|\\[[0-9a-f:]+])(?::\\d+)?(/[^\\s<>\"')\\]|]*)?");

  private static final Pattern LOCAL =
      Pattern.compile(
          "localhost|127\\..*|0\\.0\\.0\\.0|\\[::1?]|10\\.\\d+\\.\\d+\\.\\d+|192\\.168\\.\\d+\\.\\d+"
              + "|169\\.254\\.\\d+\\.\\d+|172\\.(?:1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+");

  private static final Pattern INTERNAL =
      Pattern.compile(
          "[a-z0-9_-]+|.*\\.(?:local|localdomain|internal|intranet|corp|lan|home|private|cluster\\.local)"
              + "|(?:.*\\.)?(?:intranet|corp|internal)\\..*");

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "a chat",
              "(?:.*\\.)?slack\\.com/(?:archives|messages|client|files).*|teams\\.microsoft\\.com/.*"
                  + "|discord\\.com/channels/.*|chat\\.google\\.com/.*|mattermost\\..*"
                  + "|(?:.*\\.)?zoom\\.us/(?:j|rec)/.*|meet\\.google\\.com/.*"),
          new Kind(
              "a dashboard",
              "(?:.*[.-])?(?:grafana|kibana|prometheus|alertmanager|jaeger)[.-].*|app\\.datadoghq\\.(?:com|eu)/.*"
                  + "|(?:.*\\.)?newrelic\\.com/.+|(?:.*\\.)?signalfx\\.com/.*|(?:.*\\.)?honeycomb\\.io/.+"
                  + "|(?:.*\\.)?sentry\\.io/.*(?:issues|organizations).*|(?:.*\\.)?pagerduty\\.com/(?:incidents|services).*"
                  + "|(?:.*\\.)?opsgenie\\.com/.*|(?:.*\\.)?console\\.aws\\.amazon\\.com/.*"
                  + "|console\\.cloud\\.google\\.com/.*|portal\\.azure\\.com/.*|(?:.*\\.)?splunkcloud\\.com/.*"),
          new Kind(
              "a document",
              "docs\\.google\\.com/.*|drive\\.google\\.com/.*|(?:.*\\.)?sharepoint\\.com/.*"
                  + "|(?:www\\.)?notion\\.so/.*|(?:.*\\.)?quip\\.com/.+|paper\\.dropbox\\.com/.*"
                  + "|(?:.*\\.)?atlassian\\.net/wiki/.*|(?:.*\\.)?box\\.com/.+|onedrive\\.live\\.com/.*"));

  private record Kind(String what, Pattern address) {
    Kind(String what, String address) {
      this(what, Pattern.compile(address));
    }
  }

  private final List<String> hosts;

  /**
   * @param hosts that the site itself calls private, with all below them
   */
  PrivateLinks(List<String> hosts) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    if (!text.visible().contains("://")) {
      return;
    }
    Set<String> told = new HashSet<>();
    Matcher address = ADDRESS.matcher(text.visible());
    while (address.find()) {
      String host = address.group(1).toLowerCase(Locale.ROOT);
      String path = address.group(2) == null ? "/" : address.group(2);
      Optional<String> why = why(host, path);
      if (why.isPresent() && told.add(host)) {
        report.accept(
            text.problem(
                ProblemCode.PRIVATE_LINK, address.start(), address.end(), host, why.get()));
      }
    }
  }

  private Optional<String> why(String host, String path) {
    if (hosts.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h))) {
      return Optional.of("the site calls it private");
    }
    if (LOCAL.matcher(host).matches()) {
      return Optional.of("an address inside a network");
    }
    if (INTERNAL.matcher(host).matches()) {
      return Optional.of("a name inside a network");
    }
    return KINDS.stream()
        .filter(kind -> kind.address().matcher(host + path).matches())
        .findFirst()
        .map(Kind::what);
  }
}
