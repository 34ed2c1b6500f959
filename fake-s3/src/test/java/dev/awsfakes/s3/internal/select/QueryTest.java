package dev.awsfakes.s3.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SELECT statements; the documents and their results are those of the S3 guide. */
class QueryTest extends SelectTest {
  private static final String PEOPLE =
      """
      name,age,city
      Ann,30,Rome
      Bob,25,Oslo
      Cid,,Rome
      """;
  private static final String RULES =
      """
      { "Rules": [
        {"id": "1"},
        {"expr": "y > x"},
        {"id": "2", "expr": "z = DEBUG"}
      ]}
      { "created": "June 27", "modified": "July 6" }
      """;
  private static final String FOLDERS =
      """
      { "dir_name": "important_docs", "files": [{"name": "."}, {"name": ".aws"}], "owner": "S3" }
      { "dir_name": "other_docs", "files": [{"name": "."}], "owner": "User" }
      """;

  private static String people(String query) {
    return run(query, PEOPLE, how(CSV_WITH_HEADER, TO_CSV));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          SELECT s.name FROM S3Object s -> Ann|Bob|Cid
          SELECT name FROM s3object -> Ann|Bob|Cid
          SELECT S3Object.name FROM S3Object -> Ann|Bob|Cid
          SELECT s."name", s._3 FROM S3Object AS s -> Ann,Rome|Bob,Oslo|Cid,Rome
          SELECT s.NAME FROM S3Object s WHERE s.city = 'Rome' -> Ann|Cid
          SELECT * FROM S3Object WHERE age = '' -> Cid,,Rome
          SELECT * FROM S3Object s LIMIT 1 -> Ann,30,Rome
          SELECT * FROM S3Object s LIMIT 0 -> ''
          SELECT s.* FROM S3Object[*] s LIMIT 1 -> Ann,30,Rome
          SELECT s._9, name FROM S3Object s LIMIT 1 -> ,Ann
          SELECT COUNT(*) FROM S3Object -> 3
          SELECT COUNT(*), MIN(CAST(age AS INT)) FROM S3Object WHERE age <> '' -> 2,25
          SELECT SUM(CAST(age AS INT)) / 2 FROM S3Object WHERE age <> '' -> 27
          SELECT AVG(CAST(age AS INT)) FROM S3Object WHERE age <> '' -> 27.5
          SELECT MAX(CAST(age AS FLOAT)) FROM S3Object WHERE age <> '' -> 30
          SELECT COUNT(*), SUM(CAST(age AS INT)) FROM S3Object WHERE FALSE -> 0,
          """)
  void select_ofCsv_givesRows(String query, String rows) {
    assertThat(people(query).strip().replace('\n', '|')).isEqualTo(rows.equals("''") ? "" : rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          SELECT id FROM S3Object[*].Rules[*].id -> {"id":"1"}|{}|{"id":"2"}|{}
          SELECT id FROM S3Object[*].Rules[*].id WHERE id IS NOT MISSING -> {"id":"1"}|{"id":"2"}
          SELECT COUNT(id) FROM S3Object[*].Rules[*].id -> {"_1":2}
          SELECT * FROM S3Object[*].Rules[1] -> {"expr":"y > x"}|{}
          SELECT r.id FROM S3Object[*].Rules[*] r LIMIT 1 -> {"id":"1"}
          SELECT _1.expr AS e FROM S3Object[*]['Rules'][*] WHERE _1.id = '2' -> {"e":"z = DEBUG"}
          SELECT s.Rules[0].id FROM S3Object s -> {"id":"1"}|{}
          """)
  void select_ofRules_followsPaths(String query, String rows) {
    assertThat(json(query, RULES).strip().replace('\n', '|')).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          SELECT d.files FROM S3Object[*] d LIMIT 1 -> {"files":[{"name":"."},{"name":".aws"}]}
          SELECT dir_name, S3Object.owner FROM S3Object -> \
          {"dir_name":"important_docs","owner":"S3"}|{"dir_name":"other_docs","owner":"User"}
          SELECT s.dir_name || '/' path, 1 + 1 FROM S3Object s LIMIT 1 -> \
          {"path":"important_docs/","_2":2}
          SELECT f.name FROM S3Object[*].files[*] f -> {"name":"."}|{"name":".aws"}|{"name":"."}
          SELECT * FROM S3Object[*].* LIMIT 1 -> {"_1":"important_docs"}
          SELECT s.none FROM S3Object s -> {}|{}
          """)
  void select_ofFolders_givesObjects(String query, String rows) {
    assertThat(json(query, FOLDERS).strip().replace('\n', '|')).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          DELETE FROM S3Object -> ParseUnexpectedKeyword
          SELECT FROM S3Object -> ParseEmptySelect
          SELECT -> ParseEmptySelect
          SELECT 1 -> ParseSelectMissingFrom
          SELECT *, 1 FROM S3Object -> ParseAsteriskIsNotAloneInSelectList
          SELECT 1, * FROM S3Object -> ParseAsteriskIsNotAloneInSelectList
          SELECT DISTINCT name FROM S3Object -> ParseUnsupportedSelect
          SELECT s.CAST FROM S3Object s -> ParseUnexpectedKeyword
          SELECT section FROM S3Object s -> ParseUnexpectedKeyword
          SELECT s.name[*] FROM S3Object s -> ParseInvalidContextForWildcardInSelectList
          SELECT s.1 FROM S3Object s -> ParseSelectMissingFrom
          SELECT s. FROM S3Object s -> ParseUnexpectedKeyword
          SELECT name AS 1 FROM S3Object s -> ParseExpectedIdentForAlias
          SELECT x.name FROM S3Object s -> InvalidTableAlias
          SELECT s.none FROM S3Object s -> MissingHeaders
          SELECT s."NAME" FROM S3Object s -> MissingHeaders
          SELECT s._0 FROM S3Object s -> InvalidColumnIndex
          SELECT name FROM People -> EvaluatorBindingDoesNotExist
          SELECT name FROM S3Object a, S3Object b -> MultipleDataSourcesUnsupported
          SELECT name FROM S3Object[*].path -> InvalidKeyPath
          SELECT name FROM (SELECT 1 FROM S3Object) -> UnsupportedSqlStructure
          SELECT name FROM S3Object GROUP BY name -> UnsupportedSqlStructure
          SELECT name FROM S3Object ORDER BY name -> UnsupportedSqlStructure
          SELECT name FROM S3Object s LIMIT 1 1 -> ParseUnexpectedToken
          SELECT name, COUNT(*) FROM S3Object -> UnsupportedSqlStructure
          SELECT COUNT(SUM(1)) FROM S3Object -> UnsupportedSqlStructure
          SELECT name FROM S3Object WHERE COUNT(*) > 1 -> UnsupportedSqlStructure
          SELECT SUM(*) FROM S3Object -> ParseUnsupportedCallWithStar
          SELECT SUM(age, 1) FROM S3Object -> ParseNonUnaryAgregateFunctionCall
          SELECT SUM() FROM S3Object -> ParseNonUnaryAgregateFunctionCall
          SELECT SUM(name) FROM S3Object -> IncorrectSqlFunctionArgumentType
          SELECT name FROM S3Object LIMIT -1 -> EvaluatorNegativeLimit
          SELECT name FROM S3Object LIMIT 'a' -> InvalidDataType
          SELECT name FROM S3Object WHERE name -> InvalidDataType
          SELECT name FROM S3Object WHERE -> ParseExpectedExpression
          SELECT ) FROM S3Object -> ParseUnexpectedTerm
          """)
  void select_wrong_isRefused(String query, SelectProblem problem) {
    assertProblem(() -> people(query), problem);
  }

