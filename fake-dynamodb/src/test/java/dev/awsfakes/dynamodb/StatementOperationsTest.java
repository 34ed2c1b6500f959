package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.l;
import static dev.awsfakes.dynamodb.Fixture.m;
import static dev.awsfakes.dynamodb.Fixture.n;
import static dev.awsfakes.dynamodb.Fixture.s;
import static dev.awsfakes.dynamodb.Fixture.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class StatementOperationsTest {
  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.sortedTable("Music", ScalarAttributeType.N);
    for (int i = 1; i <= 5; i++) {
      ddb.put("Music", "pk", "a", "sk", i, "title", "t" + i, "rating", i * 10);
    }
    ddb.put("Music", "pk", "b", "sk", 1, "tags", ss("x", "y"), "info", m("len", 3));
  }

  private ExecuteStatementResponse run(String statement, AttributeValue... parameters) {
    return ddb.client.executeStatement(
        r -> {
          r.statement(statement);
          if (parameters.length > 0) {
            r.parameters(parameters);
          }
        });
  }

  private List<String> sortKeys(String statement, AttributeValue... parameters) {
    return run(statement, parameters).items().stream().map(each -> each.get("sk").n()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM Music WHERE pk = 'a' | 1 2 3 4 5",
        "select * from \"Music\" where pk = 'a' and sk >= 4 | 4 5",
        "SELECT * FROM Music WHERE pk = 'a' AND sk BETWEEN 2 AND 3 | 2 3",
        "SELECT * FROM Music WHERE pk = 'a' ORDER BY sk DESC | 5 4 3 2 1",
        "SELECT * FROM Music WHERE pk = 'a' ORDER BY pk ASC, sk DESC | 5 4 3 2 1",
        "SELECT * FROM Music WHERE pk = 'a' ORDER BY sk, pk DESC | 1 2 3 4 5",
        "SELECT * FROM Music WHERE pk IN ['b', 'a'] AND sk > 0 AND sk < 3 | 1 1 2",
        "SELECT * FROM Music WHERE pk IN ['a', 'a'] AND sk = 1 | 1",
        "SELECT * FROM Music WHERE pk = 'b' OR (pk = 'a' AND rating = 20) | 1 2",
        "SELECT * FROM Music WHERE pk = 'b' OR title = 't2' | 2 1",
        "SELECT * FROM Music WHERE pk = 'a' AND rating > 30 | 4 5",
        "SELECT * FROM Music WHERE pk = 'a' AND sk IN [1, 3] | 1 3",
        "SELECT * FROM Music WHERE pk = 'a' AND (sk = 1 OR title = 't5') | 1 5",
        "SELECT * FROM Music WHERE pk = 'a' AND NOT rating < 50 | 5",
        "SELECT * FROM Music WHERE pk = 'a' AND begins_with(title, 't2') | 2",
        "SELECT * FROM Music WHERE contains(tags, 'x') | 1",
        "SELECT * FROM Music WHERE CONTAINS(tags, 'x') | 1",
        "SELECT * FROM Music WHERE pk = 'a' AND Begins_With(title, 't2') | 2",
        "SELECT * FROM Music WHERE info.len = 3 | 1",
        "SELECT * FROM Music WHERE title IS MISSING | 1",
        "SELECT * FROM Music WHERE pk = 'b' AND tags IS NOT MISSING | 1",
        "SELECT * FROM Music WHERE size(tags) = 2 | 1",
        "SELECT * FROM Music WHERE pk = 'a' AND rating <> 10 AND rating != 20 AND 30 < rating; | 4 5"
      })
  void select_where_givesTheItems(String statement, String expected) {
    assertThat(sortKeys(statement)).containsExactly(expected.split(" ", -1));
  }

  @Test
  void select_paths_areShownByTheirLastName() {
    assertThat(run("SELECT sk, title FROM Music WHERE pk = 'a' AND sk = 1").items())
        .containsExactly(item("sk", 1, "title", "t1"));
    assertThat(run("SELECT info.len FROM Music WHERE pk = 'b'").items())
        .containsExactly(item("len", 3));
  }

  // Elements of lists as DynamoDB Local 2.6.1 has it, no document of AWS tells; names by PartiQL.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l[0] | l[0] | in",
        "l[1][0] | l[1][0] | deep",
        "m.l[0] | l[0] | e",
        "m.n.l[0].z | z | zz",
        "l[2].x | x | below"
      })
  void select_elementsOfLists_areShownWithTheirIndex(String path, String label, String value) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(item("pk", "lists", "sk", 1));
    item.put("l", l(s("in"), l(s("deep")), m("x", "below")));
    item.put("m", m("l", l(s("e")), "n", m("l", l(m("z", "zz")))));
    ddb.client.putItem(r -> r.tableName("Music").item(item));

    assertThat(run("SELECT " + path + " FROM Music WHERE pk = 'lists'").items())
        .containsExactly(item(label, value));
    assertThat(run("SELECT l[9], sk FROM Music WHERE pk = 'lists'").items())
        .containsExactly(item("sk", 1));
  }

  @Test
  void select_function_saysThatItsNameIsNotKnown() {
    assertThatThrownBy(() -> run("SELECT pk, SIZE(tags) FROM Music"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("SIZE");
  }

  @Test
  void select_severalPartitions_givesPagesOfTenItems() {
    for (int i = 1; i <= 12; i++) {
      ddb.put("Music", "pk", "many", "sk", i);
    }
    String statement = "SELECT pk FROM Music WHERE pk IN ['b', 'many', 'none']";

    ExecuteStatementResponse first = run(statement);
    ExecuteStatementResponse second =
        ddb.client.executeStatement(r -> r.statement(statement).nextToken(first.nextToken()));

    assertThat(first.items()).hasSize(10).startsWith(item("pk", "b"));
    assertThat(second.items()).containsOnly(item("pk", "many")).hasSize(3);
    assertThat(second.nextToken()).isNull();
  }

  @Test
  void select_severalPartitions_limitIsLess_givesPagesOfIt() {
    assertThat(
            ddb.client
                .executeStatement(
                    r -> r.statement("SELECT * FROM Music WHERE pk IN ('a', 'b')").limit(2))
                .items())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pk IN ['a', 'b']", "pk = 'a' OR pk = 'b'"})
  void select_severalPartitions_readsNoOther(String condition) {
    ddb.put("Music", "pk", "large", "sk", 1, "text", "x".repeat(100_000));

    assertThat(
            ddb.client
                .executeStatement(
                    r ->
                        r.statement("SELECT * FROM Music WHERE " + condition)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits())
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"pk, 50, true", "pk, 51, false", "title, 100, true", "title, 101, false"})
  void select_in_takesSoManyOperands(String attribute, int count, boolean taken) {
    String operands =
        IntStream.range(0, count).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(","));
    String statement = "SELECT * FROM Music WHERE " + attribute + " IN [" + operands + "]";

    if (taken) {
      assertThat(run(statement).items()).isEmpty();
    } else {
      assertInvalid(
          () -> run(statement),
          "The IN operator is provided with too many operands; number of operands: " + count);
    }
  }

  @Test
  void select_severalPartitionsInOrder_saysThatItIsNotKnown() {
    assertThatThrownBy(() -> run("SELECT * FROM Music WHERE pk IN ['a', 'b'] ORDER BY sk"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("several partitions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk + 1 = 2", "sk = 2 - 1", "sk * 2 = 2", "sk / 1 = 1", "sk % 2 = 1"})
  void select_arithmeticInWhere_saysThatItIsMissing(String condition) {
    assertThatThrownBy(() -> run("SELECT * FROM Music WHERE pk = 'b' AND " + condition))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("arithmetic");
  }

  @Test
  void delete_returning_isOldItemOnly() {
    assertThatThrownBy(() -> run("DELETE FROM Music WHERE pk = 'b' AND sk = 1 RETURNING ALL NEW *"))
        .hasMessageContaining("Statement wasn't well formed");
    assertThat(run("DELETE FROM Music WHERE pk = 'b' AND sk = 1 RETURNING ALL OLD *").items())
        .hasSize(1);
  }

  @Test
  void batchExecuteStatement_oneIsMalformed_othersAreRun() {
    List<BatchStatementRequest> statements =
        Stream.of("SELECT sk FROM Music WHERE pk = 'b' AND sk = 1", "SELEC")
            .map(text -> BatchStatementRequest.builder().statement(text).build())
            .toList();

    List<BatchStatementResponse> responses =
        ddb.client.batchExecuteStatement(r -> r.statements(statements)).responses();

    assertThat(responses.get(0).item()).isEqualTo(item("sk", 1));
    assertThat(responses.get(1).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.VALIDATION_ERROR);
  }

  @Test
  void select_parameters_fillTheQuestionMarks() {
    assertThat(sortKeys("SELECT * FROM Music WHERE pk = ? AND sk < ?", s("a"), n(2)))
        .containsExactly("1");
    assertInvalid(
        () -> run("SELECT * FROM Music WHERE pk = ? AND sk < ?", s("a")),
        "Number of parameters in request and statement don't match.");
    assertInvalid(
        () -> run("SELECT * FROM Music WHERE pk = 'a'", s("a")),
        "Number of parameters in request and statement don't match.");
  }

  @Test
  void select_limit_goesOnWithTheToken() {
    List<String> found = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ExecuteStatementResponse page =
          ddb.client.executeStatement(
              r -> r.statement("SELECT * FROM Music").limit(2).nextToken(from));
      page.items().forEach(each -> found.add(each.get("pk").s() + each.get("sk").n()));
      token = page.nextToken();
    } while (token != null);

    assertThat(found).containsExactlyInAnyOrder("a1", "a2", "a3", "a4", "a5", "b1");
  }

  @Test
  void select_tokenOfOtherStatement_isRefused() {
    String token =
        ddb.client.executeStatement(r -> r.statement("SELECT * FROM Music").limit(1)).nextToken();

    assertInvalid(
        () ->
            ddb.client.executeStatement(r -> r.statement("SELECT pk FROM Music").nextToken(token)),
        "NextToken does not match request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM Music ORDER BY sk | Must have WHERE clause in the statement when using ORDER BY clause.",
        "SELECT * FROM Music WHERE sk = 1 ORDER BY sk | Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.",
        "SELECT * FROM Music WHERE pk = 'a' ORDER BY title | Variable reference title in ORDER BY clause must be part of the primary key",
        "UPDATE Music SET x = 1 WHERE pk = 'a' | Where clause does not contain a mandatory equality on all key attributes",
        "DELETE FROM Music | Where clause does not contain a mandatory equality on all key attributes",
        "SELEKT * FROM Music | Statement wasn't well formed, can't be processed: Unexpected term: SELEKT",
        "SELECT * FROM Music WHERE | Statement wasn't well formed, can't be processed: Unexpected end of statement",
        "SELECT * FROM Music WHERE pk = 'a | Statement wasn't well formed, can't be processed: Unterminated quote"
      })
  void statement_invalid_isRefused(String statement, String message) {
    assertInvalid(() -> run(statement), message);
  }

  @Test
  void insert_document_storesTheItemOnce() {
    String insert =
        "INSERT INTO Music VALUE {'pk': 'c', 'sk': -1.50, 'it''s': true, 'none': null,"
            + " 'list': [1, 'two'], 'set': <<'p', 'q'>>, 'deep': {'x': ?}}";
    run(insert, s("param"));

    assertThat(ddb.get("Music", "pk", "c", "sk", n("-1.5")))
        .isEqualTo(
            item(
                "pk",
                "c",
                "sk",
                n("-1.5"),
                "it's",
                true,
                "none",
                AttributeValue.fromNul(true),
                "list",
                l(n(1), s("two")),
                "set",
                ss("p", "q"),
                "deep",
                m("x", "param")));
    assertThat(error(() -> run(insert, s("param"))))
        .isInstanceOf(DuplicateItemException.class)
        .extracting(e -> e.awsErrorDetails().errorMessage())
        .isEqualTo("Duplicate primary key exists in table");
  }

  @Test
  void update_setAndRemove_changeTheItem() {
    ExecuteStatementResponse response =
        run(
            "UPDATE Music SET rating = rating + 1, fresh = list_append([1], ?) REMOVE title"
                + " WHERE pk = 'a' AND sk = 1 RETURNING ALL NEW *",
            l(n(2)));

    assertThat(response.items())
        .containsExactly(item("pk", "a", "sk", 1, "rating", 11, "fresh", l(n(1), n(2))));
    assertThat(
            run("UPDATE Music SET rating = 0 WHERE pk = 'a' AND sk = 1 RETURNING MODIFIED OLD *")
                .items())
        .containsExactly(item("rating", 11));
  }

  @Test
  void update_sets_growAndShrink() {
    run("UPDATE Music SET tags = set_add(tags, <<'z'>>) WHERE pk = 'b' AND sk = 1");
    run("UPDATE Music SET tags = set_delete(tags, <<'x'>>) WHERE pk = 'b' AND sk = 1");

    assertThat(ddb.get("Music", "pk", "b", "sk", 1).get("tags")).isEqualTo(ss("y", "z"));
  }

  @Test
  void update_conditionFailsOrItemIsAbsent_failsTheCheck() {
    assertThat(error(() -> run("UPDATE Music SET x = 1 WHERE pk = 'a' AND sk = 1 AND rating > 99")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(error(() -> run("UPDATE Music SET x = 1 WHERE pk = 'none' AND sk = 1")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void delete_byKey_removesTheItem() {
    assertThat(run("DELETE FROM Music WHERE pk = 'a' AND sk = 1 RETURNING ALL OLD *").items())
        .containsExactly(item("pk", "a", "sk", 1, "title", "t1", "rating", 10));
    assertThat(run("DELETE FROM Music WHERE pk = 'a' AND sk = 1").items()).isEmpty();
    assertThat(error(() -> run("DELETE FROM Music WHERE pk = 'a' AND sk = 1 AND rating = 1")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  private List<BatchStatementResponse> batch(String... statements) {
    return ddb.client
        .batchExecuteStatement(
            r ->
                r.statements(
                    Stream.of(statements)
                        .map(text -> BatchStatementRequest.builder().statement(text).build())
                        .toList()))
        .responses();
  }

  @Test
  void batchExecuteStatement_oneFails_runsTheOthers() {
    List<BatchStatementResponse> responses =
        batch(
            "INSERT INTO Music VALUE {'pk': 'c', 'sk': 1}",
            "INSERT INTO Music VALUE {'pk': 'a', 'sk': 1}",
            "UPDATE Music SET x = 1 WHERE pk = 'none' AND sk = 1");

    assertThat(responses.get(0).error()).isNull();
    assertThat(responses.get(0).tableName()).isEqualTo("Music");
    assertThat(responses.get(1).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.DUPLICATE_ITEM);
    assertThat(responses.get(2).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED);
    assertThat(ddb.get("Music", "pk", "c", "sk", 1)).isNotEmpty();
  }

  @Test
  void batchExecuteStatement_selects_needTheKey() {
    List<BatchStatementResponse> responses =
        batch(
            "SELECT title FROM Music WHERE pk = 'a' AND sk = 2",
            "SELECT * FROM Music WHERE pk = 'a'");

    assertThat(responses.get(0).item()).isEqualTo(item("title", "t2"));
    assertThat(responses.get(1).error().message())
        .isEqualTo(
            "Select statements within BatchExecuteStatement must specify the primary key in the"
                + " where clause.");
  }

  private List<Map<String, AttributeValue>> transact(String... statements) {
    return ddb
        .client
        .executeTransaction(
            r ->
                r.transactStatements(
                    Stream.of(statements)
                        .map(text -> ParameterizedStatement.builder().statement(text).build())
                        .toList()))
        .responses()
        .stream()
        .map(each -> each.item())
        .toList();
  }

  // Recording dynamodb_execute_transaction.
  @Test
  void executeTransaction_inserts_haveNoResponses() {
    ddb.hashTable("users");

    assertThat(
            transact(
                "INSERT INTO users VALUE {'pk': 'user01'}",
                "INSERT INTO users VALUE {'pk': 'user02'}"))
        .isEmpty();
    assertThat(ddb.client.scan(r -> r.tableName("users")).count()).isEqualTo(2);
  }

  @Test
  void executeTransaction_checkFails_cancelsAll() {
    TransactionCanceledException error =
        (TransactionCanceledException)
            error(
                () ->
                    transact(
                        "EXISTS(SELECT * FROM Music WHERE pk = 'a' AND sk = 1 AND rating = 10)",
                        "INSERT INTO Music VALUE {'pk': 'd', 'sk': 1}",
                        "INSERT INTO Music VALUE {'pk': 'a', 'sk': 2}"));

    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "None", "DuplicateItem");
    assertThat(ddb.get("Music", "pk", "d", "sk", 1)).isEmpty();
  }

  @Test
  void executeTransaction_selects_giveTheItems() {
    assertThat(
            transact(
                "SELECT title FROM Music WHERE pk = 'a' AND sk = 1",
                "SELECT title FROM Music WHERE pk = 'a' AND sk = 2"))
        .containsExactly(item("title", "t1"), item("title", "t2"));
  }
}
