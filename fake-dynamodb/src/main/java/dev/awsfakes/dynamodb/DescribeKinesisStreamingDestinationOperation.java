package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;

/** Describes the Kinesis streams that a table's changes go to, or went to. */
final class DescribeKinesisStreamingDestinationOperation
    implements Operation<
        DescribeKinesisStreamingDestinationRequest, DescribeKinesisStreamingDestinationResponse> {
  private final Tables tables;

  DescribeKinesisStreamingDestinationOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeKinesisStreamingDestinationResponse.Builder handle(
      DescribeKinesisStreamingDestinationRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    return DescribeKinesisStreamingDestinationResponse.builder()
        .tableName(table.name())
        .kinesisDataStreamDestinations(table.destinations().describe());
  }
}
