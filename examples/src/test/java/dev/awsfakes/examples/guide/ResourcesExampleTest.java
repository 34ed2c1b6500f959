package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import dev.awsfakes.junit.KmsKey;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Reference;
import dev.awsfakes.junit.Stream;
import dev.awsfakes.junit.Table;
import dev.awsfakes.junit.TableIndex;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What every test of the shop needs. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AwsFakesExtension.class)
@Table(
    value = "orders",
    indexes = @TableIndex(value = "by-customer", partitionKey = "customer"),
    stream = true,
    seed = "orders.json")
@Queue(value = "placed", deadLetterQueue = "unplaced", maxReceiveCount = 3)
@Bucket(value = "invoices", versioned = true)
@interface ShopTest {}

@ShopTest
class ResourcesExampleTest {

  @Test
  void items_are_there_from_the_start(DynamoDbClient dynamoDb) {
    assertThat(dynamoDb.scan(scan -> scan.tableName("orders")).count()).isEqualTo(2);
  }

  @Test
  void what_names_a_resource_is_injected(
      SqsClient sqs,
      S3Client s3,
      @Queue("placed") String queueUrl,
      @Queue(value = "unplaced", as = Reference.ARN) String deadLettersArn,
      @Bucket("invoices") String bucket) {
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("O-1"));

    assertThat(deadLettersArn).isEqualTo("arn:aws:sqs:us-east-1:000000000000:unplaced");
    assertThat(s3.getBucketVersioning(get -> get.bucket(bucket)).statusAsString())
        .isEqualTo("Enabled");
  }

  @Test
  @Stream(value = "clicks", shards = 2)
  void a_test_adds_its_own(KmsClient kms, @KmsKey("cards") String keyId) {
    assertThat(kms.describeKey(describe -> describe.keyId("alias/cards")).keyMetadata().keyId())
        .isEqualTo(keyId);
  }
}
