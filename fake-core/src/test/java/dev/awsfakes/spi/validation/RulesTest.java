package dev.awsfakes.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class RulesTest {
  private static final String BEYOND_BMP = "\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "4, true", "5, true", "6, false"})
  void accept_lengthAroundTheLimits(int length, boolean accepted) {
    Rules rules = Rules.parse(List.of("length 3 5"));

    assertThat(rules.accept("x".repeat(length))).isEqualTo(accepted);
    assertThat(rules.accept(BEYOND_BMP.repeat(length))).isEqualTo(accepted);
    assertThat(rules.accept(SdkBytes.fromByteArray(new byte[length]))).isEqualTo(accepted);
    assertThat(rules.accept(Collections.nCopies(length, 1))).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "7, true", "8, false"})
  void accept_noLeast_onlyTheGreatestCounts(int value, boolean accepted) {
    assertThat(Rules.parse(List.of("range - 7")).accept(value)).isEqualTo(accepted);
    assertThat(Rules.parse(List.of("range - 7")).accept((long) value)).isEqualTo(accepted);
  }

  @Test
  void accept_mapWithinItsLength_isAccepted() {
    Rules rules = Rules.parse(List.of("length 1 1"));

    assertThat(rules.accept(Map.of())).isFalse();
    assertThat(rules.accept(Map.of("a", "b"))).isTrue();
    assertThat(rules.accept(Map.of("a", "b", "c", "d"))).isFalse();
  }

  @Test
  void accept_pattern_mustMatchTheWholeText() {
    Rules rules = Rules.parse(List.of("pattern [a-c]+"));

    assertThat(rules.accept("abc")).isTrue();
    assertThat(rules.accept("abcd")).isFalse();
    assertThat(rules.accept("abc")).isTrue();
    assertThat(rules.accept("")).isFalse();
  }

  @Test
  void brokenBy_everything_isNamedInOrder() {
    Rules rules = Rules.parse(List.of("length 3 5", "enum abc", "pattern [a-c]+"));

    assertThat(rules.brokenBy("x"))
        .containsExactly(
            "Member must satisfy enum value set: [abc]",
            "Member must have length greater than or equal to 3",
            "Member must satisfy regular expression pattern: [a-c]+");
    assertThat(rules.brokenBy("xxxxxx"))
        .endsWith("Member must have length less than or equal to 5");
  }

  // https://github.com/boto/boto3/issues/2601 quotes the list of a QuickSight map's keys.
  @Test
  void toString_allRules_areListedAsForMembers() {
    assertThat(Rules.parse(List.of("length 1 64", "pattern [0-9a-zA-Z-]*")))
        .hasToString(
            "[Member must have length less than or equal to 64,"
                + " Member must have length greater than or equal to 1,"
                + " Member must satisfy regular expression pattern: [0-9a-zA-Z-]*]");
  }
}
