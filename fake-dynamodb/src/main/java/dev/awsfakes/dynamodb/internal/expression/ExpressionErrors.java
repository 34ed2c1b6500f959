package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.spi.AwsError;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with an expression and its placeholders. */
final class ExpressionErrors {
  private ExpressionErrors() {}

  static AwsError empty(ExpressionKind kind) {
    return invalid(kind, "The expression can not be empty;");
  }

  static AwsError tooLong(ExpressionKind kind, int size) {
    boolean tellsSize = kind != ExpressionKind.UPDATE && kind != ExpressionKind.PROJECTION;
    return invalid(
        kind,
        "Expression size has exceeded the maximum allowed size;"
            + (tellsSize ? " expression size: " + size : ""));
  }

  static AwsError tooManyOperators(ExpressionKind kind, int count) {
    return invalid(kind, "The expression contains too many operators; operator count: " + count);
  }

  static AwsError tooManyInOperands(ExpressionKind kind, int count) {
    return invalid(
        kind, "The IN operator is provided with too many operands; number of operands: " + count);
  }

  static AwsError syntax(ExpressionKind kind, String token, String near) {
    return invalid(kind, "Syntax error; token: \"" + token + "\", near: \"" + near + "\"");
  }

  static AwsError reservedWord(ExpressionKind kind, String word) {
    return invalid(kind, "Attribute name is a reserved keyword; reserved keyword: " + word);
  }

  static AwsError undefinedName(ExpressionKind kind, String name) {
    return invalid(
        kind,
        "An expression attribute name used in the document path is not defined; attribute name: "
            + name);
  }

  static AwsError undefinedValue(ExpressionKind kind, String name) {
    return invalid(
        kind,
        "An expression attribute value used in expression is not defined; attribute value: "
            + name);
  }

  static AwsError redundantParentheses(ExpressionKind kind) {
    return invalid(kind, "The expression has redundant parentheses;");
  }

  static AwsError pathTooDeep(ExpressionKind kind, int levels) {
    return invalid(
        kind, "The document path has too many nesting elements; nested levels: " + levels);
  }

  static AwsError indexOutOfRange(ExpressionKind kind, String index) {
    return invalid(kind, "List index is not within the allowable range; index: [" + index + "]");
  }

  static AwsError unknownFunction(ExpressionKind kind, String name) {
    return kind.isClause()
        ? DynamoDbErrors.validation("Unrecognized function: " + name)
        : invalid(kind, "Invalid function name; function: " + name);
  }

  static AwsError functionNotAllowed(ExpressionKind kind, String name) {
    return invalid(kind, "The function is not allowed in " + kind.noun() + "; function: " + name);
  }

  static AwsError functionMisplaced(ExpressionKind kind, String name) {
    return invalid(
        kind,
        "The function is not allowed to be used this way in an expression; function: " + name);
  }

  static AwsError operandCount(ExpressionKind kind, String operator, int count) {
    return invalid(
        kind,
        "Incorrect number of operands for operator or function; operator or function: "
            + operator
            + ", number of operands: "
            + count);
  }

  static AwsError pathRequired(ExpressionKind kind, String operator) {
    return invalid(
        kind, "Operator or function requires a document path; operator or function: " + operator);
  }

  static AwsError operandType(ExpressionKind kind, String operator, AttributeType type) {
    return invalid(
        kind,
        "Incorrect operand type for operator or function; operator or function: "
            + operator
            + ", operand type: "
            + type);
  }

  static AwsError updateOperandType(String section, AttributeType type) {
    return invalid(
        ExpressionKind.UPDATE,
        "Incorrect operand type for operator or function; operator: "
            + section
            + ", operand type: "
            + type.longName()
            + ", typeSet: ALLOWED_FOR_"
            + section
            + "_OPERAND");
  }

