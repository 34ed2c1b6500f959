package dev.awsfakes.s3.internal.select;

import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.CSVOutput;
import software.amazon.awssdk.services.s3.model.JSONOutput;
import software.amazon.awssdk.services.s3.model.OutputSerialization;

/** Writes the records of a result. */
@FunctionalInterface
interface RecordWriter {
  Set<String> QUOTES = Set.of("ALWAYS", "ASNEEDED");

  /** The text of a record, with its delimiter. */
  String text(Value.Struct result);

  /**
   * The writer that a request asks for.
   *
   * @throws SelectException if it asks for none, for two, or for one that does not exist
   */
  static RecordWriter of(OutputSerialization output) {
    CSVOutput csv = output.csv();
    JSONOutput json = output.json();
    if (csv != null && json != null) {
      throw SelectProblem.ObjectSerializationConflict.exception();
    }
    if (csv != null) {
      String quotes =
          CsvFormat.orDefault(csv.quoteFieldsAsString(), "ASNEEDED").toUpperCase(Locale.ROOT);
      if (!QUOTES.contains(quotes)) {
        throw SelectProblem.InvalidQuoteFields.exception();
      }
      return new CsvWriter(CsvFormat.of(csv), quotes.equals("ALWAYS"));
    }
    if (json == null) {
      throw SelectProblem.MissingRequiredParameter.exception();
    }
    String delimiter = CsvFormat.orDefault(json.recordDelimiter(), "\n");
    return result -> JsonText.of(result) + delimiter;
  }
}
