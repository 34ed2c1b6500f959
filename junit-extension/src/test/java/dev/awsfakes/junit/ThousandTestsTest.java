package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.awsfakes.FakeAws;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A thousand tests on all cores, with resources of the same names: each sees its own alone. */
class ThousandTestsTest {
  private static final Set<FakeAws> CLOUDS =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  @Test
  void parallelTests_seeTheirOwnAlone() {
    CLOUDS.clear();

    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter(
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
        .selectors(
            selectClass(Queues.class),
            selectClass(Tables.class),
            selectClass(Buckets.class),
            selectClass(Streams.class))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1_000).failed(0));

    assertThat(CLOUDS).hasSize(1_000);
  }

  /** What the tests have in common: what they find is what they made. */
  @ExtendWith(AwsFakesExtension.class)
  abstract static class Sample {
    private FakeAws cloud;

    void isAlone(FakeAws aws, long calls) {
      cloud = aws;
      CLOUDS.add(cloud);
      assertThat(aws.calls().count()).isEqualTo(calls);
    }
  }

  @Queue("mine")
  static class Queues extends Sample {
    @RepeatedTest(250)
    void test(FakeAws aws, SqsClient sqs, @Queue("mine") String url, RepetitionInfo info) {
      String body = "queue " + info.getCurrentRepetition();
      long before = aws.calls().count();
      sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));

      assertThat(sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages())
          .singleElement()
          .satisfies(message -> assertThat(message.body()).isEqualTo(body));
      assertThat(sqs.listQueues().queueUrls()).hasSize(1);
      isAlone(aws, before + 3);
    }
  }

  @Table("mine")
  static class Tables extends Sample {
    @RepeatedTest(250)
    void test(FakeAws aws, DynamoDbClient dynamoDb, RepetitionInfo info) {
      Map<String, AttributeValue> item =
          Map.of("id", AttributeValue.fromS("item " + info.getCurrentRepetition()));
      long before = aws.calls().count();
      dynamoDb.putItem(r -> r.tableName("mine").item(item));

      assertThat(dynamoDb.scan(r -> r.tableName("mine")).items()).containsExactly(item);
      assertThat(dynamoDb.listTables().tableNames()).containsExactly("mine");
      isAlone(aws, before + 3);
    }
  }

  @Bucket("mine")
  static class Buckets extends Sample {
    @RepeatedTest(250)
    void test(FakeAws aws, S3Client s3, RepetitionInfo info) {
      String key = "key " + info.getCurrentRepetition();
      long before = aws.calls().count();
      s3.putObject(r -> r.bucket("mine").key(key), RequestBody.fromString(key));

      assertThat(s3.listObjectsV2(r -> r.bucket("mine")).contents())
          .singleElement()
          .satisfies(object -> assertThat(object.key()).isEqualTo(key));
      assertThat(s3.listBuckets().buckets()).hasSize(1);
      isAlone(aws, before + 3);
    }
  }

  @Stream("mine")
  static class Streams extends Sample {
    @RepeatedTest(250)
    void test(FakeAws aws, KinesisClient kinesis, RepetitionInfo info) {
      String data = "record " + info.getCurrentRepetition();
      long before = aws.calls().count();
      kinesis.putRecord(
          r -> r.streamName("mine").partitionKey("k").data(SdkBytes.fromUtf8String(data)));
      String iterator =
          kinesis
              .getShardIterator(
                  r ->
                      r.streamName("mine")
                          .shardId("shardId-000000000000")
                          .shardIteratorType("TRIM_HORIZON"))
              .shardIterator();

      assertThat(kinesis.getRecords(r -> r.shardIterator(iterator)).records())
          .singleElement()
          .satisfies(record -> assertThat(record.data().asUtf8String()).isEqualTo(data));
      assertThat(kinesis.listStreams().streamNames()).containsExactly("mine");
      isAlone(aws, before + 4);
    }
  }
}