  static AwsError unknownTypeName(ExpressionKind kind, String name) {
    return invalid(
        kind,
        "Invalid attribute type name found; type: "
            + name
            + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
  }

  static AwsError operandsNotDistinct(ExpressionKind kind, String operator, DocumentPath path) {
    return invalid(
        kind,
        "The first operand must be distinct from the remaining operands for this operator or"
            + " function; operator: "
            + operator
            + ", first operand: "
            + path);
  }

  static AwsError boundsNotOrdered(ExpressionKind kind, String lower, String upper) {
    return invalid(
        kind,
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
            + bounds(lower, upper));
  }

  static AwsError boundsOfTwoTypes(ExpressionKind kind, String lower, String upper) {
    return invalid(
        kind,
        "The BETWEEN operator requires same data type for lower and upper bounds;"
            + bounds(lower, upper));
  }

  private static String bounds(String lower, String upper) {
    return " lower bound operand: AttributeValue: "
        + lower
        + ", upper bound operand: AttributeValue: "
        + upper;
  }

  static AwsError sectionTwice(String section) {
    return invalid(
        ExpressionKind.UPDATE,
        "The \"" + section + "\" section can only be used once in an update expression;");
  }

  static AwsError pathsOverlap(ExpressionKind kind, DocumentPath one, DocumentPath two) {
    return invalid(
        kind,
        "Two document paths overlap with each other; must remove or rewrite one of these paths;"
            + paths(one, two));
  }

  static AwsError pathsConflict(ExpressionKind kind, DocumentPath one, DocumentPath two) {
    return invalid(
        kind,
        "Two document paths conflict with each other; must remove or rewrite one of these paths;"
            + paths(one, two));
  }

  private static String paths(DocumentPath one, DocumentPath two) {
    return " path one: " + one + ", path two: " + two;
  }

  static AwsError unusedNames(Collection<String> names) {
    return DynamoDbErrors.validation(
        "Value provided in ExpressionAttributeNames unused in expressions: keys: " + braces(names));
  }

  static AwsError unusedValues(Collection<String> names) {
    return DynamoDbErrors.validation(
        "Value provided in ExpressionAttributeValues unused in expressions: keys: "
            + braces(names));
  }

  private static String braces(Collection<String> names) {
    return names.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  static AwsError noExpressionForNames() {
    return DynamoDbErrors.validation(
        "ExpressionAttributeNames can only be specified when using expressions");
  }

  static AwsError noExpressionForValues(List<String> parameters) {
    String which =
        parameters.size() == 1
            ? parameters.get(0) + " is null"
            : String.join(" and ", parameters) + " are null";
    return DynamoDbErrors.validation(
        "ExpressionAttributeValues can only be specified when using expressions: " + which);
  }

  static AwsError emptyPlaceholders(String parameter) {
    return DynamoDbErrors.validation(parameter + " must not be empty");
  }

  static AwsError invalidPlaceholder(String parameter, String key) {
    return DynamoDbErrors.validation(
        parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
  }

  static AwsError placeholderTooLong(String parameter, String key) {
    return DynamoDbErrors.validation(
        parameter
            + " contains invalid key: The expression attribute map contains a key that is too long;"
            + " key: \""
            + key
            + "\"");
  }

  static AwsError nameTooLarge(String key) {
    return DynamoDbErrors.validation(
        "ExpressionAttributeNames contains invalid value: Attribute name is too large, must be less"
            + " than 65536 bytes for key "
            + key);
  }

  static AwsError tooManyBytes(String parameter) {
    return DynamoDbErrors.validation(parameter + " exceeds max size");
  }

  static AwsError invalidPlaceholderValue(AwsError cause, String key) {
    return DynamoDbErrors.validation(
        "ExpressionAttributeValues contains invalid value: "
            + cause.getMessage()
            + " for key "
            + key);
  }

  // What only an item shows

  static AwsError attributeMissing() {
    return DynamoDbErrors.validation(
        "The provided expression refers to an attribute that does not exist in the item");
  }

  static AwsError pathNotUpdatable() {
    return DynamoDbErrors.validation(
        "The document path provided in the update expression is invalid for update");
  }

  static AwsError wrongOperandInItem() {
    return DynamoDbErrors.validation(
        "An operand in the update expression has an incorrect data type");
  }

  static AwsError invalid(ExpressionKind kind, String message) {
    return DynamoDbErrors.validation(kind.prefix() + message);
  }
}
