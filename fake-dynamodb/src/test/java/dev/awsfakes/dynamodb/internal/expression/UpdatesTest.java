package dev.awsfakes.dynamodb.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UpdatesTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          "pk", s("key"),
          "num", n("5"),
          "txt", s("t"),
          "strs", AttributeValue.fromSs(List.of("a", "b")),
          "lst", l(s("0"), s("1"), s("2")),
          "obj", AttributeValue.fromM(Map.of("inside", n("1"), "l", l(n("1"), n("2")))));

  private static final Map<String, AttributeValue> VALUES =
      Map.of(
          ":1", n("1"),
          ":2", n("2"),
          ":x", s("x"),
          ":y", s("y"),
          ":l", l(s("n")),
          ":a", AttributeValue.fromSs(List.of("a")),
          ":ab", AttributeValue.fromSs(List.of("a", "b")),
          ":c", AttributeValue.fromSs(List.of("c")),
          ":m", AttributeValue.fromM(Map.of()));

  private static final Pattern PLACEHOLDER = Pattern.compile(":\\w+");

  private static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue n(String value) {
    return AttributeValue.fromN(value);
  }

  private static AttributeValue l(AttributeValue... members) {
    return AttributeValue.fromL(List.of(members));
  }

  private static Map<String, AttributeValue> update(String text) {
    Map<String, AttributeValue> values = new HashMap<>();
    Matcher uses = PLACEHOLDER.matcher(text);
    while (uses.find()) {
      if (VALUES.containsKey(uses.group())) {
        values.put(uses.group(), VALUES.get(uses.group()));
      }
    }
    Placeholders placeholders =
        Placeholders.of(
            null, values.isEmpty() ? null : values, new Given("UpdateExpression", text, true));
    return placeholders.update(text).apply(ITEM);
  }

  private static AttributeValue after(String text, String attribute) {
    return update(text).get(attribute);
  }

  @Test
  void set_arithmetic_usesTheItemBefore() {
    Map<String, AttributeValue> after = update("SET num = num - :2, fresh = num + :1");

    assertThat(after.get("num")).isEqualTo(n("3"));
    assertThat(after.get("fresh")).isEqualTo(n("6"));
  }

  @Test
  void set_functions_giveTheirValues() {
    assertThat(after("SET num = if_not_exists(num, :1)", "num")).isEqualTo(n("5"));
    assertThat(after("SET z = if_not_exists(z, :1) + :2", "z")).isEqualTo(n("3"));
    assertThat(after("SET lst = list_append(lst, :l)", "lst").l()).hasSize(4).endsWith(s("n"));
    assertThat(after("SET lst = list_append(:l, lst)", "lst").l()).startsWith(s("n"));
    assertThat(after("SET z = list_append(if_not_exists(z, :l), :l)", "z").l()).hasSize(2);
  }

  @Test
  void set_nested_changesTheCopyOnly() {
    Map<String, AttributeValue> after = update("SET obj.fresh = :x, obj.l[1] = :y");

    assertThat(after.get("obj").m().get("fresh")).isEqualTo(s("x"));
    assertThat(after.get("obj").m().get("l")).isEqualTo(l(n("1"), s("y")));
    assertThat(ITEM.get("obj").m()).doesNotContainKey("fresh");
  }

  @Test
  void set_pastTheEnd_appendsInTheOrderOfIndexes() {
    assertThat(after("SET lst[20] = :y, lst[10] = :x", "lst"))
        .isEqualTo(l(s("0"), s("1"), s("2"), s("x"), s("y")));
  }

  @Test
  void setAndRemove_ofOneList_useTheIndexesBefore() {
    assertThat(after("REMOVE lst[0], lst[1] SET lst[2] = :x", "lst")).isEqualTo(l(s("x")));
    assertThat(after("REMOVE lst[9]", "lst").l()).hasSize(3);
  }

  @Test
  void remove_attributes_takesThemAway() {
    Map<String, AttributeValue> after = update("REMOVE num, obj.inside, absent");

    assertThat(after).doesNotContainKeys("num", "absent");
    assertThat(after.get("obj").m()).containsOnlyKeys("l");
  }

  @Test
  void add_numbersAndSets_areJoined() {
    assertThat(after("ADD num :2", "num")).isEqualTo(n("7"));
    assertThat(after("ADD fresh :2", "fresh")).isEqualTo(n("2"));
    assertThat(after("ADD obj.inside :2", "obj").m().get("inside")).isEqualTo(n("3"));
    assertThat(after("ADD strs :c", "strs").ss()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(after("ADD strs :a", "strs").ss()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void delete_members_removesAnEmptySet() {
    assertThat(after("DELETE strs :a", "strs").ss()).containsExactly("b");
    assertThat(update("DELETE strs :ab")).doesNotContainKey("strs");
    assertThat(update("DELETE absent :a")).isEqualTo(ITEM);
  }

  @Test
  void update_allSections_inAnyOrderAndCase() {
    Map<String, AttributeValue> after = update("add num :1 set txt = :x delete strs :a remove lst");

    assertThat(after.get("num")).isEqualTo(n("6"));
    assertThat(after.get("txt")).isEqualTo(s("x"));
    assertThat(after.get("strs").ss()).containsExactly("b");
    assertThat(after).doesNotContainKey("lst");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | The expression can not be empty;",
        "`CHANGE total BY 5` | Syntax error; token: \"CHANGE\", near: \"CHANGE total\"",
        "`SET` | Syntax error; token: \"<EOF>\", near: \"SET\"",
        "`ADD hits : incr` | Syntax error; token: \":\", near: \"hits : incr\"",
        "`SET txt = :x, ` | Syntax error; token: \"<EOF>\", near: \",\"",
        "`SET txt :x` | Syntax error; token: \":x\", near: \"txt :x\"",
        "`SET txt = (txt, 0)` | Syntax error; token: \",\", near: \"txt, 0\"",
        "`SET num = num + :1 + :2` | Syntax error; token: \"+\", near: \":1 + :2\"",
        "`SET a = :x SET b = :y` | The \"SET\" section can only be used once in an update expression;",
        "`SET txt = :x REMOVE txt` | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [txt], path two: [txt]",
        "`SET obj = :m, obj.inside = :x` | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [obj], path two: [obj, inside]",
        "`SET obj.inside = :x, obj[1] = :y` | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [obj, inside], path two: [obj, [1]]",
        "`SET txt = if_not_exists(txt)` | Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1",
        "`SET txt = if_not_exists(:x, :y)` | Operator or function requires a document path; operator or function: if_not_exists",
        "`SET txt = size(txt)` | The function is not allowed in an update expression; function: size",
        "`SET txt = foo(txt)` | Invalid function name; function: foo",
        "`SET num = num + :x` | Incorrect operand type for operator or function; operator or function: +, operand type: S",
        "`SET lst = list_append(lst, :x)` | Incorrect operand type for operator or function; operator or function: list_append, operand type: S",
        "`ADD txt :x` | Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND",
        "`DELETE num :1` | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND",
        "`SET txt = :zzz` | An expression attribute value used in expression is not defined; attribute value: :zzz"
      })
  void update_malformed_isRefused(String text, String message) {
    assertThatThrownBy(() -> update(text)).hasMessage("Invalid UpdateExpression: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET txt = absent | The provided expression refers to an attribute that does not exist in the item",
        "SET num = absent + :1 | The provided expression refers to an attribute that does not exist in the item",
        "SET num = txt + :1 | An operand in the update expression has an incorrect data type",
        "ADD txt :1 | An operand in the update expression has an incorrect data type",
        "ADD strs :1 | An operand in the update expression has an incorrect data type",
        "DELETE num :a | An operand in the update expression has an incorrect data type",
        "SET absent.x = :x | The document path provided in the update expression is invalid for update",
        "SET txt.x = :x | The document path provided in the update expression is invalid for update",
        "SET obj[0] = :x | The document path provided in the update expression is invalid for update",
        "SET lst[9].x = :x | The document path provided in the update expression is invalid for update",
        "REMOVE absent.x | The document path provided in the update expression is invalid for update"
      })
  void update_doesNotFitTheItem_isRefused(String text, String message) {
    assertThatThrownBy(() -> update(text)).hasMessage(message);
  }
}
