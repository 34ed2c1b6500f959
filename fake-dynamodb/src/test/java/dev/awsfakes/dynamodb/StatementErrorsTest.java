package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.ss;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class StatementErrorsTest {
  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.sortedTable("Music", ScalarAttributeType.N);
    ddb.put("Music", "pk", "a", "sk", 1, "rating", 10, "tags", ss("x"));
  }

  private void run(String statement) {
    ddb.client.executeStatement(r -> r.statement(statement));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "SELECT size(tags) FROM Music => Unexpected path component at 1:8:4",
        "`SELECT pk,\n  COUNT(*) FROM Music` => Unexpected path component at 2:3:5",
        "SELECT rating + 1 FROM Music => Unexpected path component at 1:15:1",
        "SELECT 'x' FROM Music => Unexpected path component at 1:8:3",
        "SELECT tags AS n FROM Music => Aliasing is not supported",
        "SELECT * FROM Music m => Aliasing is not supported",
        "SELECT pk, title, pk FROM Music => Duplicate identifiers in select clause: pk",
        "SELECT info, info.len FROM Music => Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [info], path two: [info, len]",
        "SELECT DISTINCT pk FROM Music => Unsupported token in expression: DISTINCT",
        "SELECT VALUE pk FROM Music => Select projection doesn't support value or pivot keywords",
        "SELECT * FROM Music, Other => Only select from a single table or index is supported.",
        "SELECT * FROM (SELECT * FROM Music) => Unexpected from source",
        "SELECT * FROM Music WHERE pk = 'a' LIMIT 1 => Unsupported clause: LIMIT at 1:42:1",
        "SELECT * FROM Music WHERE pk = 'a' GROUP BY sk => Unsupported clause: GROUP BY",
        "SELECT * FROM Music ORDER BY sk => Must have WHERE clause in the statement when using ORDER BY clause.",
        "SELECT * FROM Music WHERE sk = 1 ORDER BY sk => Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.",
        "SELECT * FROM Music WHERE pk = 'a' ORDER BY title => Variable reference title in ORDER BY clause must be part of the primary key",
        "SELECT * FROM Music WHERE rating = 10 + 10 => Unsupported operator in Condition Expression. Operator: +",
        "SELECT * FROM Music WHERE rating - 10 > 1 => Unsupported operator in Condition Expression. Operator: -",
        "SELECT * FROM Music WHERE -rating > 1 => Unsupported operator in Condition Expression. Operator: -",
        "SELECT * FROM Music WHERE rating BETWEEN 1 AND 5 * 4 => Unsupported operator in Condition Expression. Operator: *",
        "SELECT * FROM Music WHERE rating IN [1, 4 / 2] => Unsupported operator in Condition Expression. Operator: /",
        "SELECT * FROM Music WHERE (rating % 2) = 1 => Unsupported operator in Condition Expression. Operator: %",
        "SELECT * FROM Music WHERE title || 'x' = 'y' => Unsupported operator in Condition Expression. Operator: ||",
        "SELECT * FROM Music WHERE title LIKE 't%' => Unsupported operator in Condition Expression. Operator: like",
        "SELECT * FROM Music WHERE pk IN [] => IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member",
        "SELECT * FROM Music WHERE pk IN 'a' => IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member",
        "SELECT * FROM Music WHERE rating IS INT => Unsupported data type for IS operator: INTEGER. Supported data types are [MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT, TUPLE, LIST] at 1:34:2",
        "SELECT * FROM Music WHERE foo(pk) => Unrecognized function: foo",
        "SELECT * FROM Music WHERE list_append(l, l) = 1 => The function is not allowed in a condition expression; function: list_append",
        "SELECT * FROM Music WHERE contains(title) => Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1",
        "SELECT * FROM Music WHERE begins_with(title, 1) => Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
        "SELECT * FROM Music WHERE rating > TRUE => Incorrect operand type for operator or function; operator or function: >, operand type: BOOL",
        "SELECT * FROM Music WHERE rating BETWEEN 2 AND 1 => The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}",
        "SELECT * FROM Music WHERE pk = pk => The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [pk]",
        "SELECT * FROM Music WHERE pk = 1 => Key attribute's data type should match its data type in table's schema: Key pk",
        "SELECT * FROM Music WHERE pk = 'a' AND sk > 'x' => Key attribute's data type should match its data type in table's schema: Key sk",
        "SELECT l[1.5] FROM Music => Unexpected path component at 1:10:3",
        "SELECT info.size FROM Music => Statement wasn't well formed, can't be processed: Invalid path dot component",
        "SELECT * FROM Music WHERE date = 1 => Statement wasn't well formed, can't be processed: Unexpected term: date",
        "SELECT * FROM Music WHERE => Statement wasn't well formed, can't be processed: Unexpected end of statement",
        "SELECT * FROM Music WHERE pk = 'a => Statement wasn't well formed, can't be processed: Unterminated quote",
        "SELECT * FROM Music WHERE pk = 'a' AND sk => Statement wasn't well formed, can't be processed: Unexpected end of statement",
        "SELEKT * FROM Music => Statement wasn't well formed, can't be processed: Unexpected term: SELEKT",
        "EXISTS(SELECT * FROM Music WHERE pk = 'a' AND sk = 1) => EXISTS can only be used in ExecuteTransaction write requests.",
        "INSERT INTO Music VALUE 'x' => Unsupported format in item expression. Please use struct format {...} to express item values for insert statement. at 1:25:3",
        "INSERT INTO Music VALUE {'pk': 'x'} => Key attribute should be present in the item: Key sk",
        "INSERT INTO Music VALUE {'pk': 'x', 'sk': 'y'} => Key attribute's data type should match its data type in table's schema: Key sk",
        "INSERT INTO Music VALUE {pk: 'x'} => Tuple keys must be of type String. Actual type: VariableReference under root at 1:26:2",
        "INSERT INTO Music VALUE {'pk': 'x', 'pk': 'y'} => Duplicate keys in tuple. Key: pk under root at 1:37:4",
        "INSERT INTO Music VALUE {'pk': 'x', 'sk': 1, 's': <<>>} => Empty bags are not supported at 1:51:2",
        "INSERT INTO Music VALUE {'pk': 'x', 'sk': 1, 's': <<1, 'a'>>} => Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags",
        "INSERT INTO Music VALUE {'pk': 'x', 'sk': 1} RETURNING ALL OLD * => RETURNING is not supported in INSERT",
        "INSERT INTO Music.other VALUE {'pk': 'x'} => FROM clause may only contain a single table name in data manipulation statements",
        "UPDATE Music.other SET x = 1 WHERE pk = 'a' AND sk = 1 => This operation is not supported on an index",
        "DELETE FROM Music.other WHERE pk = 'a' AND sk = 1 => This operation is not supported on an index",
        "UPDATE Music SET x = 1 => Where clause does not contain a mandatory equality on all key attributes",
        "UPDATE Music SET x = 1 WHERE pk = 'a' => Where clause does not contain a mandatory equality on all key attributes",
        "UPDATE Music SET x = 1 WHERE pk = 'a' AND sk IN [1] => Where clause does not contain a mandatory equality on all key attributes",
        "UPDATE Music SET x = 1 WHERE pk = 'a' AND sk = 1 AND sk = 2 => Multiple conditions on same key sk. Only single item Update/Insert/Delete are supported",
        "UPDATE Music SET x = rating * 2 WHERE pk = 'a' AND sk = 1 => Unsupported operator in Update Expression. Operator: *",
        "UPDATE Music SET x = -rating WHERE pk = 'a' AND sk = 1 => Incorrect number of operands for operator or function; operator or function: -, number of operands: 1",
        "UPDATE Music SET x = 'a' + 1 WHERE pk = 'a' AND sk = 1 => Incorrect operand type for operator or function; operator or function: +, operand type: S",
        "UPDATE Music SET x = size(tags) WHERE pk = 'a' AND sk = 1 => The function is not allowed in an update expression; function: size",
        "UPDATE Music SET x = foo(tags) WHERE pk = 'a' AND sk = 1 => Unrecognized function: foo",
        "UPDATE Music SET x = list_append(l) WHERE pk = 'a' AND sk = 1 => Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1",
        "UPDATE Music SET x = set_add(y, <<1>>) WHERE pk = 'a' AND sk = 1 => The first argument to SET_ADD must equal the assignment value",
        "UPDATE Music SET x = set_add(x, 1) WHERE pk = 'a' AND sk = 1 => The second argument to SET_ADD must be a value with type SET at 1:30:1",
        "UPDATE Music SET x = set_delete(x) WHERE pk = 'a' AND sk = 1 => SET_DELETE must have exactly two arguments at 1:22:10",
        "UPDATE Music SET x = 1, x.y = 2 WHERE pk = 'a' AND sk = 1 => Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [x], path two: [x, y]",
        "UPDATE Music SET x = 1 WHERE pk = 'a' AND sk = 1 RETURNING ALL OLD x => Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause",
        "UPDATE Music SET x = 1 WHERE pk = 'a' AND sk = 1 RETURNING ALL OLD *, ALL NEW * => Invalid syntax with multiple returning elements in RETURNING clause",
        "DELETE FROM Music => Where clause does not contain a mandatory equality on all key attributes",
        "DELETE FROM Music WHERE pk = 'a' AND sk = 1 RETURNING ALL NEW * => Invalid returning clause: RETURNING ALL NEW *. Only RETURNING ALL OLD * is allowed in DELETE statements.",
        "DELETE FROM Music WHERE pk = 'a' AND sk = 1 RETURNING MODIFIED OLD * => Invalid returning clause: RETURNING MODIFIED OLD *. Only RETURNING ALL OLD * is allowed in DELETE statements."
      })
  void executeStatement_invalid_isRefused(String statement, String message) {
    assertInvalid(() -> run(statement), message);
  }

  // PartiQL specification, "Keywords".
  @ParameterizedTest
  @ValueSource(strings = {"date", "VALUE", "size", "user", "key", "first", "zone", "string"})
  void executeStatement_keyword_isANameBetweenQuotesAlone(String word) {
    assertThatCode(() -> run("SELECT \"" + word + "\" FROM Music WHERE info.\"" + word + "\" = 1"))
        .doesNotThrowAnyException();
    assertInvalid(
        () -> run("UPDATE Music SET " + word + " = 1 WHERE pk = 'a' AND sk = 1"),
        "Statement wasn't well formed, can't be processed: Unexpected term: "
            + word.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "status", "type", "year", "offset", "region", "data"})
  void executeStatement_otherWord_isAName(String word) {
    assertThatCode(() -> run("UPDATE Music SET " + word + " = 1 WHERE pk = 'a' AND sk = 1"))
        .doesNotThrowAnyException();
  }
}
