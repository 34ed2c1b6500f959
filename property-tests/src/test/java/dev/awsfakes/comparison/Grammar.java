package dev.awsfakes.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A written grammar, from which random texts are derived: all that it can say is said in the end,
 * the deeper the more seldom.
 */
final class Grammar {
  private static final Pattern SYMBOL = Pattern.compile("#.*|\"([^\"]|\\\\\")*\"|\\w+|\\S");
  private static final int MOST_REPEATS = 2;

  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Integer> heights = new HashMap<>();

  /** What a text is made of. */
  private sealed interface Part permits Word, Name, Maybe {}

  /** A word that stands as it is. */
  private record Word(String text) implements Part {}

  /** The name of a rule, or of what is made for its place. */
  private record Name(String name) implements Part {
    boolean isMade() {
      return name.equals(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Parts that stand up to so many times. */
  private record Maybe(List<Part> parts, int most) implements Part {}

  /** The choices of a rule. */
  private record Rule(List<List<Part>> choices) {}

  private Grammar() {}

  /** Reads a grammar that lies beside this class. */
  static Grammar read(String file) {
    try (InputStream text = Grammar.class.getResourceAsStream(file)) {
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a grammar; its own form is told in the text of one. */
  static Grammar parse(String text) {
    Grammar grammar = new Grammar();
    Deque<String> symbols = new ArrayDeque<>();
    SYMBOL
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(symbol -> !symbol.startsWith("#"))
        .forEach(symbols::add);
    while (!symbols.isEmpty()) {
      String name = symbols.remove();
      expect(symbols, "=");
      List<List<Part>> choices = new ArrayList<>();
      do {
        choices.add(sequence(symbols));
      } while (symbols.remove().equals("|"));
      grammar.rules.put(name, new Rule(List.copyOf(choices)));
    }
    grammar.measure();
    return grammar;
  }

  private static void expect(Deque<String> symbols, String expected) {
    String symbol = symbols.remove();
    if (!symbol.equals(expected)) {
      throw new IllegalArgumentException(expected + " expected, not " + symbol);
    }
  }

  /** Reads parts up to the end of a choice, which is left. */
  private static List<Part> sequence(Deque<String> symbols) {
    List<Part> parts = new ArrayList<>();
    while (!List.of("|", ";", "]", "}").contains(symbols.element())) {
      parts.add(part(symbols));
    }
    return List.copyOf(parts);
  }

  private static Part part(Deque<String> symbols) {
    String symbol = symbols.remove();
    return switch (symbol.charAt(0)) {
      case '"' -> new Word(symbol.substring(1, symbol.length() - 1));
      case '[' -> maybe(symbols, 1, "]");
      case '{' -> maybe(symbols, MOST_REPEATS, "}");
      default -> new Name(symbol);
    };
  }

  private static Part maybe(Deque<String> symbols, int most, String end) {
    Part part = new Maybe(sequence(symbols), most);
    expect(symbols, end);
    return part;
  }

  /**
   * Derives the words of a text.
   *
   * @param depth below which rules choose what ends soonest
   * @param maker makes what the grammar names in capitals
   */
  List<String> derive(String rule, int depth, Random random, UnaryOperator<String> maker) {
    List<String> words = new ArrayList<>();
    new Derivation(words, random, maker).addRule(rule, depth);
    return words;
  }

  /** Finds how deep each rule goes at least: lower bounds grow until none is too low. */
  private void measure() {
    rules.keySet().forEach(name -> heights.put(name, 1));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<String, Rule> each : rules.entrySet()) {
        int height = 1 + each.getValue().choices().stream().mapToInt(this::height).min().orElse(0);
        grows |= heights.put(each.getKey(), height) != height;
      }
    }
  }

  /** How deep parts go at least: what may stand need not. */
  private int height(List<Part> parts) {
    int height = 0;
    for (Part part : parts) {
      if (part instanceof Name name && !name.isMade()) {
        height = Math.max(height, heights.getOrDefault(name.name(), 0));
      }
    }
    return height;
  }

  /** One text in the making. */
  private final class Derivation {
    private final List<String> words;
    private final Random random;
    private final UnaryOperator<String> maker;

    Derivation(List<String> words, Random random, UnaryOperator<String> maker) {
      this.words = words;
      this.random = random;
      this.maker = maker;
    }

    void addRule(String name, int depth) {
      Rule rule = rules.get(name);
      if (rule == null) {
        throw new IllegalArgumentException("no rule " + name);
      }
      List<List<Part>> choices = rule.choices();
      if (depth <= 0) {
        int lowest = heights.get(name) - 1;
        choices = choices.stream().filter(choice -> height(choice) == lowest).toList();
      }
      addAll(choices.get(random.nextInt(choices.size())), depth - 1);
    }

    private void addAll(List<Part> parts, int depth) {
      for (Part part : parts) {
        if (part instanceof Word word) {
          words.add(word.text());
        } else if (part instanceof Maybe maybe) {
          for (int left = repeats(maybe, depth); left > 0; left--) {
            addAll(maybe.parts(), depth);
          }
        } else if (part instanceof Name name && name.isMade()) {
          words.add(maker.apply(name.name()));
        } else if (part instanceof Name name) {
          addRule(name.name(), depth);
        }
      }
    }

    private int repeats(Maybe maybe, int depth) {
      return depth <= 0 || random.nextBoolean() ? 0 : 1 + random.nextInt(maybe.most());
    }
  }
}