  @Test
  void name_thatFitsTwo_isAmbiguousUnlessQuoted() {
    String document = "{\"NAME\": 1, \"name\": 2}";

    assertProblem(
        () -> json("SELECT s.name FROM S3Object s", document), SelectProblem.AmbiguousFieldName);
    assertThat(json("SELECT s.\"name\" FROM S3Object s", document)).isEqualTo("{\"name\":2}\n");
  }

  @Test
  void reservedWord_quoted_isAName() {
    assertThat(json("SELECT s.\"CAST\" FROM S3Object s", "{\"CAST\": 1}"))
        .isEqualTo("{\"CAST\":1}\n");
  }

  @Test
  void path_withoutWildcard_isRefused() {
    assertProblem(() -> json("SELECT * FROM S3Object.Rules", RULES), SelectProblem.InvalidKeyPath);
  }

  @Test
  void numbers_ofJson_keepTheirDigits() {
    assertThat(json("SELECT * FROM S3Object s", "{\"a\": 1.50, \"b\": 12345678901234567890}"))
        .isEqualTo("{\"a\":1.50,\"b\":12345678901234567890}\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void expression_longerThan256KiB_isRefused(int more) {
    String query = "SELECT 1 FROM S3Object";
    String padded = query + " ".repeat(256 * 1024 + more - query.length());

    if (more > 0) {
      assertProblem(() -> csv(padded, "a\n"), SelectProblem.ExpressionTooLong);
    } else {
      assertThat(csv(padded, "a\n")).isEqualTo("1\n");
    }
  }

  @Test
  void nesting_thatNoStackHolds_isUnsupported() {
    String nested = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    String negated = "NOT ".repeat(60_000) + "TRUE";

    assertProblem(
        () -> csv("SELECT " + nested + " FROM S3Object", "a\n"),
        SelectProblem.UnsupportedSqlStructure);
    assertProblem(
        () -> csv("SELECT 1 FROM S3Object WHERE " + negated, "a\n"),
        SelectProblem.UnsupportedSqlStructure);
  }
}
