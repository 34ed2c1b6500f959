package dev.awsfakes.junit;

import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;

/** Kinesis data streams. */
final class StreamKind extends ResourceKind<Stream> {

  @Override
  String name(Stream stream) {
    return stream.value();
  }

  @Override
  String region(Stream stream) {
    return stream.region();
  }

  @Override
  String account(Stream stream) {
    return stream.account();
  }

  @Override
  boolean exists(Stream stream, Place place) {
    try {
      arn(stream, place);
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  @Override
  void make(Stream stream, Place place) {
    place
        .client(KinesisClient.class)
        .createStream(r -> r.streamName(stream.value()).shardCount(stream.shards()));
  }

  @Override
  String reference(Stream stream, Place place) {
    return stream.as() == Reference.ARN ? arn(stream, place) : stream.value();
  }

  private static String arn(Stream stream, Place place) {
    return place
        .client(KinesisClient.class)
        .describeStreamSummary(r -> r.streamName(stream.value()))
        .streamDescriptionSummary()
        .streamARN();
  }
}
