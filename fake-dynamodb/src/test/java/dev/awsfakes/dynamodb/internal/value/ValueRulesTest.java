package dev.awsfakes.dynamodb.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ValueRulesTest {
  private static final String DIGITS_38 = "12345678901234567890123456789012345678";

  private static AttributeValue n(String number) {
    return AttributeValue.fromN(number);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "00, 0",
    "-0, 0",
    "0.0, 0",
    "1.10, 1.1",
    "+5, 5",
    "007, 7",
    "1e3, 1000",
    "12E-1, 1.2",
    "-1.50, -1.5",
    ".5, 0.5",
    "5., 5",
    "1E-5, 0.00001",
    "12345678901234567890, 12345678901234567890",
    "-0.0, 0",
    "100, 100"
  })
  void number_isKeptNormalised(String given, String kept) {
    assertThat(ValueRules.normalised(n(given))).isEqualTo(n(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.9999999999999999999999999999999999999E+125",
        "-9.9999999999999999999999999999999999999E+125",
        "1E-130",
        "-1E-130",
        DIGITS_38,
        DIGITS_38 + "00000"
      })
  void number_withinTheLimits_isTaken(String number) {
    assertThat(ValueRules.normalised(n(number)).n()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1E126 | Number overflow. Attempting to store a number with magnitude larger than supported range",
        "-1E126 | Number overflow. Attempting to store a number with magnitude larger than supported range",
        "1E-131 | Number underflow. Attempting to store a number with magnitude smaller than supported range",
        DIGITS_38 + "9 | Attempting to store more than 38 significant digits in a Number",
        "abc | The parameter cannot be converted to a numeric value: abc",
        "1 2 | The parameter cannot be converted to a numeric value: 1 2",
        "1e | The parameter cannot be converted to a numeric value: 1e",
        "NaN | The parameter cannot be converted to a numeric value: NaN"
      })
  void number_outsideTheLimits_isRefused(String number, String message) {
    assertThatThrownBy(() -> ValueRules.normalised(n(number))).hasMessage(message);
  }

  static Stream<Arguments> refused() {
    String invalid = "One or more parameter values were invalid: ";
    return Stream.of(
        arguments(
            AttributeValue.builder().build(),
            "Supplied AttributeValue is empty, must contain exactly one of the supported"
                + " datatypes"),
        arguments(
            AttributeValue.builder().s("a").n("1").build(),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes"),
        arguments(n(""), "The parameter cannot be converted to a numeric value"),
        arguments(
            AttributeValue.fromNul(false),
            invalid + "Null attribute value types must have the value of true"),
        arguments(AttributeValue.fromSs(List.of()), invalid + "An string set  may not be empty"),
        arguments(AttributeValue.fromNs(List.of()), invalid + "An number set  may not be empty"),
        arguments(AttributeValue.fromBs(List.of()), invalid + "Binary sets should not be empty"),
        arguments(
            AttributeValue.fromSs(List.of("a", "a")),
            invalid + "Input collection [a, a] contains duplicates."),
        arguments(
            AttributeValue.fromNs(List.of("1", "1.0")), "Input collection contains duplicates"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void value_breaksARule_isRefusedAtAnyDepth(AttributeValue value, String message) {
    assertThatThrownBy(() -> ValueRules.normalised(value)).hasMessage(message);
    assertThatThrownBy(() -> ValueRules.normalised(AttributeValue.fromM(Map.of("x", value))))
        .hasMessage(message);
  }

  @Test
  void value_emptyStringsAndBinaries_areTaken() {
    Map<String, AttributeValue> item =
        Map.of(
            "s", AttributeValue.fromS(""),
            "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0])),
            "ss", AttributeValue.fromSs(List.of("")));

    assertThat(ValueRules.normalised(item)).isSameAs(item);
  }

  @Test
  void value_of32Levels_isTheDeepest() {
    ValueRules.normalised(nested(31));
    ValueRules.normalised(nested(32));

    assertThatThrownBy(() -> ValueRules.normalised(nested(33)))
        .hasMessage("Nesting Levels have exceeded supported limits");
  }

  private static AttributeValue nested(int levels) {
    AttributeValue value = n("1");
    for (int i = 0; i < levels; i++) {
      value = AttributeValue.fromL(List.of(value));
    }
    return value;
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        arguments(AttributeValue.fromS("añ€😀"), 1 + 2 + 3 + 4),
        arguments(n("0"), 1),
        arguments(n("1"), 2),
        arguments(n("12"), 2),
        arguments(n("-123"), 4),
        arguments(n("1000000"), 2),
        arguments(n("0.001"), 2),
        arguments(n("1.5"), 2),
        arguments(AttributeValue.fromBool(true), 1),
        arguments(AttributeValue.fromNul(true), 1),
        arguments(AttributeValue.fromSs(List.of("a", "bc")), 3),
        arguments(AttributeValue.fromL(List.of()), 3),
        arguments(AttributeValue.fromL(List.of(n("1"), n("2"))), 3 + 2 + 4),
        arguments(AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))), 3 + 1 + 2));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void size_followsTheRules(AttributeValue value, int size) {
    assertThat(ItemSize.of(value)).isEqualTo(size);
  }

  @Test
  void attribute_nameIsEmpty_isRefused() {
    assertThat(ValueRules.normalised(Map.of("a", n("1")))).containsKey("a");
    assertThatThrownBy(() -> ValueRules.normalised(Map.of("", n("1"))))
        .hasMessage("Empty attribute name");
  }

  @ParameterizedTest
  @CsvSource({"100e2147483647, overflow", "1e2147483647, overflow", "100e-2147483647, underflow"})
  void number_exponentIsExtreme_isOutOfRange(String number, String problem) {
    assertThatThrownBy(() -> ValueRules.normalised(n(number)))
        .hasMessageContaining("Number " + problem);
  }
}
