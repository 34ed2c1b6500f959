package dev.awsfakes.s3.internal.select;

/**
 * What can be wrong with a query or with what it reads; the names are S3's error codes: S3 API
 * reference, "List of SELECT Object Content Error Codes".
 */
public enum SelectProblem {
  AmbiguousFieldName(
      "Field name matches to multiple fields in the file. Check the SQL expression and the file,"
          + " and try again."),
  CastFailed(
      "Attempt to convert from one data type to another using CAST failed in the SQL expression."),
  CSVEscapingRecordDelimiter(
      "A quoted record delimiter was found in the file. To allow quoted record delimiters, set"
          + " AllowQuotedRecordDelimiter to 'TRUE'."),
  CSVParsingError("Encountered an error parsing the CSV file. Check the file and try again."),
  CSVUnescapedQuote(
      "An unescaped quote was found while parsing the CSV file. To allow quoted record delimiters,"
          + " set AllowQuotedRecordDelimiter to 'TRUE'."),
  EvaluatorBindingDoesNotExist(
      "A column name or a path provided does not exist in the SQL expression."),
  EvaluatorInvalidArguments(
      "Incorrect number of arguments in the function call in the SQL expression."),
  EvaluatorInvalidTimestampFormatPattern(
      "Timestamp format pattern requires additional fields in the SQL expression."),
  EvaluatorInvalidTimestampFormatPatternSymbol(
      "Timestamp format pattern contains an invalid symbol in the SQL expression."),
  EvaluatorLikePatternInvalidEscapeSequence(
      "The escape sequence in the LIKE pattern of the SQL expression is invalid."),
  EvaluatorNegativeLimit("LIMIT must not be negative."),
  ExpressionTooLong(
      "The SQL expression is too long: The maximum byte-length for the SQL expression is 256 KB."),
  IllegalSqlFunctionArgument("Illegal argument was used in the SQL function."),
  IncorrectSqlFunctionArgumentType(
      "Incorrect type of arguments in function call in the SQL expression."),
  IntegerOverflow("Integer overflow or underflow in the SQL expression."),
  InvalidColumnIndex(
      "Column index in the SQL expression is invalid. Check the service documentation and try"
          + " again."),
  InvalidCompressionFormat(
      "The file is not in a supported compression format. Only GZIP and BZIP2 are supported."),
  InvalidDataSource(
      "Invalid data source type. Only CSV, JSON, and Parquet are supported at this time."),
  InvalidDataType("The SQL expression contains an invalid data type."),
  InvalidExpressionType(
      "The ExpressionType is invalid. Only SQL expressions are supported at this time."),
  InvalidFileHeaderInfo("The FileHeaderInfo is invalid. Only NONE, USE, and IGNORE are supported."),
  InvalidJsonType("The JsonType is invalid. Only DOCUMENT and LINES are supported at this time."),
  InvalidKeyPath("Key path in the SQL expression is invalid."),
  InvalidQuoteFields("The QuoteFields is invalid. Only ALWAYS and ASNEEDED are supported."),
  InvalidRequestParameter(
      "The value of a parameter in SelectRequest element is invalid. Check the service API"
          + " documentation and try again."),
  InvalidScanRange("The provided scan range is invalid."),
  InvalidTableAlias("The SQL expression contains an invalid table alias."),
  InvalidTextEncoding("Invalid encoding type. Only UTF-8 encoding is supported at this time."),
  JSONParsingError("Encountered an error parsing the JSON file. Check the file and try again."),
  LexerInvalidChar("The SQL expression contains an invalid character."),
  LexerInvalidIONLiteral("The SQL expression contains an invalid Ion literal."),
  LexerInvalidLiteral("The SQL expression contains an invalid literal."),
  LikeInvalidInputs("Invalid argument given to the LIKE clause in the SQL expression."),
  MissingHeaders(
      "Some headers in the query are missing from the file. Check the file and try again."),
  MissingRequiredParameter(
      "The SelectRequest entity is missing a required parameter. Check the service documentation"
          + " and try again."),
  MultipleDataSourcesUnsupported("Multiple data sources are not supported."),
  ObjectSerializationConflict(
      "InputSerialization specifies more than one format (CSV, JSON, or Parquet), or"
          + " OutputSerialization specifies more than one format (CSV or JSON). For"
          + " InputSerialization and OutputSerialization, you can specify only one format for"
          + " each."),
  OverMaxRecordSize(
      "The length of a record in the input or result is greater than maxCharsPerRecord of 1 MB."),
  ParseAsteriskIsNotAloneInSelectList(
      "Other expressions are not allowed in the SELECT list when '*' is used without dot notation"
          + " in the SQL expression."),
  ParseCastArity("The SQL expression CAST has incorrect arity."),
  ParseEmptySelect("The SQL expression contains an empty SELECT."),
  ParseExpectedArgumentDelimiter(
      "Did not find the expected argument delimiter in the SQL expression."),
  ParseExpectedDatePart("Did not find the expected date part in the SQL expression."),
  ParseExpectedExpression("Did not find the expected SQL expression."),
  ParseExpectedIdentForAlias(
      "Did not find the expected identifier for the alias in the SQL expression."),
  ParseExpectedKeyword("Did not find the expected keyword in the SQL expression."),
  ParseExpectedLeftParenAfterCast(
      "Did not find the expected left parenthesis after CAST in the SQL expression."),
  ParseExpectedLeftParenBuiltinFunctionCall(
      "Did not find the expected left parenthesis in the SQL expression."),
  ParseExpectedLeftParenValueConstructor(
      "Did not find the expected left parenthesis in the SQL expression."),
  ParseExpectedRightParenBuiltinFunctionCall(
      "Did not find the expected right parenthesis character in the SQL expression."),
  ParseExpectedTokenType("Did not find the expected token in the SQL expression."),
  ParseExpectedTypeName("Did not find the expected type name in the SQL expression."),
  ParseExpectedWhenClause(
      "Did not find the expected WHEN clause in the SQL expression. CASE is not supported."),
  ParseInvalidContextForWildcardInSelectList(
      "Invalid use of * in the SELECT list in the SQL expression."),
  ParseInvalidPathComponent("The SQL expression contains an invalid path component."),
  ParseNonUnaryAgregateFunctionCall(
      "Only one argument is supported for aggregate functions in the SQL expression."),
  ParseSelectMissingFrom("The SQL expression contains a missing FROM after the SELECT list."),
  ParseUnexpectedKeyword("The SQL expression contains an unexpected keyword."),
  ParseUnexpectedOperator("The SQL expression contains an unexpected operator."),
  ParseUnexpectedTerm("The SQL expression contains an unexpected term."),
  ParseUnexpectedToken("The SQL expression contains an unexpected token."),
  ParseUnsupportedCallWithStar(
      "Only COUNT with (*) as a parameter is supported in the SQL expression."),
  ParseUnsupportedSelect("The SQL expression contains an unsupported use of SELECT."),
  TruncatedInput(
      "Object decompression failed. Check that the object is properly compressed using the format"
          + " specified in the request."),
  UnsupportedFunction("Encountered an unsupported SQL function."),
  UnsupportedScanRangeInput(
      "Scan range queries are not supported on this type of object. For the formats, scan range"
          + " queries are supported on uncompressed CSV and JSON LINES objects."),
  UnsupportedSqlOperation("Encountered an unsupported SQL operation."),
  UnsupportedSqlStructure("Encountered an unsupported SQL structure. Check the SQL Reference."),
  UnsupportedStorageClass(
      "Encountered an invalid storage class. Only STANDARD, STANDARD_IA, and ONEZONE_IA storage"
          + " classes are supported at this time."),
  UnsupportedTypeForQuerying(
      "Your query contains an unsupported type for comparison (e.g. verifying that a Parquet INT96"
          + " column type is greater than 0)."),
  ValueParseFailure("Time stamp parse failure in the SQL expression.");

  private final String message;

  SelectProblem(String message) {
    this.message = message;
  }

  /** S3's words for it. */
  public String message() {
    return message;
  }

  SelectException exception() {
    return new SelectException(this);
  }
}
