package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingConfiguration;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;

/** Lets a table's changes go to a Kinesis stream. */
final class EnableKinesisStreamingDestinationOperation
    implements Operation<
        EnableKinesisStreamingDestinationRequest, EnableKinesisStreamingDestinationResponse> {
  private final Tables tables;

  EnableKinesisStreamingDestinationOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public EnableKinesisStreamingDestinationResponse.Builder handle(
      EnableKinesisStreamingDestinationRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    EnableKinesisStreamingConfiguration configuration =
        request.enableKinesisStreamingConfiguration() == null
            ? EnableKinesisStreamingConfiguration.builder().build()
            : request.enableKinesisStreamingConfiguration();
    table
        .destinations()
        .enable(request.streamArn(), configuration.approximateCreationDateTimePrecision(), call);
    return EnableKinesisStreamingDestinationResponse.builder()
        .tableName(table.name())
        .streamArn(request.streamArn())
        .destinationStatus(DestinationStatus.ENABLING)
        .enableKinesisStreamingConfiguration(configuration);
  }
}
