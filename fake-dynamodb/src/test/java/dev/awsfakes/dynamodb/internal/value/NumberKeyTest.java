package dev.awsfakes.dynamodb.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NumberKeyTest {
  /** Around the edge of what fits a long, in order. */
  private static final List<String> NUMBERS =
      List.of(
          "-99999999999999999999999999999999999999",
          "-1000000000000000000",
          "-999999999999999999.5",
          "-999999999999999999",
          "-1.5",
          "0",
          "0.00000000000000000000000000000000000000000000000001",
          "0.5",
          "0.999999999999999999",
          "0.9999999999999999999",
          "1",
          "999999999999999999",
          "1000000000000000000",
          "9223372036854775807",
          "9223372036854775808",
          "100000000000000000000000000000000000000000000000000");

  private static KeyValue key(String number) {
    return KeyValue.of(AttributeValue.fromN(number));
  }

  @Test
  void compareTo_isTheOrderOfTheNumbers() {
    for (String one : NUMBERS) {
      for (String two : NUMBERS) {
        int order = new BigDecimal(one).compareTo(new BigDecimal(two));

        assertThat(Integer.signum(key(one).compareTo(key(two))))
            .as(one + " " + two)
            .isEqualTo(order);
        assertThat(key(one).equals(key(two))).as(one + " " + two).isEqualTo(order == 0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100.0, 18",
    "0, 0.00, 18",
    "0.5, 0.50, 18",
    "999999999999999999, 999999999999999999.0, 18",
    "1000000000000000000, 1000000000000000000.0, 19"
  })
  void equalNumbers_areOneKey(String one, String other, int digits) {
    assertThat(key(one)).isEqualTo(key(other)).hasSameHashCodeAs(key(other));
    assertThat(key(one).hash()).isEqualTo(key(other).hash());
    assertThat(key(one)).isInstanceOf(digits > 18 ? NumberKey.Wide.class : NumberKey.Compact.class);
  }
}
