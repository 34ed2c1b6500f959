package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Num;
import dev.awsfakes.s3.internal.select.Value.Text;
import java.util.List;

/** Writes CSV; what is missing or null is empty, what has parts is JSON. */
record CsvWriter(CsvFormat format, boolean quotesAll) implements RecordWriter {

  @Override
  public String text(Value.Struct result) {
    StringBuilder record = new StringBuilder();
    List<Value> values = result.values();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        record.append(format.fieldDelimiter());
      }
      record.append(quoted(plain(values.get(i))));
    }
    return record.append(format.recordDelimiter()).toString();
  }

  private static String plain(Value value) {
    if (!value.isPresent()) {
      return "";
    }
    if (value instanceof Text text) {
      return text.value();
    }
    if (value instanceof Num number) {
      return Numbers.text(number);
    }
    return value instanceof Value.Moment moment ? moment.value().toString() : JsonText.of(value);
  }

  private String quoted(String field) {
    String quote = format.quote();
    return quotesAll || needsQuotes(field)
        ? quote + field.replace(quote, format.escape() + quote) + quote
        : field;
  }

  private boolean needsQuotes(String field) {
    return !format.quote().isEmpty()
        && (field.contains(format.fieldDelimiter())
            || field.contains(format.recordDelimiter())
            || field.contains(format.quote()));
  }
}
