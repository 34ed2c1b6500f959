package dev.awsfakes.kinesis;

import dev.awsfakes.kinesis.Shard.ThroughputExceeded;
import dev.awsfakes.port.RecordSink;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessControl;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** Streams as other services put records into them. */
final class StreamSink implements RecordSink {
  private final Cloud cloud;

  StreamSink(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public boolean accepts(Scope caller, String streamArn, Instant now) {
    Stream stream = find(caller, streamArn);
    return stream != null && stream.state().status(now) == StreamStatus.ACTIVE;
  }

  @Override
  public Optional<String> refusal(Scope scope, Caller caller, String streamArn, Instant now) {
    AccessControl access = cloud.access();
    if (!access.isInForce()) {
      return Optional.empty();
    }
    // DynamoDB guide, "Using IAM for Amazon Kinesis Data Streams and DynamoDB".
    return List.of("DescribeStream", "PutRecord", "PutRecords").stream()
        .map(action -> KinesisAuthorization.question(action, streamArn, scope.region(), cloud))
        .flatMap(question -> access.answer(caller, question, now, scope.region()).stream())
        .map(denial -> denial.message(denial.question().action()))
        .findFirst();
  }

  @Override
  public void put(Scope caller, String streamArn, String partitionKey, SdkBytes data, Instant now) {
    Stream stream = find(caller, streamArn);
    if (stream == null) {
      return;
    }
    try {
      stream.put(StoredRecord.of(partitionKey, data, now), null);
    } catch (ThroughputExceeded e) {
      // The service tries again until the stream takes the record: it comes a second later.
      Instant next = now.plusSeconds(1);
      cloud.events().at(next, () -> put(caller, streamArn, partitionKey, data, next));
    }
  }

  private @Nullable Stream find(Scope caller, String streamArn) {
    try {
      return Streams.of(cloud, caller).require(null, streamArn);
    } catch (AwsError e) {
      return null;
    }
  }
}
