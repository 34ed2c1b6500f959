package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsErrorOf;
import static dev.awsfakes.assertj.S3Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import dev.awsfakes.s3.BucketView;
import dev.awsfakes.s3.S3Options;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

@ExtendWith(AwsFakesExtension.class)
class S3ExampleTest {

  @Test
  @Bucket(value = "invoices", versioned = true)
  void an_invoice_is_replaced(FakeAws aws, S3Client s3) {
    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("draft"));
    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("paid"));

    BucketView invoices = BucketView.of(aws, "invoices");
    assertThat(invoices).text("1.txt").isEqualTo("paid");
    assertThat(invoices.versions("1.txt")).isEqualTo(2);
  }

  @Test
  @Bucket("invoices")
  void an_invoice_is_written_once(S3Client s3) {
    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("paid"));

    assertThatAwsErrorOf(
            () ->
                s3.putObject(
                    put -> put.bucket("invoices").key("1.txt").ifNoneMatch("*"),
                    RequestBody.fromString("again")))
        .isAws("PreconditionFailed", 412);
  }

  @Test
  @Bucket("invoices")
  void an_invoice_that_is_missing_is_told(S3Client s3) {
    assertThatAwsErrorOf(
            () -> s3.getObjectAsBytes(get -> get.bucket("invoices").key("2.txt")).asUtf8String())
        .isInstanceOf(NoSuchKeyException.class)
        .isAws("NoSuchKey", 404);
  }
}

class S3OptionsExampleTest {
  /** Replicas follow after a minute; what has more than 8 MiB is kept on disk. */
  @RegisterExtension
  static AwsFakesExtension fakes =
      AwsFakesExtension.with(
          cloud ->
              cloud.with(
                  S3Options.builder()
                      .replicationLag(Duration.ofMinutes(1))
                      .spillAbove(8 * 1024 * 1024)
                      .build()));

  @Test
  @Bucket("uploads")
  void a_large_object_is_as_any_other(S3Client s3) {
    byte[] large = new byte[9 * 1024 * 1024];

    s3.putObject(put -> put.bucket("uploads").key("film"), RequestBody.fromBytes(large));

    assertThat(s3.headObject(head -> head.bucket("uploads").key("film")).contentLength())
        .isEqualTo(large.length);
  }
}
