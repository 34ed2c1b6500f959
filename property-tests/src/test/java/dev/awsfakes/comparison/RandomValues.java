package dev.awsfakes.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values, keys and items from a small world, so that they meet; a few are not valid. */
final class RandomValues {
  static final List<String> ATTRIBUTES = List.of("a", "b", "c", "l", "m", "g", "num", "name");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "2", "10", "1.5", "-2.50", "1e3", "100", "00012", "1E-5", "3.14159");
  private static final List<String> NO_NUMBERS =
      List.of("abc", "", "1e200", "--1", "1 2", "123456789012345678901234567890123456789");
  private static final List<String> TEXTS = List.of("a", "b", "ab", "abc", "", "x", "10", "é", "Z");
  private static final int DEEPEST = 2;

  final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  AttributeValue value() {
    return value(0);
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth > DEEPEST ? 6 : 11)) {
      case 0, 1 -> text(of(TEXTS));
      case 2, 3 -> AttributeValue.fromN(chance(0.02) ? of(NO_NUMBERS) : of(NUMBERS));
      case 4 -> AttributeValue.fromBool(chance(0.5));
      case 5 -> AttributeValue.fromNul(!chance(0.05));
      case 6 -> AttributeValue.fromB(bytes(of("a", "b", "", "ab")));
      case 7 -> AttributeValue.fromSs(distinct(of("a", "b", "c"), of("a", "b", "x")));
      case 8 -> AttributeValue.fromNs(distinct(of("1", "2", "3"), of("1", "2", "10")));
      case 9 -> list(depth);
      default -> map(depth);
    };
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue number(String number) {
    return AttributeValue.fromN(number);
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromUtf8String(text);
  }

  private static List<String> distinct(String a, String b) {
    return List.copyOf(new TreeSet<>(List.of(a + "", b.equals(a) ? a + "0" : b)));
  }

  private AttributeValue list(int depth) {
    List<AttributeValue> list = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      list.add(value(depth + 1));
    }
    return AttributeValue.fromL(list);
  }

  private AttributeValue map(int depth) {
    Map<String, AttributeValue> map = new HashMap<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      map.put(of("x", "y", "z"), value(depth + 1));
    }
    return AttributeValue.fromM(map);
  }

  Map<String, AttributeValue> key() {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put("pk", chance(0.01) ? number("1") : text(chance(0.01) ? "" : of("p1", "p2", "é")));
    if (!chance(0.01)) {
      key.put("sk", chance(0.01) ? text("x") : number(of("1", "2", "10", "-1", "2.50")));
    }
    if (chance(0.01)) {
      key.put("a", text("x"));
    }
    return key;
  }

  Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = key();
    for (int left = random.nextInt(5); left > 0; left--) {
      item.put(of(ATTRIBUTES), value());
    }
    if (chance(0.4)) {
      item.put("g", text(of("red", "blue")));
    }
    if (chance(0.4)) {
      item.put("num", number(of("1", "2", "3", "1.5")));
    }
    if (chance(0.3)) {
      item.put("m", AttributeValue.fromM(Map.of("x", value(1), "y", value(1))));
    }
    if (chance(0.3)) {
      item.put("l", AttributeValue.fromL(List.of(value(1), value(1))));
    }
    return item;
  }
}
