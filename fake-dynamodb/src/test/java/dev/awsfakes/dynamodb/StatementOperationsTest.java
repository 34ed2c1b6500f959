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
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        "SELECT * FROM Music WHERE pk = 'a' AND (rating) = (20) | 2",
        "SELECT * FROM Music WHERE pk = 'b' AND size('abc') = 3 | 1",
        "SELECT * FROM Music WHERE pk = 'a' AND title IS STRING AND sk < 2 | 1",
        "SELECT * FROM Music WHERE pk = 'a' AND title IS NOT STRING OR sk = 4 | 4",
        "SELECT * FROM Music WHERE rating IS NUMERIC AND sk = 1 | 1",
        "SELECT * FROM Music WHERE info IS STRUCT AND info IS TUPLE | 1",
        "SELECT * FROM Music WHERE tags IS LIST OR tags IS BOOL OR tags IS BLOB OR tags IS NULL OR sk = 5 | 5",
        "SELECT sk /* all of it */ FROM Music WHERE pk = 'b' -- AND sk = 2 | 1",
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

  // DynamoDB guide, "PartiQL select statements": IN with ORDER BY the partition key, descending.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ORDER BY pk | a1 a2 a3 a4 a5 b1",
        "ORDER BY pk DESC | b1 a1 a2 a3 a4 a5",
        "ORDER BY sk DESC | a5 a4 a3 a2 a1 b1",
        "ORDER BY pk DESC, sk DESC | b1 a5 a4 a3 a2 a1",
        "ORDER BY sk, pk DESC | b1 a1 a2 a3 a4 a5"
      })
  void select_severalPartitionsInOrder_givesOneAfterTheOther(String order, String expected) {
    assertThat(pages("SELECT * FROM Music WHERE pk IN ['b', 'none', 'a'] " + order, 4))
        .isEqualTo(expected);
  }

  /** The keys of what a statement finds, in pages of so many. */
  private String pages(String statement, int limit) {
    List<String> keys = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ExecuteStatementResponse page =
          ddb.client.executeStatement(r -> r.statement(statement).limit(limit).nextToken(from));
      page.items().forEach(each -> keys.add(each.get("pk").s() + each.get("sk").n()));
      token = page.nextToken();
    } while (token != null);
    return String.join(" ", keys);
  }

  @Test
  void delete_returning_isTheOldItem() {
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

  @ParameterizedTest
  @CsvSource({
    "SELECT * FROM Music WHERE pk = ?, a",
    "SELECT * FROM Music WHERE pk = ? , b",
    "SELECT pk FROM Music WHERE pk = ?, a"
  })
  void select_tokenOfOtherRequest_isRefused(String statement, String parameter) {
    String own = "SELECT * FROM Music WHERE pk = ?";
    String token =
        ddb.client.executeStatement(r -> r.statement(own).parameters(s("a")).limit(1)).nextToken();

    ThrowingCallable next =
        () ->
            ddb.client.executeStatement(
                r -> r.statement(statement).parameters(s(parameter)).nextToken(token).limit(2));
    if (statement.equals(own) && parameter.equals("a")) {
      assertThatCode(next).doesNotThrowAnyException();
    } else {
      assertInvalid(next, "NextToken does not match request");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"YWJj", "YWJjLmRlZg", "not base64!"})
  void select_tokenOfNobody_isRefused(String token) {
    assertInvalid(
        () -> ddb.client.executeStatement(r -> r.statement("SELECT * FROM Music").nextToken(token)),
        "Invalid NextToken");
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
    assertThat(
            run("UPDATE Music REMOVE none WHERE pk = 'a' AND sk = 1 RETURNING MODIFIED OLD *")
                .items())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rating + 1 | 11",
        "rating + 1 - 2 | 9",
        "(rating - 4) - (1 + 1) | 4",
        "rating - -1 | 11",
        "if_not_exists(plays, 7) + 1 | 8",
        "IF_NOT_EXISTS(rating, 7) | 10"
      })
  void update_arithmetic_isDoneFromTheLeft(String value, int expected) {
    run("UPDATE Music SET x = " + value + " WHERE pk = 'a' AND sk = 1");

    assertThat(ddb.get("Music", "pk", "a", "sk", 1)).containsEntry("x", n(expected));
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
    assertThat(error(() -> run("DELETE FROM Music WHERE pk = 'a' AND sk = 2 AND rating = 1")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  // DynamoDB guide, "PartiQL delete statements": "SUCCESS is returned with 0 items deleted".
  @Test
  void delete_absentItem_isDoneWhateverTheCondition() {
    assertThat(
            run("DELETE FROM Music WHERE pk = 'none' AND sk = 1 AND rating = 1 RETURNING ALL OLD *")
                .items())
        .isEmpty();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM Music WHERE pk = 'a' AND sk = 1 | SELECT pk FROM Music WHERE pk = 'a' AND sk = 1",
        "INSERT INTO Music VALUE {'pk': 'c', 'sk': 1} | DELETE FROM Music WHERE pk = 'c' AND sk = 1"
      },
      quoteCharacter = '`')
  void batchExecuteStatement_oneItemTwice_isRefused(String one, String other) {
    assertInvalid(() -> batch(one, other), "Provided list of item keys contains duplicates");
    assertThat(ddb.get("Music", "pk", "c", "sk", 1)).isEmpty();
  }

  @Test
  void batchExecuteStatement_readsAndWrites_isRefused() {
    assertInvalid(
        () ->
            batch(
                "SELECT * FROM Music WHERE pk = 'a' AND sk = 1",
                "DELETE FROM Music WHERE pk = 'c' AND sk = 1"),
        "Read and write requests together in the same batch is not supported.");
  }

  @Test
  void batchExecuteStatement_exists_isOfTransactionsAlone() {
    assertThat(
            batch("EXISTS(SELECT * FROM Music WHERE pk = 'a' AND sk = 1 AND rating = 10)")
                .get(0)
                .error()
                .message())
        .isEqualTo("EXISTS can only be used in ExecuteTransaction write requests.");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM Music WHERE pk = 'a' | Validation failed in TransactStatements[0]: Select statements within ExecuteTransaction must specify the primary key in the where clause.",
        "EXISTS(SELECT * FROM Music WHERE pk = 'a' AND sk = 1) | Validation failed in TransactStatements[0]: EXISTS() must contain a single item read with additional condition",
        "EXISTS(SELECT * FROM Music WHERE pk = 'a' AND rating = 10) | Validation failed in TransactStatements[0]: EXISTS() must contain a single item read with additional condition",
        "DELETE FROM Music WHERE pk = 'a' AND sk = 1 RETURNING ALL OLD * | Validation failed in TransactStatements[0]: RETURNING clause is not supported in ExecuteTransaction."
      })
  void executeTransaction_statementOutOfPlace_isRefused(String statement, String message) {
    assertInvalid(() -> transact(statement), message);
  }

  @Test
  void executeTransaction_readsAndWrites_isRefused() {
    assertInvalid(
        () ->
            transact(
                "SELECT * FROM Music WHERE pk = 'a' AND sk = 1",
                "DELETE FROM Music WHERE pk = 'a' AND sk = 2"),
        "ExecuteTransaction API does not support both read and write operations in the same"
            + " request.");
  }

  // DynamoDB guide, "Performing transactions with PartiQL", on errors of single operations.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM Music WHERE pk = 'a'",
        "DELETE FROM Music WHERE pk = 1 AND sk = 1",
        "INSERT INTO Music VALUE {'pk': 'x'}",
        "UPDATE Music SET sk = 3 WHERE pk = 'a' AND sk = 1",
        "UPDATE Music SET x = none + 1 WHERE pk = 'a' AND sk = 1"
      })
  void executeTransaction_writeIsInvalid_isAReason(String statement) {
    TransactionCanceledException error =
        (TransactionCanceledException)
            error(() -> transact("INSERT INTO Music VALUE {'pk': 'd', 'sk': 1}", statement));

    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ValidationError");
  }
}
