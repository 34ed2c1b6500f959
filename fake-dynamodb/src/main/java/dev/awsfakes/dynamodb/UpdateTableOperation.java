package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** Changes a table's billing, units, global indexes, stream and other settings. */
final class UpdateTableOperation implements Operation<UpdateTableRequest, UpdateTableResponse> {
  private final Tables tables;

  UpdateTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateTableResponse.Builder handle(UpdateTableRequest request, Call call) {
    requireAnyChange(request);
    Table table = tables.requireNamed(request.tableName());
    Tables owners = Tables.of(call.cloud(), table.scope());
    synchronized (table) {
      table.requireActive(call.now());
      if (ReplicaUpdates.areIn(request)) {
        ReplicaUpdates.apply(owners, table, request, call.now());
        owners.begin(table, TableStatus.UPDATING, null, call.now());
        return UpdateTableResponse.builder()
            .tableDescription(
                TableDescriptions.changing(
                    table, TableStatus.UPDATING, IndexStatus.ACTIVE, call.now()));
      }
      TableSettings before = table.settings();
      TableSettings settings = settings(request, table, call);
      IndexUpdates indexes = IndexUpdates.of(request, table, settings.billing());
      boolean otherKey = !Objects.equals(settings.kmsKeyArn(), before.kmsKeyArn());
      if (otherKey) {
        table.encryption().requireChangeable(call.now());
      }
      updateStream(request, table, owners.streams(), call.now());
      table.settings(settings);
      if (otherKey) {
        table.encryption().changed(call.now());
      }
      indexes.apply();
      table.access().follow(table.schema(), call.now());
      if (table.replica() != null) {
        table.replica().group().follow(table, call.now());
      }
      owners.begin(table, TableStatus.UPDATING, indexes.addedName(), call.now());
      TableDescription description =
          TableDescriptions.changing(table, TableStatus.UPDATING, IndexStatus.ACTIVE, call.now());
      if (request.sseSpecification() != null) {
        description = withEncryption(description, before, settings);
      }
      return UpdateTableResponse.builder().tableDescription(description);
    }
  }

  private static void requireAnyChange(UpdateTableRequest request) {
    if (request.billingMode() == null
        && request.provisionedThroughput() == null
        && !request.hasGlobalSecondaryIndexUpdates()
        && request.streamSpecification() == null
        && request.sseSpecification() == null
        && request.tableClass() == null
        && request.deletionProtectionEnabled() == null
        && request.onDemandThroughput() == null
        && request.warmThroughput() == null
        && !ReplicaUpdates.areIn(request)) {
      throw DynamoDbErrors.validation(
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
              + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    }
  }

  private static TableSettings settings(UpdateTableRequest request, Table table, Call call) {
    TableSettings settings = billing(request, table.settings(), call.now());
    if (request.tableClass() != null) {
      settings = settings.withTableClass(request.tableClass());
    }
    if (request.deletionProtectionEnabled() != null) {
      settings = settings.withDeletionProtection(request.deletionProtectionEnabled());
    }
    settings =
        settings.withThroughput(
            settings
                .throughput()
                .withMaximum(request.onDemandThroughput(), "table")
                .withWarm(request.warmThroughput(), "table"));
    if (request.sseSpecification() != null) {
      settings =
          settings.withKmsKey(
              KmsKeys.arnOf(
                  Tables.of(call.cloud(), table.scope()),
                  request.sseSpecification(),
                  table.name(),
                  call.caller(),
                  call.now()));
    }
    return settings;
  }

  private static TableSettings billing(
      UpdateTableRequest request, TableSettings before, Instant now) {
    BillingMode mode = request.billingMode() == null ? before.billing() : request.billingMode();
    ProvisionedThroughput throughput = request.provisionedThroughput();
    if (mode != before.billing()) {
      return before.withBilling(mode, TableSettings.units(throughput, mode), now);
    }
    if (throughput == null) {
      return before;
    }
    ProvisionedUnits units = TableSettings.units(throughput, mode);
    if (units.equals(before.units())) {
      throw DynamoDbErrors.validation(
          "The provisioned throughput for the table will not change. The requested value equals the"
              + " current value. Current ReadCapacityUnits provisioned for the table: "
              + units.read()
              + ". Requested ReadCapacityUnits: "
              + units.read()
              + ". Current WriteCapacityUnits provisioned for the table: "
              + units.write()
              + ". Requested WriteCapacityUnits: "
              + units.write()
              + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to"
              + " request higher limits.");
    }
    return before.withUnits(units, now);
  }

  private static void updateStream(
      UpdateTableRequest request, Table table, Streams streams, Instant now) {
    if (request.streamSpecification() == null) {
      return;
    }
    StreamViewType viewType = Streams.viewType(request.streamSpecification());
    Replica replica = table.replica();
    if (viewType == null && replica != null && !replica.group().isStrong()) {
      throw DynamoDbErrors.validation(
          "The stream of a replica of a global table cannot be disabled: TableName: "
              + table.name());
    }
    if (viewType != null) {
      streams.enable(table, viewType, now);
    } else {
      TableStream stream = table.stream();
      if (stream == null || !stream.isEnabled()) {
        throw DynamoDbErrors.validation(
            "Table has no stream to disable: TableName: " + table.name());
      }
      streams.disable(table, now);
    }
  }

  // While the encryption changes AWS shows the key that was, or will be.
  private static TableDescription withEncryption(
      TableDescription description, TableSettings before, TableSettings after) {
    @Nullable String key = after.kmsKeyArn() != null ? after.kmsKeyArn() : before.kmsKeyArn();
    return key == null
        ? description
        : description.toBuilder()
            .sseDescription(TableDescriptions.sse(key, SSEStatus.UPDATING))
            .build();
  }
}
