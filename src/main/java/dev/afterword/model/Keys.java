package dev.afterword.model;

import java.util.Locale;

/** The names of constants in headers, settings, addresses and {@code api/*.json}. */
public final class Keys {
  private Keys() {}

  /** For example {@code root-cause} of {@code ROOT_CAUSE}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
