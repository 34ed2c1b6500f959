package dev.awsfakes.dynamodb.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import dev.awsfakes.spi.AwsError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionsTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          "str", s("hello"),
          "num", n("5"),
          "yes", AttributeValue.fromBool(true),
          "nothing", AttributeValue.fromNul(true),
          "bin", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3})),
          "strs", AttributeValue.fromSs(List.of("a", "b")),
          "nums", AttributeValue.fromNs(List.of("1", "2")),
          "lst", AttributeValue.fromL(List.of(s("x"), n("7"))),
          "obj",
              AttributeValue.fromM(
                  Map.of("inside", s("side"), "l", AttributeValue.fromL(List.of()))));

  private static final Map<String, AttributeValue> VALUES =
      Map.of(
          ":hello", s("hello"),
          ":he", s("he"),
          ":ell", s("ell"),
          ":a", s("a"),
          ":1", n("1.0"),
          ":5", n("5"),
          ":7", n("7"),
          ":t", AttributeValue.fromBool(true),
          ":ba", AttributeValue.fromSs(List.of("b", "a")),
          ":S", s("S"));

  private static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue n(String value) {
    return AttributeValue.fromN(value);
  }

  private static final Pattern PLACEHOLDER = Pattern.compile(":\\w+");

  /** The expression with those of the values above that it uses. */
  private static ConditionExpression parse(String text, Map<String, String> names) {
    Map<String, AttributeValue> values = new HashMap<>();
    Matcher uses = PLACEHOLDER.matcher(text);
    while (uses.find()) {
      if (VALUES.containsKey(uses.group())) {
        values.put(uses.group(), VALUES.get(uses.group()));
      }
    }
    Placeholders placeholders =
        Placeholders.of(
            names.isEmpty() ? null : names,
            values.isEmpty() ? null : values,
            new Given("ConditionExpression", text, true));
    ConditionExpression condition = placeholders.condition(text);
    placeholders.requireAllUsed();
    return condition;
  }

  private static boolean test(String text) {
    return parse(text, Map.of()).test(ITEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "str = :hello",
        "num > :1",
        "num >= :5 AND num <= :5",
        "str <> :5",
        "absent <> :5",
        "strs = :ba",
        "num BETWEEN :1 AND :7",
        "num IN (:1, :5)",
        "attribute_exists(obj.inside)",
        "attribute_not_exists(obj.outside)",
        "attribute_not_exists(lst[2])",
        "attribute_exists(lst[1])",
        "attribute_type(str, :S)",
        "begins_with(str, :he)",
        "contains(str, :ell)",
        "contains(strs, :a)",
        "contains(nums, :1)",
        "contains(lst, :7)",
        "size(str) = :5",
        "size(lst) < :5",
        "size(bin) >= :1",
        "NOT num = :1",
        "NOT NOT num = :5",
        "num = :1 OR num = :5",
        "num = :5 OR num = :1 AND str = :he",
        "(num = :5 OR num = :1) AND str = :hello",
        "lst[1] = :7",
        "yes = :t",
        "( size(str) ) = :5",
        ":5 = num",
        "not (num = :1) and str = :hello"
      })
  void condition_holds(String text) {
    assertThat(test(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "str = :5",
        "absent = :5",
        "absent < :5",
        "str < :5",
        "NOT num = :5",
        "num = :1 OR num = :7",
        "(num = :5 OR num = :1) AND str = :he",
        "size(num) = :5",
        "begins_with(num, :he)",
        "contains(nothing, :a)",
        "attribute_exists(lst.inside)",
        "attribute_exists(obj[0])",
        "num BETWEEN :7 AND :7",
        "absent IN (:1)"
      })
  void condition_doesNotHold(String text) {
    assertThat(test(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | The expression can not be empty;",
        "`  ` | The expression can not be empty;",
        "`a =` | Syntax error; token: \"<EOF>\", near: \"=\"",
        "`a` | Syntax error; token: \"<EOF>\", near: \"a\"",
        "`a = :5 b = :5` | Syntax error; token: \"b\", near: \":5 b =\"",
        "`a == :5` | Syntax error; token: \"=\", near: \"== :5\"",
        "`hits : incr` | Syntax error; token: \":\", near: \"hits : incr\"",
        "`begins_with(a, G_M#)` | Syntax error; token: \"#\", near: \"G_M#)\"",
        "`_a = :5` | Syntax error; token: \"_\", near: \"_a\"",
        "`contains()` | Syntax error; token: \")\", near: \"()\"",
        "`a[b] = :5` | Syntax error; token: \"b\", near: \"[b]\"",
        "`Status = :5` | Attribute name is a reserved keyword; reserved keyword: Status",
        "`a.size = :5` | Attribute name is a reserved keyword; reserved keyword: size",
        "`#x = :5` | An expression attribute name used in the document path is not defined; attribute name: #x",
        "`a = :zzz` | An expression attribute value used in expression is not defined; attribute value: :zzz",
        "`((a = :5))` | The expression has redundant parentheses;",
        "`foo(a) = :5` | Invalid function name; function: foo",
        "`if_not_exists(a, :5) = :5` | The function is not allowed in a condition expression; function: if_not_exists",
        "`attribute_exists(a) = :5` | Syntax error; token: \"=\", near: \") = :5\"",
        "`a = attribute_exists(b)` | The function is not allowed to be used this way in an expression; function: attribute_exists",
        "`attribute_exists(a, b)` | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
        "`begins_with(a)` | Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1",
        "`attribute_exists(:5)` | Operator or function requires a document path; operator or function: attribute_exists",
        "`begins_with(a, :5)` | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
        "`a < :t` | Incorrect operand type for operator or function; operator or function: <, operand type: BOOL",
        "`attribute_type(a, :hello)` | Invalid attribute type name found; type: hello, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
        "`a = a` | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]",
        "`a BETWEEN :5 AND :1` | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:5}, upper bound operand: AttributeValue: {N:1}",
        "`a BETWEEN :a AND :1` | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}",
        "`a[99999999999] = :5` | List index is not within the allowable range; index: [99999999999]"
      })
  void condition_malformed_isRefused(String text, String message) {
    assertThatThrownBy(() -> test(text))
        .isInstanceOf(AwsError.class)
        .hasMessage("Invalid ConditionExpression: " + message);
  }

  @Test
  void condition_names_areResolvedWithTheirDots() {
    ConditionExpression condition =
        parse(
            "#n = :5 AND attribute_exists(#o.#i)",
            Map.of("#n", "num", "#o", "obj", "#i", "inside"));

    assertThat(condition.test(ITEM)).isTrue();
    assertThat(parse("attribute_exists(#p)", Map.of("#p", "obj.inside")).test(ITEM)).isFalse();
  }

  @Test
  void condition_unusedPlaceholders_areRefused() {
    assertThatThrownBy(() -> parse("num = :5", Map.of("#x", "y")))
        .hasMessage("Value provided in ExpressionAttributeNames unused in expressions: keys: {#x}");
  }

  @Test
  void condition_of4096Bytes_isTheLongest() {
    String start = "num = :5";

    assertThat(test(start + " ".repeat(4096 - start.length()))).isTrue();
    assertThatThrownBy(() -> test(start + " ".repeat(4097 - start.length())))
        .hasMessage(
            "Invalid ConditionExpression: Expression size has exceeded the maximum allowed size;"
                + " expression size: 4097");
  }

  @Test
  void condition_of300Operators_isTheLargest() {
    assertThat(test("NOT " + ors(150))).isTrue();
    assertThatThrownBy(() -> test(ors(151)))
        .hasMessage(
            "Invalid ConditionExpression: The expression contains too many operators; operator"
                + " count: 301");
  }

  /** So many comparisons, joined by one less. */
  private static String ors(int comparisons) {
    return IntStream.range(0, comparisons)
        .mapToObj(i -> "a=:5")
        .collect(Collectors.joining(" OR "));
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100})
  void in_upTo100Operands_isAllowed(int count) {
    assertThat(test("num IN (" + ":5,".repeat(count - 1) + ":5)")).isTrue();
  }

  @Test
  void in_101Operands_isRefused() {
    assertThatThrownBy(() -> test("num IN (" + ":5,".repeat(100) + ":5)"))
        .hasMessage(
            "Invalid ConditionExpression: The IN operator is provided with too many operands;"
                + " number of operands: 101");
  }

  // DynamoDB guide, "Expression parameters".
  @ParameterizedTest
  @CsvSource({"2097152, true", "2097153, false"})
  void condition_valuesOf2Megabytes_areTheLargest(int bytes, boolean taken) {
    Map<String, AttributeValue> values =
        Map.of(":a", s("x".repeat(1_000_000)), ":b", s("x".repeat(bytes - 1_000_009)));
    ThrowingCallable parse = () -> placeholders(Map.of("#s", "str"), values, "#s IN (:a, :b)");

    if (taken) {
      assertThatCode(parse).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(parse).hasMessage("ExpressionAttributeValues exceeds max size");
    }
  }

  @ParameterizedTest
  @CsvSource({"65535, true", "65536, false"})
  void condition_nameOf65535Bytes_isTheLargest(int bytes, boolean taken) {
    Map<String, String> names = Map.of("#n", "é" + "x".repeat(bytes - 2));
    ThrowingCallable parse = () -> placeholders(names, Map.of(":a", s("x")), "#n = :a");

    if (taken) {
      assertThatCode(parse).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(parse)
          .hasMessage(
              "ExpressionAttributeNames contains invalid value: Attribute name is too large, must"
                  + " be less than 65536 bytes for key #n");
    }
  }

  @Test
  void condition_namesAndValues_shareTheirLimit() {
    Map<String, String> names = new HashMap<>();
    for (int i = 10; i < 42; i++) {
      names.put("#n" + i, i + "x".repeat(65_530));
    }
    Map<String, AttributeValue> values = Map.of(":a", s("x".repeat(65)));

    assertThatThrownBy(() -> placeholders(names, values, "str = :a"))
        .hasMessage("ExpressionAttributeValues exceeds max size");
    names.replaceAll((key, name) -> name + "xxx");
    assertThatThrownBy(() -> placeholders(names, values, "str = :a"))
        .hasMessage("ExpressionAttributeNames exceeds max size");
  }

  private static void placeholders(
      Map<String, String> names, Map<String, AttributeValue> values, String text) {
    Placeholders.of(names, values, new Given("ConditionExpression", text, true)).condition(text);
  }

  // As the DynamoDB guide, "Reserved words in DynamoDB", lists them.
  @Test
  void reservedWords_areThe573OfTheGuide() {
    assertThat(ReservedWords.count()).isEqualTo(573);
    for (String word : List.of("ABORT", "zone", "Flattern", "INNTER", "LOGED", "TTL", "uuid")) {
      assertThat(ReservedWords.contain(word)).as(word).isTrue();
    }
    assertThat(ReservedWords.contain("pk")).isFalse();
  }
}
