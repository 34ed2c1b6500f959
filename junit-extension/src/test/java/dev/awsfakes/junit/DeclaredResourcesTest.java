package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Resources that annotations declare. */
@ExtendWith(AwsFakesExtension.class)
@Queue(value = "orders", maxReceiveCount = 3, visibilityTimeoutSeconds = 7)
@Queue("jobs.fifo")
@Table(
    value = "orders",
    partitionKey = "customer",
    sortKey = "number:N",
    indexes = {
      @TableIndex(value = "by-status", partitionKey = "status"),
      @TableIndex(value = "by-date", sortKey = "date")
    },
    timeToLive = "expires",
    stream = true,
    seed = "orders.json")
@FrozenAt("2026-01-01T00:00:00Z")
class DeclaredResourcesTest {
  @Queue("orders")
  private String urlInField;

  private String nameInBeforeEach;

  @BeforeEach
  void take(@Table("orders") String table) {
    nameInBeforeEach = table;
  }

  @Test
  void queue_hasItsSettingsAndADeadLetterQueue(
      SqsClient sqs,
      @Queue("orders") String url,
      @Queue(value = "orders-dlq", as = Reference.ARN) String deadLetters) {
    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();

    assertThat(urlInField).isEqualTo(url);
    assertThat(attributes.get(QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("7");
    assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
        .contains(deadLetters)
        .contains("\"3\"");
  }

  @Test
  void fifoQueue_isOne(SqsClient sqs, @Queue("jobs.fifo") String url) {
    assertThat(
            sqs.getQueueAttributes(
                    r -> r.queueUrl(url).attributeNames(QueueAttributeName.FIFO_QUEUE))
                .attributes())
        .containsEntry(QueueAttributeName.FIFO_QUEUE, "true");
  }

  @Test
  void table_hasKeysIndexesStreamAndTimeToLive(DynamoDbClient ddb) {
    TableDescription table = ddb.describeTable(r -> r.tableName(nameInBeforeEach)).table();

    assertThat(table.keySchema())
        .extracting(k -> k.attributeName())
        .containsExactly("customer", "number");
    assertThat(table.globalSecondaryIndexes())
        .extracting(i -> i.indexName())
        .containsExactly("by-status");
    assertThat(table.localSecondaryIndexes())
        .extracting(i -> i.indexName())
        .containsExactly("by-date");
    assertThat(table.streamSpecification().streamEnabled()).isTrue();
    assertThat(
            ddb.describeTimeToLive(r -> r.tableName("orders"))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expires");
  }

  @Test
  void seed_plainAndDynamoDbJson_areBothItems(DynamoDbClient ddb) {
    Map<String, AttributeValue> ann = item(ddb, "ann", "1");
    Map<String, AttributeValue> bob = item(ddb, "bob", "2");

    assertThat(ann.get("paid").bool()).isTrue();
    assertThat(ann.get("note").nul()).isTrue();
    assertThat(ann.get("lines").l().get(0).m().get("count").n()).isEqualTo("2");
    assertThat(bob.get("tags").ss()).containsExactlyInAnyOrder("x", "y");
    assertThat(bob.get("raw").b().asUtf8String()).isEqualTo("hi");
  }

  private static Map<String, AttributeValue> item(DynamoDbClient ddb, String who, String number) {
    return ddb.getItem(
            r ->
                r.tableName("orders")
                    .key(
                        Map.of(
                            "customer", AttributeValue.fromS(who),
                            "number", AttributeValue.fromN(number))))
        .item();
  }

  @Test
  @Bucket(value = "files", versioned = true, seed = "seeds")
  void bucket_hasTheFilesOfItsFolder(S3Client s3) {
    assertThat(s3.listObjectsV2(r -> r.bucket("files")).contents())
        .extracting(S3Object::key)
        .containsExactly("a.txt", "sub/b.txt");
    assertThat(s3.getObjectAsBytes(r -> r.bucket("files").key("sub/b.txt")).asUtf8String())
        .isEqualTo("deep");
    assertThat(s3.getBucketVersioning(r -> r.bucket("files")).status())
        .isEqualTo(BucketVersioningStatus.ENABLED);
  }

  @Test
  void streamAndKey_declaredByTheParameterAlone_areMade(
      KinesisClient kinesis,
      KmsClient kms,
      @Stream(value = "clicks", shards = 3) String stream,
      @KmsKey("orders") String keyId,
      @KmsKey(value = "orders", as = Reference.ARN) String keyArn,
      @Bucket(value = "there", region = "eu-west-1") String bucket) {
    assertThat(kinesis.listShards(r -> r.streamName(stream)).shards()).hasSize(3);
    assertThat(keyArn).endsWith("key/" + keyId);
    assertThat(kms.describeKey(r -> r.keyId("alias/orders")).keyMetadata().keyId())
        .isEqualTo(keyId);
    assertThat(bucket).isEqualTo("there");
  }

  @Test
  @FrozenAt("2030-05-05T00:00:00Z")
  void frozenAt_onTheMethod_isStronger(FakeClock clock) {
    assertThat(clock.now()).isEqualTo(Instant.parse("2030-05-05T00:00:00Z"));
  }

  @Test
  void frozenAt_onTheClass_holdsForTheOthers(FakeClock clock) {
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(clock.isFrozen()).isTrue();
  }

  @Nested
  @Queue("inner")
  class Inside {
    @Test
    void declarationsOfBothClasses_areMade(SqsClient sqs) {
      assertThat(sqs.listQueues().queueUrls())
          .extracting(url -> url.substring(url.lastIndexOf('/') + 1))
          .containsExactly("inner", "jobs.fifo", "orders", "orders-dlq");
    }
  }

  /** A team's own annotation. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @Queue("billing")
  @Table(value = "invoices", bean = Invoice.class, seedMethod = "invoices")
  @interface Billing {}

  /** A bean. */
  @DynamoDbBean
  public static class Invoice {
    private String id;
    private String payer;

    /** The key. */
    @DynamoDbPartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    /** The key of the index. */
    @DynamoDbSecondaryPartitionKey(indexNames = "by-payer")
    public String getPayer() {
      return payer;
    }

    public void setPayer(String payer) {
      this.payer = payer;
    }
  }

  @Nested
  @Billing
  class WithAnAnnotationOfTheirOwn {
    static List<Invoice> invoices() {
      Invoice invoice = new Invoice();
      invoice.setId("7");
      invoice.setPayer("ann");
      return List.of(invoice);
    }

    @Test
    void itsResources_areMadeAndSeeded(DynamoDbClient ddb, SqsClient sqs) {
      assertThat(
              ddb.query(
                      r ->
                          r.tableName("invoices")
                              .indexName("by-payer")
                              .keyConditionExpression("payer = :p")
                              .expressionAttributeValues(Map.of(":p", AttributeValue.fromS("ann"))))
                  .items())
          .hasSize(1);
      assertThat(sqs.getQueueUrl(r -> r.queueName("billing")).queueUrl()).endsWith("/billing");
    }
  }
}
