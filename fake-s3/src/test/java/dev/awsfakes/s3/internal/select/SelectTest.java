package dev.awsfakes.s3.internal.select;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.InputSerialization;
import software.amazon.awssdk.services.s3.model.OutputSerialization;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;

/** What the tests of the language share: runs of a query over a text. */
abstract class SelectTest {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  static final Consumer<InputSerialization.Builder> CSV = in -> in.csv(csv -> {});
  static final Consumer<InputSerialization.Builder> CSV_WITH_HEADER =
      in -> in.csv(csv -> csv.fileHeaderInfo("USE"));
  static final Consumer<InputSerialization.Builder> JSON =
      in -> in.json(json -> json.type("DOCUMENT"));
  static final Consumer<OutputSerialization.Builder> TO_CSV = out -> out.csv(csv -> {});
  static final Consumer<OutputSerialization.Builder> TO_JSON = out -> out.json(json -> {});

  static Consumer<SelectObjectContentRequest.Builder> how(
      Consumer<InputSerialization.Builder> input, Consumer<OutputSerialization.Builder> output) {
    return request -> request.inputSerialization(input).outputSerialization(output);
  }

  static String run(String query, byte[] data, Consumer<SelectObjectContentRequest.Builder> how) {
    SelectObjectContentRequest request =
        SelectObjectContentRequest.builder()
            .expressionType("SQL")
            .expression(query)
            .applyMutation(how)
            .build();
    SelectRun run = new SelectRun(request, new ByteArrayInputStream(data), data.length, NOW);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece = run.next(); piece != null; piece = run.next()) {
      all.writeBytes(piece);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  static String run(String query, String data, Consumer<SelectObjectContentRequest.Builder> how) {
    return run(query, data.getBytes(StandardCharsets.UTF_8), how);
  }

  static String csv(String query, String data) {
    return run(query, data, how(CSV, TO_CSV));
  }

  static String json(String query, String data) {
    return run(query, data, how(JSON, TO_JSON));
  }

  /** The value of an expression, as CSV shows it. */
  static String value(String expression) {
    return csv("SELECT " + expression + " FROM S3Object", "row\n").strip();
  }

  static void assertProblem(Runnable run, SelectProblem problem) {
    assertThatExceptionOfType(SelectException.class)
        .isThrownBy(run::run)
        .extracting(SelectException::problem)
        .isEqualTo(problem);
  }
}
