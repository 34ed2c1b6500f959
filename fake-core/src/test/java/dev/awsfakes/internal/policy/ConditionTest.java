package dev.awsfakes.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

/** The operators, as the IAM guide has them in "Condition operators". */
class ConditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StringEquals | a | a | TRUE",
        "StringEquals | a | A | FALSE",
        "StringEquals | a* | ab | FALSE",
        "StringNotEquals | a | b | TRUE",
        "StringNotEquals | a | a | FALSE",
        "StringEqualsIgnoreCase | a | A | TRUE",
        "StringNotEqualsIgnoreCase | a | A | FALSE",
        "StringLike | home/* | home/a/b | TRUE",
        "StringLike | home/? | home/ab | FALSE",
        "StringLike | * | a | TRUE",
        "StringLike | a*b*c | a1b2bc | TRUE",
        "StringNotLike | home/* | home/a | FALSE",
        "NumericEquals | 10 | 10.0 | TRUE",
        "NumericNotEquals | 10 | 10.0 | FALSE",
        "NumericLessThan | 10 | 9 | TRUE",
        "NumericLessThan | 10 | 10 | FALSE",
        "NumericLessThanEquals | 10 | 10 | TRUE",
        "NumericLessThanEquals | 10 | 11 | FALSE",
        "NumericGreaterThan | 10 | 10 | FALSE",
        "NumericGreaterThan | 10 | 11 | TRUE",
        "NumericGreaterThanEquals | 10 | 10 | TRUE",
        "NumericGreaterThanEquals | 10 | 9 | FALSE",
        "NumericEquals | 10 | ten | FALSE",
        "DateEquals | 2020-01-01T00:00:00Z | 1577836800 | TRUE",
        "DateEquals | 2020-01-01 | 2020-01-01T01:00:00+01:00 | TRUE",
        "DateNotEquals | 2020-01-01T00:00:00Z | 2020-01-01T00:00:00Z | FALSE",
        "DateLessThan | 2020-01-01T00:00:00Z | 2019-12-31T23:59:59Z | TRUE",
        "DateLessThan | 2020-01-01T00:00:00Z | 2020-01-01T00:00:00Z | FALSE",
        "DateLessThanEquals | 2020-01-01T00:00:00Z | 2020-01-01T00:00:00Z | TRUE",
        "DateGreaterThan | 2020-01-01T00:00:00Z | 2020-01-01T00:00:01Z | TRUE",
        "DateGreaterThanEquals | 2020-01-01T00:00:01Z | 2020-01-01T00:00:00Z | FALSE",
        "Bool | true | true | TRUE",
        "Bool | false | true | FALSE",
        "BinaryEquals | QmluYXJ5 | QmluYXJ5 | TRUE",
        "BinaryEquals | QmluYXJ5 | qmluYXJ5 | FALSE",
        "IpAddress | 203.0.113.0/24 | 203.0.113.255 | TRUE",
        "IpAddress | 203.0.113.0/24 | 203.0.114.0 | FALSE",
        "IpAddress | 203.0.113.7 | 203.0.113.7 | TRUE",
        "IpAddress | 0.0.0.0/0 | 8.8.8.8 | TRUE",
        "IpAddress | 2001:DB8:1234:5678::/64 | 2001:db8:1234:5678::1 | TRUE",
        "IpAddress | 2001:DB8:1234:5678::/64 | 2001:db8:1234:5679::1 | FALSE",
        "IpAddress | 203.0.113.0/33 | 203.0.113.1 | FALSE",
        "IpAddress | 203.0.113.0/24 | no address | FALSE",
        "NotIpAddress | 203.0.113.0/24 | 203.0.113.1 | FALSE",
        "ArnEquals | arn:aws:sns:*:111122223333:t | arn:aws:sns:eu-west-1:111122223333:t | TRUE",
        "ArnLike | arn:aws:sns:*:111122223333:t* | arn:aws:sns:eu-west-1:111122223333:tx | TRUE",
        "ArnLike | arn:aws:s3:*:*:t | arn:aws:sns:eu-west-1:111122223333:t | FALSE",
        "ArnLike | arn:aws:*:t | arn:aws:sns:eu-west-1:111122223333:t | FALSE",
        "ArnNotLike | arn:aws:sns:*:*:t | arn:aws:sns:eu-west-1:111122223333:t | FALSE",
        "ArnNotEquals | arn:aws:sns:*:*:t | arn:aws:sns:eu-west-1:111122223333:u | TRUE",
      })
  void condition_valueOfRequest(String operator, String policy, String request, Truth expected)
      throws PolicySyntaxException {
    assertThat(test(operator, "\"" + policy + "\"", List.of(request))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, FALSE",
    "StringNotEquals, TRUE",
    "StringLike, FALSE",
    "StringNotLike, TRUE",
    "ArnNotLike, TRUE",
    "NotIpAddress, TRUE",
    "NumericNotEquals, TRUE",
    "DateNotEquals, TRUE",
    "Bool, FALSE",
    "StringEqualsIfExists, TRUE",
    "BoolIfExists, TRUE",
    "ForAllValues:StringEquals, TRUE",
    "ForAllValues:StringNotEquals, TRUE",
    "ForAnyValue:StringEquals, FALSE",
    "ForAnyValue:StringNotEquals, FALSE",
    "ForAnyValue:StringEqualsIfExists, TRUE",
  })
  void condition_keyIsMissing(String operator, Truth expected) throws PolicySyntaxException {
    assertThat(test(operator, "\"a\"", List.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"true, , TRUE", "true, x, FALSE", "false, , FALSE", "false, x, TRUE"})
  void null_tellsWhetherKeyIsThere(String value, String request, Truth expected)
      throws PolicySyntaxException {
    List<String> values = request == null ? List.of() : List.of(request);

    assertThat(test("Null", "\"" + value + "\"", values)).isEqualTo(expected);
    assertThat(test("Null", value, values)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ForAllValues:StringEquals | a b | TRUE",
        "ForAllValues:StringEquals | a c | FALSE",
        "ForAnyValue:StringEquals | a c | TRUE",
        "ForAnyValue:StringEquals | c d | FALSE",
        "ForAllValues:StringNotEquals | c d | TRUE",
        "ForAllValues:StringNotEquals | a c | FALSE",
        "ForAnyValue:StringNotEquals | a c | TRUE",
        "ForAnyValue:StringNotEquals | a b | FALSE",
        "StringNotEquals | c | TRUE",
        "StringNotEquals | b | FALSE",
      })
  void condition_severalValues(String operator, String request, Truth expected)
      throws PolicySyntaxException {
    assertThat(test(operator, "[\"a\", \"b\"]", List.of(request.split(" ", -1))))
        .isEqualTo(expected);
  }

  @Test
  void condition_unknownKey_isUnknown() throws PolicySyntaxException {
    Statement statement = statement("\"StringNotEquals\": {\"aws:NoSuchKey\": \"a\"}");

    RequestFacts facts = new RequestFacts(key -> Optional.empty());

    assertThat(statement.holds(facts)).isEqualTo(Truth.UNKNOWN);
    assertThat(facts.unknown()).containsExactly("aws:nosuchkey");
  }

  @Test
  void condition_variableOfUnknownKey_isUnknown() throws PolicySyntaxException {
    Statement statement = statement("\"StringNotEquals\": {\"x:key\": \"${aws:NoSuchKey}\"}");
    RequestFacts facts =
        new RequestFacts(key -> key.equals("x:key") ? Optional.of(List.of("a")) : Optional.empty());

    assertThat(statement.holds(facts)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void conditions_ofSeveralKeys_mustAllHold() throws PolicySyntaxException {
    String condition = "\"StringEquals\": {\"x:one\": \"a\"}, \"Bool\": {\"x:two\": \"true\"}";
    ConditionKeys one = ConditionKeys.none().with("x:one", "a").with("x:two", null);
    ConditionKeys both = ConditionKeys.none().with("x:one", "a").with("x:two", true);

    assertThat(statement(condition).holds(new RequestFacts(one::values))).isEqualTo(Truth.FALSE);
    assertThat(statement(condition).holds(new RequestFacts(both::values))).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "aws:CurrentTime, 2020-02-03T04:05:06Z",
    "aws:EpochTime, 1580702706",
    "aws:RequestedRegion, eu-west-1",
    "aws:ResourceAccount, 222233334444",
    "aws:PrincipalAccount, 111122223333",
    "AWS:principalarn, arn:aws:iam::111122223333:user/a",
    "aws:SecureTransport, true",
    "aws:SourceIp, 127.0.0.1",
    "aws:PrincipalIsAWSService, false",
    "aws:username, a",
  })
  void globalKeys_haveValues(String key, String value) {
    Caller caller =
        new Caller(
            Caller.Kind.USER,
            "111122223333",
            "arn:aws:iam::111122223333:user/a",
            "arn:aws:iam::111122223333:user/a",
            List.of(),
            null,
            null,
            Map.of("aws:username", List.of("a")));
    AccessQuestion question = AccessQuestion.of("x:Do", "*", "222233334444", ConditionKeys.none());
    RequestKeys keys =
        new RequestKeys(caller, question, Instant.parse("2020-02-03T04:05:06Z"), Region.EU_WEST_1);

    assertThat(keys.values(key.toLowerCase(Locale.ROOT))).contains(List.of(value));
  }

  private static Truth test(String operator, String policy, List<String> request)
      throws PolicySyntaxException {
    ConditionKeys keys = ConditionKeys.none().withAll("x:key", request);
    Statement statement = statement("\"" + operator + "\": {\"x:Key\": " + policy + "}");
    return statement.holds(new RequestFacts(keys::values));
  }

  private static Statement statement(String condition) throws PolicySyntaxException {
    String json =
        """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
         "Condition": {%s}}}"""
            .formatted(condition);
    return PolicyDocument.ofIdentity(json).statements().get(0);
  }
}
