package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** Turns a table's time to live on or off. */
final class UpdateTimeToLiveOperation
    implements Operation<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> {
  private final Tables tables;

  UpdateTimeToLiveOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateTimeToLiveResponse.Builder handle(UpdateTimeToLiveRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    TimeToLiveSpecification specification = request.timeToLiveSpecification();
    Replica replica = table.replica();
    if (replica != null && replica.group().isStrong()) {
      throw DynamoDbErrors.invalid(
          "Time to live is not supported with MultiRegionConsistency STRONG");
    }
    table.timeToLive().change(specification.attributeName(), specification.enabled(), call.now());
    if (replica != null) {
      replica.group().followTimeToLive(table, call.now());
    }
    return UpdateTimeToLiveResponse.builder().timeToLiveSpecification(specification);
  }
}
