package dev.afterword.assemble;

import dev.afterword.model.ServiceId;
import java.util.Locale;
import java.util.Set;

/**
 * A name of a service and what a text must look like to mean it. Names that are words of the
 * language, such as "Search", are everywhere; a place counts only where its writing says that a
 * name is meant.
 *
 * @param written as people write it
 * @param declared by a document about the service or by the configuration
 */
record ServiceName(ServiceId id, String written, Rule rule, boolean declared) {
  /** How a name must stand in a text. Between quotes or as code every name counts. */
  enum Rule {
    /** However it is written. */
    ANY_CASE,
    /** With its capitals, and not only because a sentence begins. */
    CAPITALS,
    /** Exactly so. */
    EXACT,
    /** Only between quotes or as code. */
    MARKED
  }

  /** Lower-case names that are words in every report. */
  private static final Set<String> WORDS =
      Set.of(
          "ui",
          "sdk",
          "vpn",
          "sso",
          "sms",
          "http",
          "https",
          "tls",
          "ssl",
          "ip",
          "tcp",
          "cpu",
          "os",
          "vm",
          "vms",
          "sql",
          "ha",
          "us",
          "eu",
          "io",
          "it",
          "api",
          "app",
          "apps",
          "auth",
          "backend",
          "backup",
          "backups",
          "billing",
          "blog",
          "box",
          "build",
          "builds",
          "bus",
          "cache",
          "calendar",
          "cdn",
          "chat",
          "checkout",
          "ci",
          "client",
          "cloud",
          "cluster",
          "config",
          "console",
          "core",
          "cron",
          "dashboard",
          "data",
          "database",
          "db",
          "deploy",
          "dns",
          "docs",
          "documents",
          "download",
          "edge",
          "email",
          "engine",
          "events",
          "feed",
          "files",
          "frontend",
          "gateway",
          "gates",
          "graph",
          "home",
          "hosting",
          "hub",
          "images",
          "index",
          "ingest",
          "ingress",
          "jobs",
          "linear",
          "live",
          "load balancer",
          "log",
          "logging",
          "login",
          "logs",
          "mail",
          "maps",
          "master",
          "media",
          "messaging",
          "metrics",
          "mobile",
          "monitor",
          "monitoring",
          "network",
          "node",
          "nodes",
          "notion",
          "notifications",
          "orders",
          "payment",
          "payments",
          "photos",
          "platform",
          "pods",
          "portal",
          "primary",
          "production",
          "proxy",
          "push",
          "queue",
          "queues",
          "registry",
          "release",
          "replica",
          "reports",
          "router",
          "runner",
          "runners",
          "scheduler",
          "search",
          "segment",
          "server",
          "servers",
          "service",
          "services",
          "sessions",
          "site",
          "slack",
          "square",
          "staging",
          "status",
          "storage",
          "store",
          "stream",
          "streaming",
          "stripe",
          "sync",
          "tasks",
          "tracking",
          "traffic",
          "uploads",
          "user",
          "users",
          "video",
          "web",
          "website",
          "wiki",
          "worker",
          "workers");

  /** A name from a document about the service, or from the configuration. */
  static ServiceName declared(ServiceId id, String name, boolean alias) {
    boolean word = WORDS.contains(name.toLowerCase(Locale.ROOT)) || isCapitalised(name);
    Rule rule =
        isAcronym(name) ? Rule.EXACT : isSimple(name) && word ? Rule.CAPITALS : Rule.ANY_CASE;
    boolean asWritten = alias && rule == Rule.CAPITALS && !isCapitalised(name);
    return new ServiceName(id, name, asWritten ? Rule.ANY_CASE : rule, true);
  }

  /** A name that a postmortem gives its service; nobody thought of other texts then. */
  static ServiceName stated(ServiceId id, String name) {
    if (isAcronym(name)) {
      boolean word = WORDS.contains(name.toLowerCase(Locale.ROOT));
      return new ServiceName(id, name, word ? Rule.MARKED : Rule.EXACT, false);
    }
    boolean distinctive = name.codePoints().anyMatch(c -> c == '.' || Character.isDigit(c));
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    if (lower) {
      boolean joined = name.indexOf('-') > 0 && name.indexOf(' ') < 0;
      return new ServiceName(id, name, distinctive || joined ? Rule.ANY_CASE : Rule.MARKED, false);
    }
    return new ServiceName(id, name, hasInnerCapital(name) ? Rule.ANY_CASE : Rule.CAPITALS, false);
  }

  /**
   * Whether it may as well be a word of the language that begins a sentence or stands in a title.
   */
  boolean mayBeWord() {
    return !declared && rule == Rule.CAPITALS && isSimple(written);
  }

  /** The same name, only between quotes or as code. */
  ServiceName onlyMarked() {
    return new ServiceName(id, written, Rule.MARKED, declared);
  }

  /** One word of letters with no capital inside. */
  private static boolean isSimple(String name) {
    return name.codePoints().allMatch(Character::isLetter) && !hasInnerCapital(name);
  }

  private static boolean isCapitalised(String name) {
    return Character.isUpperCase(name.codePointAt(0));
  }

  /** DNS, S3, EKS. */
  private static boolean isAcronym(String name) {
    return name.length() <= 5
        && name.codePoints().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /** GitHub, DynamoDB. */
  private static boolean hasInnerCapital(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
