package dev.awsfakes.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a policy that may have variables: {@code home/${aws:username}/*}. A variable's value
 * has no wildcards, whatever its characters; {@code ${*}}, {@code ${?}} and {@code ${$}} are the
 * characters themselves.
 */
final class PolicyText {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern WITH_DEFAULT = Pattern.compile("\\s*([^,]*?)\\s*,\\s*'([^']*)'\\s*");

  /** Text as it stands, or a variable. */
  private record Part(String text, boolean isVariable, @Nullable String byDefault) {}

  private final String source;
  private final List<Part> parts;

  private PolicyText(String source, List<Part> parts) {
    this.source = source;
    this.parts = parts;
  }

  /**
   * A text.
   *
   * @param variables whether the policy's version has variables: from 2012-10-17 on
   */
  static PolicyText of(String text, boolean variables) {
    if (!variables || !text.contains("${")) {
      return new PolicyText(text, List.of(new Part(text, false, null)));
    }
    List<Part> parts = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      parts.add(new Part(text.substring(end, matcher.start()), false, null));
      parts.add(variable(matcher.group(1)));
      end = matcher.end();
    }
    parts.add(new Part(text.substring(end), false, null));
    return new PolicyText(text, parts);
  }

  private static Part variable(String content) {
    Matcher matcher = WITH_DEFAULT.matcher(content);
    return matcher.matches()
        ? new Part(matcher.group(1), true, matcher.group(2))
        : new Part(content, true, null);
  }

  /** The text as the policy has it. */
  String source() {
    return source;
  }

  /** The text as a pattern, its variables replaced; empty if one of them has no value. */
  Optional<String> pattern(Facts facts) {
    return replaced(facts, true);
  }

  /** The text with its variables replaced and no wildcards; empty if one of them has no value. */
  Optional<String> literal(Facts facts) {
    return replaced(facts, false);
  }

  private Optional<String> replaced(Facts facts, boolean asPattern) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String piece = part.isVariable() ? value(part, facts) : part.text();
      if (piece == null) {
        return Optional.empty();
      }
      text.append(asPattern && !part.isVariable() ? Glob.of(piece) : piece);
    }
    return Optional.of(text.toString());
  }

  private static @Nullable String value(Part variable, Facts facts) {
    String name = variable.text();
    if (name.equals("*") || name.equals("?") || name.equals("$")) {
      return name;
    }
    List<String> values = facts.values(name.trim().toLowerCase(Locale.ROOT)).orElse(List.of());
    // Keys with several values cannot be variables: IAM guide, "Policy variables".
    return values.size() == 1 ? values.get(0) : variable.byDefault();
  }

  @Override
  public String toString() {
    return source;
  }
}
