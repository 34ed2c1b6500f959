package dev.awsfakes.examples.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import dev.awsfakes.junit.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
@Bucket("invoices")
class FromContainerExampleTest {

  @Test
  void an_invoice_is_kept_and_told(S3Client s3, SqsClient sqs, @Queue("invoices") String url) {
    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("paid"));
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("1.txt"));

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages())
        .extracting(Message::body)
        .containsExactly("1.txt");
  }
}
