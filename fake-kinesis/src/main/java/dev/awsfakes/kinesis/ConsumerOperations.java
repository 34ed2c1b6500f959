package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.DeregisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.DeregisterStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.ListStreamConsumersRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamConsumersResponse;
import software.amazon.awssdk.services.kinesis.model.RegisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.RegisterStreamConsumerResponse;

/** The operations on registered consumers: register, deregister, describe, list. */
final class ConsumerOperations {
  private static final int MAX_RESULTS = 100;

  private final Streams streams;

  ConsumerOperations(Streams streams) {
    this.streams = streams;
  }

  RegisterStreamConsumerResponse.Builder register(
      RegisterStreamConsumerRequest request, Call call) {
    Stream stream = streams.requireActive(null, request.streamARN(), call.now());
    Consumer consumer =
        stream.consumers().register(request.consumerName(), request.tags(), call.now());
    // AWS answers CREATING even though the consumer is active when it is looked at next.
    return RegisterStreamConsumerResponse.builder()
        .consumer(shown(consumer, ConsumerStatus.CREATING));
  }

  DeregisterStreamConsumerResponse.Builder deregister(
      DeregisterStreamConsumerRequest request, Call call) {
    Consumer consumer = require(request.consumerARN(), request.streamARN(), request.consumerName());
    consumer.stream().consumers().deregister(consumer);
    return DeregisterStreamConsumerResponse.builder();
  }

  DescribeStreamConsumerResponse.Builder describe(
      DescribeStreamConsumerRequest request, Call call) {
    Consumer consumer = require(request.consumerARN(), request.streamARN(), request.consumerName());
    return DescribeStreamConsumerResponse.builder()
        .consumerDescription(
            description ->
                description
                    .consumerName(consumer.name())
                    .consumerARN(consumer.arn())
                    .consumerStatus(ConsumerStatus.ACTIVE)
                    .consumerCreationTimestamp(consumer.created())
                    .streamARN(consumer.stream().arn()));
  }

  private Consumer require(String consumerArn, String streamArn, String name) {
    if (consumerArn != null) {
      return streams.requireConsumer(consumerArn);
    }
    if (streamArn == null || name == null) {
      throw KinesisErrors.invalidArgument(
          "Either ConsumerARN or both StreamARN and ConsumerName must be provided.");
    }
    Stream stream = streams.require(null, streamArn);
    Consumer consumer = stream.consumers().find(name);
    if (consumer == null) {
      throw KinesisErrors.notFound(
          "Consumer " + name + " under stream " + stream.arn() + " not found.");
    }
    return consumer;
  }

  ListStreamConsumersResponse.Builder list(ListStreamConsumersRequest request, Call call) {
    Stream stream = streams.require(null, request.streamARN());
    String after =
        request.nextToken() == null ? "" : PageToken.parse(request.nextToken(), call.now()).after();
    int max = request.maxResults() == null ? MAX_RESULTS : request.maxResults();
    List<Consumer> found = stream.consumers().list(after, max + 1);
    List<Consumer> page = found.size() > max ? found.subList(0, max) : found;
    ListStreamConsumersResponse.Builder response =
        ListStreamConsumersResponse.builder()
            .consumers(
                page.stream().map(consumer -> shown(consumer, ConsumerStatus.ACTIVE)).toList());
    return found.size() > max
        ? response.nextToken(
            PageToken.of(stream.arn(), page.get(max - 1).name(), call.now()).toText())
        : response;
  }

  private static software.amazon.awssdk.services.kinesis.model.Consumer shown(
      Consumer consumer, ConsumerStatus status) {
    return software.amazon.awssdk.services.kinesis.model.Consumer.builder()
        .consumerName(consumer.name())
        .consumerARN(consumer.arn())
        .consumerStatus(status)
        .consumerCreationTimestamp(consumer.created())
        .build();
  }
}
