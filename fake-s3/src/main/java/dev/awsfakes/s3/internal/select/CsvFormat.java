package dev.awsfakes.s3.internal.select;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CSVInput;
import software.amazon.awssdk.services.s3.model.CSVOutput;

/**
 * The signs of CSV.
 *
 * @param quote empty if there is none
 * @param escape what stands before a quote that is meant; the quote itself by default
 */
record CsvFormat(String recordDelimiter, String fieldDelimiter, String quote, String escape) {

  static CsvFormat of(CSVInput csv) {
    return of(
        csv.recordDelimiter(),
        csv.fieldDelimiter(),
        csv.quoteCharacter(),
        csv.quoteEscapeCharacter());
  }

  static CsvFormat of(CSVOutput csv) {
    return of(
        csv.recordDelimiter(),
        csv.fieldDelimiter(),
        csv.quoteCharacter(),
        csv.quoteEscapeCharacter());
  }

  private static CsvFormat of(
      @Nullable String recordDelimiter,
      @Nullable String fieldDelimiter,
      @Nullable String quote,
      @Nullable String escape) {
    CsvFormat format =
        new CsvFormat(
            orDefault(recordDelimiter, "\n"),
            orDefault(fieldDelimiter, ","),
            orDefault(quote, "\""),
            orDefault(escape, "\""));
    requireLength(format.recordDelimiter, 1, 2);
    requireLength(format.fieldDelimiter, 1, 1);
    requireLength(format.quote, 0, 1);
    requireLength(format.escape, 0, 1);
    return format;
  }

  static String orDefault(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  static void requireLength(String sign, int least, int most) {
    if (sign.length() < least || sign.length() > most) {
      throw SelectProblem.InvalidRequestParameter.exception();
    }
  }
}
