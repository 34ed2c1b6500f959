package dev.awsfakes.examples.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@ExtendWith(AwsFakesExtension.class)
@Bucket("invoices")
class FromS3MockExampleTest {

  @Test
  void an_invoice_is_kept(S3Client s3) {
    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("paid"));

    assertThat(s3.getObjectAsBytes(get -> get.bucket("invoices").key("1.txt")).asUtf8String())
        .isEqualTo("paid");
  }
}
