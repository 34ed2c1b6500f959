package dev.awsfakes.s3.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators and functions; most lines are the examples of the S3 guide, "SQL functions". */
class ExpressionTest extends SelectTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          1 + 2 * 3 -> 7
          (1 + 2) * 3 -> 9
          7 / 2 -> 3
          7 % 4 -> 3
          7.0 / 2 -> 3.5
          -7 -> -7
          - - 2 -> 2
          0.1 + 0.2 -> 0.3
          CAST('0.5' AS FLOAT) * 3 -> 1.5
          'a' || 'b' -> ab
          1 + NULL IS NULL -> true
          2 < 3 AND NOT 3 < 2 -> true
          1 = 1.0 -> true
          1 <> 2 -> true
          1 != 2 -> true
          'a' = 1 -> false
          NULL = NULL -> ''
          NULL AND FALSE -> false
          NULL OR TRUE -> true
          NULL IS NULL -> true
          MISSING IS NULL -> true
          NULL IS MISSING -> false
          MISSING IS NOT MISSING -> false
          2 BETWEEN 1 AND 2 -> true
          3 NOT BETWEEN 1 AND 2 -> true
          'b' IN ('a', 'b') -> true
          'c' NOT IN ('a', 'b') -> true
          'c' IN ('a', NULL) -> ''
          'abc' LIKE 'a%' -> true
          'abc' LIKE '_b_' -> true
          'abc' LIKE 'ab' -> false
          'abc' LIKE '' -> false
          '' LIKE '%' -> true
          '' LIKE '_' -> false
          'abcabd' LIKE '%ab_' -> true
          'abcabd' LIKE '%abc' -> false
          'aXbXc' LIKE 'a%X%c' -> true
          '\uD83D\uDE00' LIKE '_' -> true
          'a.c' LIKE 'a.c' -> true
          'abc' LIKE 'a.c' -> false
          '50%' LIKE '50\\%' ESCAPE '\\' -> true
          '500' LIKE '50\\%' ESCAPE '\\' -> false
          'it''s' -> it's
          """)
  void operator_givesItsValue(String expression, String value) {
    assertThat(value(expression)).isEqualTo(value.equals("''") ? "" : value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          CHAR_LENGTH('') -> 0
          CHARACTER_LENGTH('abcdefg') -> 7
          LOWER('AbCdEfG!@#$') -> abcdefg!@#$
          UPPER('AbCdEfG!@#$') -> ABCDEFG!@#$
          SUBSTRING('123456789', 0) -> 123456789
          SUBSTRING('123456789', 1) -> 123456789
          SUBSTRING('123456789', 2) -> 23456789
          SUBSTRING('123456789', -4) -> 123456789
          SUBSTRING('123456789', 0, 999) -> 123456789
          SUBSTRING('123456789', 1, 5) -> 12345
          SUBSTRING('123456789' FROM 0 FOR 3) -> 12
          SUBSTRING('123456789' FROM 8) -> 89
          TRIM('       foobar         ') || '.' -> foobar.
          TRIM(LEADING FROM ' foobar ') || '.' -> foobar .
          TRIM(TRAILING FROM ' foobar ') || '.' ->  foobar.
          TRIM(BOTH '12' FROM '1112211foobar22211122') -> foobar
          CASE WHEN 1 = 2 THEN 'a' WHEN 1 = 1 THEN 'b' ELSE 'c' END -> b
          CASE 3 WHEN 1 THEN 'a' ELSE 'c' END -> c
          COALESCE(NULL, MISSING, 1) -> 1
          NULLIF(1, 2) -> 1
          NULLIF(1, 1.0) IS NULL -> true
          """)
  void function_givesItsValue(String expression, String value) {
    assertThat(value(expression)).isEqualTo(value.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          DATE_ADD(year, 5, `2010-01-01T`) -> 2015-01-01
          DATE_ADD(month, 1, `2010T`) -> 2010-02T
          DATE_ADD(month, 13, `2010T`) -> 2011-02T
          DATE_ADD(day, -1, `2017-01-10T`) -> 2017-01-09
          DATE_ADD(hour, 1, `2017T`) -> 2017-01-01T01:00-00:00
          DATE_ADD(hour, 1, `2017-01-02T03:04Z`) -> 2017-01-02T04:04Z
          DATE_ADD(minute, 1, `2017-01-02T03:04:05.006Z`) -> 2017-01-02T03:05:05.006Z
          DATE_ADD(second, 1, `2017-01-02T03:04:05.006Z`) -> 2017-01-02T03:04:06.006Z
          DATE_DIFF(year, `2010-01-01T`, `2011-01-01T`) -> 1
          DATE_DIFF(month, `2010T`, `2010-05T`) -> 4
          DATE_DIFF(month, `2010T`, `2011T`) -> 12
          DATE_DIFF(month, `2011T`, `2010T`) -> -12
          DATE_DIFF(day, `2010-01-01T23:00Z`, `2010-01-02T01:00Z`) -> 0
          EXTRACT(YEAR FROM `2010-01-01T`) -> 2010
          EXTRACT(MONTH FROM `2010T`) -> 1
          EXTRACT(MONTH FROM `2010-10T`) -> 10
          EXTRACT(HOUR FROM `2017-01-02T03:04:05+07:08`) -> 3
          EXTRACT(MINUTE FROM `2017-01-02T03:04:05+07:08`) -> 4
          EXTRACT(TIMEZONE_HOUR FROM `2017-01-02T03:04:05+07:08`) -> 7
          EXTRACT(TIMEZONE_MINUTE FROM `2017-01-02T03:04:05+07:08`) -> 8
          TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y') -> "July 20, 1969"
          TO_STRING(`1969-07-20T20:18Z`, 'MMM d, yyyy') -> "Jul 20, 1969"
          TO_STRING(`1969-07-20T20:18Z`, 'M-d-yy') -> 7-20-69
          TO_STRING(`1969-07-20T20:18Z`, 'MM-d-y') -> 07-20-1969
          TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y h:m a') -> "July 20, 1969 8:18 PM"
          TO_STRING(`1969-07-20T20:18Z`, 'y-MM-dd''T''H:m:ssX') -> 1969-07-20T20:18:00Z
          TO_STRING(`1969-07-20T20:18+08:00Z`, 'X') -> LexerInvalidIONLiteral
          TO_STRING(`1969-07-20T20:18+08:00`, 'y-MM-dd''T''H:m:ssXXXX') -> 1969-07-20T20:18:00+0800
          TO_STRING(`1969-07-20T20:18+08:00`, 'y-MM-dd''T''H:m:ssXXXXX') -> 1969-07-20T20:18:00+08:00
          TO_TIMESTAMP('2007T') -> 2007T
          TO_TIMESTAMP('2007-02-23T12:14:33.079-08:00') -> 2007-02-23T12:14:33.079-08:00
          UTCNOW() -> 2026-01-02T03:04:05.678Z
          CAST('2007-04-05T14:30Z' AS TIMESTAMP) < `2007-04-05T14:31Z` -> true
          """)
  void dateFunction_givesItsValue(String expression, String value) {
    if (value.equals("LexerInvalidIONLiteral")) {
      assertProblem(() -> value(expression), SelectProblem.LexerInvalidIONLiteral);
    } else {
      assertThat(value(expression)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          CAST('12' AS INT) + 1 -> 13
          CAST('12' AS INTEGER) -> 12
          CAST(12.9 AS INT) -> 12
          CAST('12.50' AS DECIMAL) -> 12.50
          CAST('1e2' AS NUMERIC) -> 100
          CAST('1.5' AS FLOAT) -> 1.5
          CAST(7 AS STRING) || '!' -> 7!
          CAST('TRUE' AS BOOL) -> true
          CAST(0 AS BOOLEAN) -> false
          CAST(TRUE AS INT) -> 1
          CAST(NULL AS INT) IS NULL -> true
          """)
  void cast_convertsTo(String expression, String value) {
    assertThat(value(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          CAST('12a' AS INT) -> CastFailed
          CAST('maybe' AS BOOL) -> CastFailed
          CAST('2007' AS TIMESTAMP) -> CastFailed
          CAST(1 AS BLOB) -> InvalidDataType
          CAST(1 AS 5) -> ParseExpectedTypeName
          CAST(1) -> ParseCastArity
          CAST 1 -> ParseExpectedLeftParenAfterCast
          9223372036854775807 + 1 -> IntegerOverflow
          9223372036854775808 -> IntegerOverflow
          1 / 0 -> IllegalSqlFunctionArgument
          'a' + 1 -> InvalidDataType
          'a' < 1 -> UnsupportedTypeForQuerying
          1 LIKE 'a' -> LikeInvalidInputs
          'a' LIKE 'a' ESCAPE 'bc' -> LikeInvalidInputs
          'a' LIKE '\\a' ESCAPE '\\' -> EvaluatorLikePatternInvalidEscapeSequence
          'a' LIKE 'a\\' ESCAPE '\\' -> EvaluatorLikePatternInvalidEscapeSequence
          LOWER(1) -> IncorrectSqlFunctionArgumentType
          LOWER('a', 'b') -> EvaluatorInvalidArguments
          LOWER -> ParseExpectedLeftParenBuiltinFunctionCall
          LOWER('a' -> ParseExpectedRightParenBuiltinFunctionCall
          SUBSTRING('a', 1, -1) -> IllegalSqlFunctionArgument
          SQRT(4) -> UnsupportedFunction
          CASE 1 END -> ParseExpectedWhenClause
          DATE_ADD(week, 1, `2010T`) -> ParseExpectedDatePart
          DATE_ADD(year 1, `2010T`) -> ParseExpectedArgumentDelimiter
          TO_STRING(`2010T`, 'Q') -> EvaluatorInvalidTimestampFormatPatternSymbol
          TO_STRING(`2010T`, 'yyyy''') -> EvaluatorInvalidTimestampFormatPattern
          TO_TIMESTAMP('today') -> ValueParseFailure
          `2010-13T` -> LexerInvalidIONLiteral
          'abc -> LexerInvalidLiteral
          1 & 2 -> LexerInvalidChar
          1e -> LexerInvalidLiteral
          (1 -> ParseExpectedTokenType
          TRIM(BOTH 'a') -> ParseExpectedKeyword
          NOT 1 -> InvalidDataType
          """)
  void expression_wrong_isRefused(String expression, SelectProblem problem) {
    assertProblem(() -> value(expression), problem);
  }
}
