package dev.awsfakes.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private static final UnaryOperator<String> AS_NAMED = UnaryOperator.identity();

  private static Set<List<String>> texts(Grammar grammar, String rule, int depth) {
    Random random = new Random(1);
    Set<List<String>> texts = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      texts.add(grammar.derive(rule, depth, random, AS_NAMED));
    }
    return texts;
  }

  @Test
  void derive_choicesOptionsAndRepeats_giveAllThatTheGrammarSays() {
    Grammar grammar =
        Grammar.parse("# a rule\n greeting = \"hi\" [ \"you\" ] | who { \"!\" } ; who = NAME ;");

    assertThat(texts(grammar, "greeting", 3))
        .containsExactlyInAnyOrder(
            List.of("hi"),
            List.of("hi", "you"),
            List.of("NAME"),
            List.of("NAME", "!"),
            List.of("NAME", "!", "!"));
  }

  @Test
  void derive_atDepthZero_takesWhatEndsSoonest() {
    Grammar grammar = Grammar.parse("term = \"x\" | \"(\" term \")\" ;");

    assertThat(texts(grammar, "term", 0)).containsExactly(List.of("x"));
    assertThat(texts(grammar, "term", 1))
        .containsExactlyInAnyOrder(List.of("x"), List.of("(", "x", ")"));
  }

  @Test
  void derive_aNameWithoutARule_isAnError() {
    Grammar grammar = Grammar.parse("term = other ;");

    assertThatThrownBy(() -> texts(grammar, "term", 2)).hasMessage("no rule other");
  }

  @Test
  void theGrammarOfDynamoDb_saysAllItsWordsInTheEnd() {
    Grammar grammar = Grammar.read("dynamodb.grammar");
    Set<String> words = new TreeSet<>();
    for (String rule : List.of("condition", "projection", "update", "statement")) {
      texts(grammar, rule, 7).forEach(words::addAll);
    }

    assertThat(words)
        .contains("BETWEEN", "IN", "NOT", "size", "attribute_type", "begins_with", "contains")
        .contains("SET", "REMOVE", "ADD", "DELETE", "if_not_exists", "list_append", "+", "-")
        .contains("SELECT", "INSERT", "UPDATE", "MISSING", "RETURNING", "set_add", "<<", "'pk'");
  }
}
