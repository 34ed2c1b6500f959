package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Query.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.InputSerialization;
import software.amazon.awssdk.services.s3.model.JSONInput;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;

/** A query over the bytes of an object: gives its result piece by piece, reading no further. */
public final class SelectRun {
  private static final int PIECE = 64 * 1024;
  private static final int SILENCE = 1024 * 1024;

  private final Query query;
  private final CountedStream scanned;
  private final CountedStream expanded;
  private final RecordReader reader;
  private final RecordWriter writer;
  private final ScanRange range;
  private final Deque<Value> rows = new ArrayDeque<>();
  private long wanted;
  private long returned;
  private boolean ended;

  /**
   * A run of the query of a request.
   *
   * @param size of the object
   * @param now the time that UTCNOW() gives
   * @throws SelectException if it cannot be run
   */
  public SelectRun(SelectObjectContentRequest request, InputStream object, long size, Instant now) {
    InputSerialization input = request.inputSerialization();
    if (!"SQL".equalsIgnoreCase(request.expressionTypeAsString())) {
      throw SelectProblem.InvalidExpressionType.exception();
    }
    Compression compression = Compression.of(input.compressionTypeAsString());
    requireOneFormat(input);
    this.range = ScanRange.of(request.scanRange(), size);
    requireScannable(input, compression);
    this.writer = RecordWriter.of(request.outputSerialization());
    this.query = parse(request.expression(), input.csv() != null, now);
    this.wanted = query.limitOrAll();
    this.scanned = new CountedStream(object);
    try {
      this.expanded = new CountedStream(compression.expand(scanned));
      this.reader = reader(input, expanded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Nesting is as deep as the stack of the thread lets it be, here and where it is evaluated.
  private static Query parse(String expression, boolean ofCsv, Instant now) {
    try {
      return QueryParser.parse(expression, ofCsv, now);
    } catch (StackOverflowError e) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
  }

  private static void requireOneFormat(InputSerialization input) {
    if (input.parquet() != null) {
      throw new UnsupportedOperationException("The fake of S3 does not read Parquet.");
    }
    if (input.csv() != null && input.json() != null) {
      throw SelectProblem.ObjectSerializationConflict.exception();
    }
    if (input.csv() == null && input.json() == null) {
      throw SelectProblem.InvalidDataSource.exception();
    }
  }

  private void requireScannable(InputSerialization input, Compression compression) {
    boolean lines =
        input.csv() != null
            ? !Boolean.TRUE.equals(input.csv().allowQuotedRecordDelimiter())
            : isLines(input.json());
    if (!range.isAll() && (compression != Compression.NONE || !lines)) {
      throw SelectProblem.UnsupportedScanRangeInput.exception();
    }
  }

  private static RecordReader reader(InputSerialization input, InputStream in) throws IOException {
    return input.csv() != null
        ? new CsvReader(input.csv(), in)
        : new JsonReader(in, isLines(input.json()));
  }

  private static boolean isLines(JSONInput json) {
    String type = CsvFormat.orDefault(json.typeAsString(), "").toUpperCase(Locale.ROOT);
    if (!type.equals("LINES") && !type.equals("DOCUMENT")) {
      throw SelectProblem.InvalidJsonType.exception();
    }
    return type.equals("LINES");
  }

  /**
   * The next piece of the result.
   *
   * @return empty if much has been read without any result; null at the end
   * @throws SelectException if the object or the query turns out to be wrong
   */
  public byte @Nullable [] next() {
    if (ended) {
      return null;
    }
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackOverflowError e) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
  }

  private byte @Nullable [] read() throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    long silentUntil = reader.position() + SILENCE;
    while (!ended
        && piece.size() < PIECE
        && (piece.size() > 0 || reader.position() < silentUntil)) {
      readRow(piece);
    }
    returned += piece.size();
    return ended && piece.size() == 0 ? null : piece.toByteArray();
  }

  private void readRow(ByteArrayOutputStream piece) throws IOException {
    Value row = wanted == 0 ? null : nextRow();
    if (row == null) {
      ended = true;
      if (query.isAggregation() && wanted > 0) {
        write(result(Values.MISSING), piece);
      }
    } else if (isSelected(row)) {
      if (query.isAggregation()) {
        query.accumulators().forEach(accumulator -> accumulator.add(row));
      } else {
        wanted--;
        write(result(row), piece);
      }
    }
  }

  private boolean isSelected(Value row) {
    return query.where() == null || Logic.truth(query.where().in(row)).equals(Values.TRUE);
  }

  private void write(Value.Struct result, ByteArrayOutputStream piece) {
    byte[] bytes = writer.text(result).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > RecordReader.MAX_RECORD) {
      throw SelectProblem.OverMaxRecordSize.exception();
    }
    piece.writeBytes(bytes);
  }

  private @Nullable Value nextRow() throws IOException {
    while (rows.isEmpty()) {
      Value document = reader.next();
      if (document == null || reader.recordStart() > range.last()) {
        return null;
      }
      if (reader.recordStart() >= range.first()) {
        rows.addAll(query.source().rows(document));
      }
    }
    return rows.remove();
  }

  private Value.Struct result(Value row) {
    if (query.columns().isEmpty()) {
      return asStruct(row);
    }
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (Column column : query.columns()) {
      if (column.spread()) {
        Value.Struct fields = asStruct(column.value().in(row));
        names.addAll(fields.names());
        values.addAll(fields.values());
      } else {
        names.add(column.name());
        values.add(column.value().in(row));
      }
    }
    return new JsonStruct(names, values);
  }

  private static Value.Struct asStruct(Value row) {
    return row instanceof Value.Struct struct
        ? struct
        : new JsonStruct(List.of("_1"), List.of(row));
  }

  /** How many bytes of the object have been read. */
  public long bytesScanned() {
    return scanned.count();
  }

  /** How many bytes have been read when they were expanded. */
  public long bytesProcessed() {
    return expanded.count();
  }

  /** How many bytes the result has so far. */
  public long bytesReturned() {
    return returned;
  }
}
