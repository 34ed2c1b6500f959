package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a failed test's report says of its cloud: as an entry, and as files where JUnit can. */
final class FailureReport {
  private static final String KEY = "aws-fakes";
  private static final String REPRODUCE = "aws-fakes-reproduce";

  private FailureReport() {}

  static void publish(FakeAws aws, ExtensionContext context) {
    String explanation = aws.explain();
    context.publishReportEntry(
        aws.isAdversarial()
            ? Map.of(KEY, explanation, REPRODUCE, "@Adversarial(seed = " + aws.seed() + ")")
            : Map.of(KEY, explanation));
    try {
      context.publishFile(
          KEY + ".txt", MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, explanation));
      context.publishFile(
          KEY + ".html", MediaType.create("text", "html", StandardCharsets.UTF_8), aws::explainTo);
    } catch (NoSuchMethodError | NoClassDefFoundError beforeJUnit512) {
      // JUnit has files from 5.12 on; the entry says the same.
    }
  }
}
