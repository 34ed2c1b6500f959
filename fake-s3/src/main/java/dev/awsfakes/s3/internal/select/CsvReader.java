package dev.awsfakes.s3.internal.select;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CSVInput;

/** Reads CSV. Empty lines and comments are no records. */
final class CsvReader implements RecordReader {
  private static final Set<String> HEADERS = Set.of("NONE", "IGNORE", "USE");

  private final Utf8Text text;
  private final CsvFormat format;
  private final String comment;
  private final boolean quotedDelimiters;
  private final String header;
  private List<String> headers = List.of();
  private boolean begun;
  private long recordStart;

  CsvReader(CSVInput csv, InputStream in) {
    this.text = new Utf8Text(in);
    this.format = CsvFormat.of(csv);
    this.comment = CsvFormat.orDefault(csv.comments(), "#");
    this.quotedDelimiters = Boolean.TRUE.equals(csv.allowQuotedRecordDelimiter());
    this.header =
        CsvFormat.orDefault(csv.fileHeaderInfoAsString(), "NONE").toUpperCase(Locale.ROOT);
    CsvFormat.requireLength(comment, 0, 1);
    if (!HEADERS.contains(header)) {
      throw SelectProblem.InvalidFileHeaderInfo.exception();
    }
  }

  @Override
  public @Nullable Value next() throws IOException {
    if (!begun) {
      begun = true;
      readHeader();
    }
    List<String> fields = nextFields();
    return fields == null ? null : new CsvRow(headers, fields.stream().map(Value::of).toList());
  }

  private void readHeader() throws IOException {
    if (header.equals("NONE")) {
      return;
    }
    List<String> first = nextFields();
    if (first != null && header.equals("USE")) {
      headers = List.copyOf(first);
    }
  }

  private @Nullable List<String> nextFields() throws IOException {
    while (!text.atEnd()) {
      recordStart = text.offset();
      if (!comment.isEmpty() && text.startsWith(comment)) {
        skipRecord();
      } else if (!text.skip(format.recordDelimiter())) {
        return fields();
      }
    }
    return null;
  }

  private void skipRecord() throws IOException {
    while (!text.atEnd() && !text.skip(format.recordDelimiter())) {
      text.take();
    }
  }

  private List<String> fields() throws IOException {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(field());
      if (text.atEnd() || text.skip(format.recordDelimiter())) {
        return fields;
      }
      if (!text.skip(format.fieldDelimiter())) {
        throw SelectProblem.CSVUnescapedQuote.exception();
      }
    }
  }

  private String field() throws IOException {
    if (!format.quote().isEmpty() && text.skip(format.quote())) {
      return quotedField();
    }
    StringBuilder field = new StringBuilder();
    while (!text.atEnd()
        && !text.startsWith(format.fieldDelimiter())
        && !text.startsWith(format.recordDelimiter())) {
      take(field);
    }
    return field.toString();
  }

  private String quotedField() throws IOException {
    String escapedQuote = format.escape() + format.quote();
    StringBuilder field = new StringBuilder();
    while (!text.atEnd()) {
      if (!format.escape().isEmpty() && text.skip(escapedQuote)) {
        field.append(format.quote());
      } else if (text.skip(format.quote())) {
        return field.toString();
      } else if (!quotedDelimiters && text.startsWith(format.recordDelimiter())) {
        throw SelectProblem.CSVEscapingRecordDelimiter.exception();
      } else {
        take(field);
      }
    }
    throw SelectProblem.CSVParsingError.exception();
  }

  private void take(StringBuilder field) throws IOException {
    field.append(text.take());
    if (text.offset() - recordStart > MAX_RECORD) {
      throw SelectProblem.OverMaxRecordSize.exception();
    }
  }

  @Override
  public long recordStart() {
    return recordStart;
  }

  @Override
  public long position() {
    return text.offset();
  }
}
