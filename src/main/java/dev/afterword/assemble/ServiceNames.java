package dev.afterword.assemble;

import dev.afterword.model.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Under which names services are looked for: declared ones first, then those that texts state. */
final class ServiceNames {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 50;

  private ServiceNames() {}

  static List<ServiceName> of(Dictionary<ServiceId> services) {
    List<ServiceName> names = new ArrayList<>();
    for (ServiceId id : services.ids()) {
      services
          .declaredName(id)
          .ifPresent(name -> add(names, name, n -> ServiceName.declared(id, n, false)));
      services.aliases(id).forEach(a -> add(names, a, n -> ServiceName.declared(id, n, true)));
    }
    for (ServiceId id : services.ids()) {
      services.spellings(id).forEach(name -> add(names, name, n -> ServiceName.stated(id, n)));
    }
    return names;
  }

  /** What stands in brackets is a remark. */
  private static void add(
      List<ServiceName> names, String name, Function<String, ServiceName> rule) {
    String plain = BRACKETS.matcher(name).replaceAll(" ").strip();
    boolean letters = plain.codePoints().anyMatch(Character::isLetter);
    if (letters && plain.length() >= SHORTEST && plain.length() <= LONGEST) {
      names.add(rule.apply(plain));
    }
  }
}
