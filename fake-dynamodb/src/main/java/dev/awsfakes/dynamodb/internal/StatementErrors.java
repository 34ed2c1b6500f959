package dev.awsfakes.dynamodb.internal;

import dev.awsfakes.spi.AwsError;

/**
 * What can be wrong with a PartiQL statement. Some messages end with the place of the term that is
 * wrong: its line, column and length.
 */
public final class StatementErrors {
  private StatementErrors() {}

  public static AwsError malformed(String detail) {
    return validation("Statement wasn't well formed, can't be processed: " + detail);
  }

  public static AwsError parameterCount() {
    return validation("Number of parameters in request and statement don't match.");
  }

  // SELECT

  public static AwsError notAPath(String place) {
    return validation("Unexpected path component at " + place);
  }

  public static AwsError alias() {
    return validation("Aliasing is not supported");
  }

  public static AwsError selectedTwice(String name) {
    return validation("Duplicate identifiers in select clause: " + name);
  }

  public static AwsError unsupportedToken(String token) {
    return validation("Unsupported token in expression: " + token);
  }

  public static AwsError valueOrPivot() {
    return validation("Select projection doesn't support value or pivot keywords");
  }

  public static AwsError severalSources() {
    return validation("Only select from a single table or index is supported.");
  }

  public static AwsError unsupportedSource() {
    return validation("Unexpected from source");
  }

  public static AwsError unsupportedClause(String clause) {
    return validation("Unsupported clause: " + clause);
  }

  public static AwsError orderWithoutWhere() {
    return validation("Must have WHERE clause in the statement when using ORDER BY clause.");
  }

  // INSERT, UPDATE, DELETE

  public static AwsError insertIntoIndex() {
    return validation(
        "FROM clause may only contain a single table name in data manipulation statements");
  }

  public static AwsError insertWithoutStruct(String place) {
    return validation(
        "Unsupported format in item expression. Please use struct format {...} to express item"
            + " values for insert statement. at "
            + place);
  }

  public static AwsError writeToIndex() {
    return validation("This operation is not supported on an index");
  }

  public static AwsError setFunctionOfOtherPath(String function) {
    return validation("The first argument to " + function + " must equal the assignment value");
  }

  public static AwsError setFunctionOfNoSet(String function, String place) {
    return validation(
        "The second argument to " + function + " must be a value with type SET at " + place);
  }

  public static AwsError setFunctionOperands(String function, String place) {
    return validation(function + " must have exactly two arguments at " + place);
  }

  public static AwsError returningOfInsert() {
    return validation("RETURNING is not supported in INSERT");
  }

  public static AwsError returningOfDelete(String clause) {
    return validation(
        "Invalid returning clause: "
            + clause
            + ". Only RETURNING ALL OLD * is allowed in DELETE statements.");
  }

  public static AwsError returningNotAll() {
    return validation("Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause");
  }

  public static AwsError severalReturning() {
    return validation("Invalid syntax with multiple returning elements in RETURNING clause");
  }

  // Operators and functions

  public static AwsError unsupportedOperator(String expression, String operator) {
    return validation(
        "Unsupported operator in " + expression + " Expression. Operator: " + operator);
  }

  public static AwsError inWithoutCandidates() {
    return validation(
        "IN operator must have a left hand argument of type Variable Reference and right hand"
            + " argument of type Seq with at least one member");
  }

  public static AwsError tooManyCandidates(int count) {
    return validation(
        "The IN operator is provided with too many operands; number of operands: " + count);
  }

  public static AwsError unsupportedType(String type, String place) {
    return validation(
        "Unsupported data type for IS operator: "
            + type
            + ". Supported data types are [MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT,"
            + " TUPLE, LIST] at "
            + place);
  }

  // Literals

  public static AwsError emptySet(String place) {
    return validation("Empty bags are not supported at " + place);
  }

  public static AwsError mixedSet() {
    return validation(
        "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags");
  }

  public static AwsError nameNotString(String place) {
    return validation(
        "Tuple keys must be of type String. Actual type: VariableReference under root at " + place);
  }

  public static AwsError nameTwice(String name, String place) {
    return validation("Duplicate keys in tuple. Key: " + name + " under root at " + place);
  }

  // What the table does not allow

  public static AwsError keyNotNamed() {
    return validation("Where clause does not contain a mandatory equality on all key attributes");
  }

  public static AwsError keyNamedTwice(String attribute) {
    return validation(
        "Multiple conditions on same key "
            + attribute
            + ". Only single item Update/Insert/Delete are supported");
  }

  public static AwsError keyTypeMismatch(String attribute) {
    return validation(
        "Key attribute's data type should match its data type in table's schema: Key " + attribute);
  }

  public static AwsError keyMissing(String attribute) {
    return validation("Key attribute should be present in the item: Key " + attribute);
  }

  public static AwsError orderWithoutPartition() {
    return validation(
        "Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY"
            + " clause.");
  }

  public static AwsError orderByOther(String attribute) {
    return validation(
        "Variable reference " + attribute + " in ORDER BY clause must be part of the primary key");
  }

  // What an operation does not allow

  public static AwsError existsOutsideTransaction() {
    return validation("EXISTS can only be used in ExecuteTransaction write requests.");
  }

  public static AwsError existsWithoutCondition() {
    return validation("EXISTS() must contain a single item read with additional condition");
  }

  public static AwsError selectOfSeveral(String operation) {
    return validation(
        "Select statements within "
            + operation
            + " must specify the primary key in the where clause.");
  }

  public static AwsError mixedBatch() {
    return validation("Read and write requests together in the same batch is not supported.");
  }

  public static AwsError mixedTransaction() {
    return validation(
        "ExecuteTransaction API does not support both read and write operations in the same"
            + " request.");
  }

  public static AwsError returningInTransaction() {
    return validation("RETURNING clause is not supported in ExecuteTransaction.");
  }

  public static AwsError inTransaction(int position, AwsError cause) {
    return validation(
        "Validation failed in TransactStatements[" + position + "]: " + cause.getMessage());
  }

  public static AwsError invalidToken() {
    return validation("Invalid NextToken");
  }

  public static AwsError tokenOfOtherRequest() {
    return validation("NextToken does not match request");
  }

  private static AwsError validation(String message) {
    return DynamoDbErrors.validation(message);
  }
}
