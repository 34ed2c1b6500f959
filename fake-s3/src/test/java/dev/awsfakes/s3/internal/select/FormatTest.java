package dev.awsfakes.s3.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CSVInput;
import software.amazon.awssdk.services.s3.model.CSVOutput;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;

/** The formats that are read and written. */
class FormatTest extends SelectTest {
  private static final String ALL = "SELECT * FROM S3Object s";
  private static final String COUNT = "SELECT COUNT(*) FROM S3Object s";

  private static String read(String data, Consumer<CSVInput.Builder> csv) {
    return run(ALL, data, how(in -> in.csv(csv), TO_JSON)).strip().replace('\n', '|');
  }

  private static String write(String data, Consumer<CSVOutput.Builder> csv) {
    return run(ALL, data, how(CSV, out -> out.csv(csv)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          NONE -> {"_1":"a","_2":"b"}|{"_1":"1","_2":"2"}
          IGNORE -> {"_1":"1","_2":"2"}
          USE -> {"a":"1","b":"2"}
          use -> {"a":"1","b":"2"}
          """)
  void headers_areReadIgnoredOrUsed(String info, String records) {
    assertThat(read("a,b\n1,2\n", csv -> csv.fileHeaderInfo(info))).isEqualTo(records);
  }

  @Test
  void csv_otherSigns_areUsed() {
    String records =
        read(
            ";comment\r\n'a''|b'|c\r\nd\r\n",
            csv ->
                csv.comments(";")
                    .recordDelimiter("\r\n")
                    .fieldDelimiter("|")
                    .quoteCharacter("'")
                    .quoteEscapeCharacter("'"));

    assertThat(records).isEqualTo("{\"_1\":\"a'|b\",\"_2\":\"c\"}|{\"_1\":\"d\"}");
  }

  @Test
  void csv_quotesCommentsAndEmptyLines() {
    assertThat(read("#no\n\n\"\"\" a , b \"\"\",\"\"\nx", csv -> {}))
        .isEqualTo("{\"_1\":\"\\\" a , b \\\"\",\"_2\":\"\"}|{\"_1\":\"x\"}");
    assertThat(read("\"a\\\"b\"\n", csv -> csv.quoteEscapeCharacter("\\")))
        .isEqualTo("{\"_1\":\"a\\\"b\"}");
  }

  @Test
  void csv_quotedRecordDelimiter_mustBeAllowed() {
    assertThat(read("\"a\nb\"\n", csv -> csv.allowQuotedRecordDelimiter(true)))
        .isEqualTo("{\"_1\":\"a\\nb\"}");
    assertProblem(() -> read("\"a\nb\"\n", csv -> {}), SelectProblem.CSVEscapingRecordDelimiter);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u0001',
      value = {"\"ab -> CSVParsingError", "\"a\"b -> CSVUnescapedQuote"},
      delimiterString = " -> ")
  void csv_wrongQuotes_areRefused(String data, SelectProblem problem) {
    assertProblem(() -> read(data, csv -> {}), problem);
  }

  @Test
  void csv_wrongParameters_areRefused() {
    assertProblem(
        () -> read("a", csv -> csv.fileHeaderInfo("SOME")), SelectProblem.InvalidFileHeaderInfo);
    assertProblem(
        () -> read("a", csv -> csv.fieldDelimiter("ab")), SelectProblem.InvalidRequestParameter);
    assertProblem(
        () -> read("a", csv -> csv.recordDelimiter("abc")), SelectProblem.InvalidRequestParameter);
    assertProblem(
        () -> write("a", csv -> csv.quoteFields("NEVER")), SelectProblem.InvalidQuoteFields);
  }

  @Test
  void csvOutput_quotesAsAsked() {
    String data = "a,\"b,c\",\"d\"\"e\"\n";

    assertThat(write(data, csv -> {})).isEqualTo("a,\"b,c\",\"d\"\"e\"\n");
    assertThat(write(data, csv -> csv.quoteFields("ALWAYS").quoteEscapeCharacter("\\")))
        .isEqualTo("\"a\",\"b,c\",\"d\\\"e\"\n");
    assertThat(write(data, csv -> csv.fieldDelimiter(";").recordDelimiter("!").quoteCharacter("'")))
        .isEqualTo("a;b,c;d\"e!");
  }

  @Test
  void csvOutput_nestedValue_isJson() {
    assertThat(run(ALL, "{\"a\":[1,null],\"b\":null}", how(JSON, TO_CSV)))
        .isEqualTo("\"[1,null]\",\n");
  }

  @Test
  void jsonOutput_recordDelimiterAndEscapes() {
    assertThat(
            run(
                "SELECT _1 FROM S3Object",
                "a\"\t\u0001é\nb\n",
                how(CSV, out -> out.json(json -> json.recordDelimiter(";")))))
        .isEqualTo("{\"_1\":\"a\\\"\\t\\u0001é\"};{\"_1\":\"b\"};");
  }

  @Test
  void jsonLines_aRecordIsALine() {
    Consumer<SelectObjectContentRequest.Builder> lines =
        how(in -> in.json(json -> json.type("LINES")), TO_CSV);

    assertThat(run(COUNT, "{}\n{}\n\n{}", lines)).isEqualTo("3\n");
    assertProblem(() -> run(COUNT, "{\n}", lines), SelectProblem.JSONParsingError);
    assertProblem(() -> run(COUNT, "{} {}", lines), SelectProblem.JSONParsingError);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,", "{\"a\" 1}", "nul", "]"})
  void json_malformed_isRefused(String data) {
    assertProblem(() -> json(ALL, data), SelectProblem.JSONParsingError);
  }

  @Test
  void csv_notUtf8_isRefused() {
    assertProblem(
        () -> run(ALL, new byte[] {'a', (byte) 0xC3, '\n'}, how(CSV, TO_CSV)),
        SelectProblem.InvalidTextEncoding);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void record_longerThan1MiB_isRefused(int more) {
    String csv = "a".repeat(1024 * 1024 + more);
    String json = "\"" + "a".repeat(1024 * 1024 - 2 + more) + "\"";

    if (more > 0) {
      assertProblem(() -> csv(COUNT, csv), SelectProblem.OverMaxRecordSize);
      assertProblem(() -> json(COUNT, json), SelectProblem.OverMaxRecordSize);
    } else {
      assertThat(csv(COUNT, csv)).isEqualTo("1\n");
      assertThat(json(COUNT, json)).isEqualTo("{\"_1\":1}\n");
    }
  }

  private static byte[] compressed(Compression compression, byte[] data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out =
        compression == Compression.GZIP
            ? new GZIPOutputStream(bytes)
            : new BZip2CompressorOutputStream(bytes)) {
      out.write(data);
    }
    return bytes.toByteArray();
  }

  private static Consumer<SelectObjectContentRequest.Builder> expanding(Compression compression) {
    return how(in -> in.csv(csv -> {}).compressionType(compression.name()), TO_CSV);
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void compressed_isExpanded(Compression compression) throws IOException {
    byte[] bytes = compressed(compression, "a,b\nc,d\n".getBytes(StandardCharsets.UTF_8));

    assertThat(run("SELECT _2 FROM S3Object", bytes, expanding(compression))).isEqualTo("b\nd\n");
    assertProblem(
        () -> run(ALL, Arrays.copyOf(bytes, bytes.length - 6), expanding(compression)),
        SelectProblem.TruncatedInput);
    assertProblem(
        () -> run(ALL, "plain text", expanding(compression)),
        SelectProblem.InvalidCompressionFormat);
  }

  @Test
  void compression_unknown_isRefused() {
    assertProblem(
        () -> run(ALL, "a", how(in -> in.csv(csv -> {}).compressionType("ZIP"), TO_CSV)),
        SelectProblem.InvalidCompressionFormat);
  }

  /** Of "a\nbb\ncc\ndd", records begin at 0, 2, 5 and 8. */
  @ParameterizedTest
  @CsvSource({
    "0,,a|bb|cc|dd",
    "0,1,a",
    "0,2,a|bb",
    "2,4,bb",
    "2,5,bb|cc",
    "3,4,''",
    "1,8,bb|cc|dd",
    "8,,dd",
    ",3,dd",
    ",2,dd",
    ",1,''",
    ",6,cc|dd",
    ",99,a|bb|cc|dd"
  })
  void scanRange_readsRecordsThatBeginInIt(Long start, Long end, String records) {
    String selected =
        run(
            ALL,
            "a\nbb\ncc\ndd",
            how(CSV, TO_CSV).andThen(r -> r.scanRange(range -> range.start(start).end(end))));

    assertThat(selected.strip().replace('\n', '|')).isEqualTo(records);
  }

  @ParameterizedTest
  @CsvSource({",", "-1,", "4,", "2,1", ",-1"})
  void scanRange_wrong_isRefused(Long start, Long end) {
    assertProblem(
        () ->
            run(
                ALL,
                "a\nb\n",
                how(CSV, TO_CSV).andThen(r -> r.scanRange(range -> range.start(start).end(end)))),
        SelectProblem.InvalidScanRange);
  }

  @Test
  void scanRange_ofWhatHasNoLines_isRefused() {
    Consumer<SelectObjectContentRequest.Builder> range = r -> r.scanRange(s -> s.start(0L).end(1L));

    assertProblem(
        () -> run(ALL, "{}", how(JSON, TO_CSV).andThen(range)),
        SelectProblem.UnsupportedScanRangeInput);
    assertProblem(
        () -> run(ALL, "aa", expanding(Compression.GZIP).andThen(range)),
        SelectProblem.UnsupportedScanRangeInput);
  }

  @Test
  void serialization_mustBeOne() {
    assertProblem(
        () -> run(ALL, "a", how(CSV.andThen(JSON), TO_CSV)),
        SelectProblem.ObjectSerializationConflict);
    assertProblem(
        () -> run(ALL, "a", how(CSV, TO_CSV.andThen(TO_JSON))),
        SelectProblem.ObjectSerializationConflict);
    assertProblem(() -> run(ALL, "a", how(in -> {}, TO_CSV)), SelectProblem.InvalidDataSource);
    assertProblem(() -> run(ALL, "a", how(CSV, out -> {})), SelectProblem.MissingRequiredParameter);
    assertProblem(
        () -> run(ALL, "{}", how(in -> in.json(json -> {}), TO_CSV)),
        SelectProblem.InvalidJsonType);
  }
}
