package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KinesisDestinationsTest {
  private static final String STREAM = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

  private final Fixture ddb = new Fixture().hashTable("items");

  @Test
  void enable_withoutTheFakeOfKinesis_namesTheArtifact() {
    assertThatThrownBy(
            () ->
                ddb.client.enableKinesisStreamingDestination(
                    r -> r.tableName("items").streamArn(STREAM)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("fake-kinesis");
    assertThat(
            ddb.client
                .describeKinesisStreamingDestination(r -> r.tableName("items"))
                .kinesisDataStreamDestinations())
        .isEmpty();
  }

  @Test
  void disable_ofNoDestination_isInvalid() {
    Fixture.assertInvalid(
        () ->
            ddb.client.disableKinesisStreamingDestination(
                r -> r.tableName("items").streamArn(STREAM)),
        "Table is not in a valid state to disable Kinesis Streaming Destination:"
            + " KinesisStreamingDestination must be ACTIVE to perform DISABLE operation.");
  }
}
