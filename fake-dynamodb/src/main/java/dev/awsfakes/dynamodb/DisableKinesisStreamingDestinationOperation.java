package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;

/** Lets a table's changes go to a Kinesis stream no more. */
final class DisableKinesisStreamingDestinationOperation
    implements Operation<
        DisableKinesisStreamingDestinationRequest, DisableKinesisStreamingDestinationResponse> {
  private final Tables tables;

  DisableKinesisStreamingDestinationOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DisableKinesisStreamingDestinationResponse.Builder handle(
      DisableKinesisStreamingDestinationRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    table.destinations().disable(request.streamArn());
    return DisableKinesisStreamingDestinationResponse.builder()
        .tableName(table.name())
        .streamArn(request.streamArn())
        .destinationStatus(DestinationStatus.DISABLING);
  }
}
