package dev.awsfakes.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The expressions of one request, derived from the grammar, with their placeholders; a few of them
 * are not valid.
 */
final class RandomExpressions {
  private static final Grammar GRAMMAR = Grammar.read("dynamodb.grammar");
  private static final int DEPTH = 6;
  private static final double DAMAGED = 0.04;

  private final RandomValues values;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> used = new HashMap<>();
  private final List<AttributeValue> parameters = new ArrayList<>();

  RandomExpressions(RandomValues values) {
    this.values = values;
  }

  void put(String placeholder, AttributeValue value) {
    used.put(placeholder, value);
  }

  /** The names that were used, and seldom one that was not; null if there are none. */
  @Nullable Map<String, String> names() {
    if (values.chance(0.02)) {
      names.put("#unused", "x");
    }
    return names.isEmpty() ? null : names;
  }

  /** The values that were used, and seldom one that was not; null if there are none. */
  @Nullable Map<String, AttributeValue> values() {
    if (values.chance(0.02)) {
      used.put(":unused", RandomValues.text("x"));
    }
    return used.isEmpty() ? null : used;
  }

  /** What stands for the question marks of a statement, in their order. */
  List<AttributeValue> parameters() {
    return parameters;
  }

  String condition() {
    return derive("condition");
  }

  String projection() {
    return derive("projection");
  }

  String update() {
    return derive("update");
  }

  String statement() {
    return derive("statement");
  }

  private String derive(String rule) {
    List<String> words =
        new ArrayList<>(
            GRAMMAR.derive(rule, values.random.nextInt(DEPTH + 1), values.random, this::make));
    if (values.chance(DAMAGED)) {
      damage(words);
    }
    return text(words);
  }

  /** Leaves out a word, says one twice, or swaps two. */
  private void damage(List<String> words) {
    int at = values.random.nextInt(words.size());
    switch (values.random.nextInt(3)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      default -> Collections.swap(words, at, values.random.nextInt(words.size()));
    }
  }

  /** Words with spaces between them, but for what belongs to the word before. */
  private static String text(List<String> words) {
    String text = String.join(" ", words);
    return text.replaceAll(" ([.\\[]) ", "$1").replaceAll(" ([\\],)])", "$1").replace("( ", "(");
  }

  private String make(String name) {
    return switch (name) {
      case "NAME" -> name();
      case "VALUE" -> value();
      case "TYPE" -> type();
      case "INNER" -> values.of("x", "y", "z");
      case "INDEX" -> values.of("0", "1", "2");
      case "TABLE" -> '"' + RandomRequests.TABLE + '"';
      case "INDEXNAME" -> '"' + values.of(RandomRequests.GLOBAL, RandomRequests.LOCAL) + '"';
      case "KEY" -> literal(values.of("p1", "p2"));
      case "SORT" -> values.of("1", "2", "10");
      case "COLUMN" -> values.of("a", "b", "c", "l", "m", "g", "num");
      case "MEMBER" -> literal(values.of("a", "b", "c", "l", "m", "x"));
      case "TEXT" -> literal(values.of("a", "b", "ab", "it''s", ""));
      case "NUMBER" -> values.of("0", "1", "-1", "2.50", "1e3", "10");
      case "TYPENAME" -> literal(values.of("S", "N", "B", "L", "M", "SS", "NULL"));
      case "PARAMETER" -> parameter();
      default -> throw new IllegalArgumentException("nothing is made for " + name);
    };
  }

  private static String literal(String text) {
    return "'" + text + "'";
  }

  private String parameter() {
    parameters.add(values.value());
    return "?";
  }

  private String name() {
    if (values.chance(0.02)) {
      return "name"; // a reserved word
    }
    if (values.chance(0.25)) {
      String placeholder = values.of("#n1", "#n2", "#n3");
      names.put(placeholder, values.of(RandomValues.ATTRIBUTES));
      return placeholder;
    }
    return values.chance(0.05)
        ? values.of("pk", "sk")
        : values.of("a", "b", "c", "l", "m", "g", "num");
  }

  private String value() {
    if (values.chance(0.01)) {
      return ":undefined";
    }
    String placeholder = values.of(":v1", ":v2", ":v3", ":v4");
    used.computeIfAbsent(placeholder, name -> values.value());
    return placeholder;
  }

  private String type() {
    String type = values.chance(0.02) ? "X" : values.of("S", "N", "B", "L", "M", "SS", "NULL");
    used.put(":t", RandomValues.text(type));
    return ":t";
  }
}
