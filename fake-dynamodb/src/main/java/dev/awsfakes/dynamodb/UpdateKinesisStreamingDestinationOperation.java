package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingConfiguration;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;

/** Changes how exact the times are in the records of a Kinesis stream. */
final class UpdateKinesisStreamingDestinationOperation
    implements Operation<
        UpdateKinesisStreamingDestinationRequest, UpdateKinesisStreamingDestinationResponse> {
  private final Tables tables;

  UpdateKinesisStreamingDestinationOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateKinesisStreamingDestinationResponse.Builder handle(
      UpdateKinesisStreamingDestinationRequest request, Call call) {
    UpdateKinesisStreamingConfiguration configuration =
        request.updateKinesisStreamingConfiguration();
    if (configuration == null || configuration.approximateCreationDateTimePrecision() == null) {
      throw DynamoDbErrors.validation(
          "Streaming destination cannot be updated with given parameters:"
              + " UpdateKinesisStreamingConfiguration cannot be null or contain only null values");
    }
    Table table = tables.requireNamed(request.tableName());
    table
        .destinations()
        .update(request.streamArn(), configuration.approximateCreationDateTimePrecision());
    return UpdateKinesisStreamingDestinationResponse.builder()
        .tableName(table.name())
        .streamArn(request.streamArn())
        .destinationStatus(DestinationStatus.UPDATING)
        .updateKinesisStreamingConfiguration(configuration);
  }
}
