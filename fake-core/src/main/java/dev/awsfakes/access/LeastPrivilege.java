package dev.awsfakes.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the policy that allows given actions on given resources and nothing else. */
final class LeastPrivilege {
  private LeastPrivilege() {}

  static String of(Map<String, Set<String>> resourcesByAction) {
    // Actions on the same resources share a statement.
    Map<String, Set<String>> actionsByResources = new TreeMap<>();
    resourcesByAction.forEach(
        (action, resources) ->
            actionsByResources
                .computeIfAbsent(listed(resources), list -> new TreeSet<>())
                .add(action));
    List<String> statements = new ArrayList<>();
    if (actionsByResources.isEmpty()) {
      statements.add(statement("Deny", "\"*\"", "\"*\""));
    }
    actionsByResources.forEach(
        (resources, actions) -> statements.add(statement("Allow", listed(actions), resources)));
    return """
        {
          "Version": "2012-10-17",
          "Statement": [
        %s
          ]
        }"""
        .formatted(String.join(",\n", statements));
  }

  private static String statement(String effect, String actions, String resources) {
    return """
            {
              "Effect": "%s",
              "Action": [%s],
              "Resource": [%s]
            }"""
        .formatted(effect, actions, resources)
        .indent(4)
        .stripTrailing();
  }

  private static String listed(Set<String> texts) {
    return texts.stream().map(LeastPrivilege::quoted).collect(Collectors.joining(", "));
  }

  // What stands for itself in an object's key would be a wildcard or a variable in a policy.
  private static String quoted(String text) {
    if (text.equals("*")) {
      return "\"*\"";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '$', '*', '?' -> quoted.append("${").append(c).append('}');
        default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
      }
    }
    return quoted.append('"').toString();
  }
}
