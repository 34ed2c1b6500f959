package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.GlobalTableErrors;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What tables must be like to be replicas of a global table of version 2017.11.29. */
final class LegacyReplicas {
  private LegacyReplicas() {}

  /**
   * The table of a Region that is to be a replica.
   *
   * @throws dev.awsfakes.spi.AwsError TableNotFoundException if there is none, ValidationException
   *     if it is not empty, has no stream of both images, or is a replica already
   */
  static Table require(Tables tables, String name, @Nullable String region) {
    if (region == null || region.isBlank()) {
      throw DynamoDbErrors.validation(
          "One or more parameter values were invalid: RegionName must be specified");
    }
    Scope scope = new Scope(tables.scope().account(), Region.of(region));
    Table table = Tables.of(tables.cloud(), scope).find(name);
    if (table == null) {
      throw GlobalTableErrors.noTableToReplicate(name, region);
    }
    TableStream stream = table.stream();
    if (stream == null
        || !stream.isEnabled()
        || stream.viewType() != StreamViewType.NEW_AND_OLD_IMAGES) {
      throw DynamoDbErrors.validation(
          "One or more parameter values were invalid: Table must have streams enabled with"
              + " StreamViewType NEW_AND_OLD_IMAGES: "
              + name
              + " in region: "
              + region);
    }
    if (table.items().count() > 0 || table.replica() != null) {
      throw DynamoDbErrors.invalid(
          "Table must be empty and no replica to be added: " + name + " in region: " + region);
    }
    return table;
  }

  /**
   * Requires that two tables have the same keys and global indexes.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if they have not
   */
  static void requireAlike(Table table, Table other) {
    if (!table.keys().elements().equals(other.keys().elements())
        || !indexes(table).equals(indexes(other))) {
      throw DynamoDbErrors.invalid(
          "Tables of a global table must have the same keys and indexes: " + table.arn());
    }
  }

  private static Set<Object> indexes(Table table) {
    return table.schema().indexes().stream()
        .map(index -> List.of(index.name(), index.keys().elements()))
        .collect(Collectors.toSet());
  }

  static GlobalTableDescription describe(
      Scope scope, ReplicationGroup group, GlobalTableStatus status, Instant now) {
    return GlobalTableDescription.builder()
        .globalTableName(group.name())
        .globalTableArn(
            "arn:"
                + scope.partition()
                + ":dynamodb::"
                + scope.account()
                + ":global-table/"
                + group.name())
        .globalTableStatus(status)
        .creationDateTime(group.created())
        .replicationGroup(ReplicaDescriptions.inShort(group, now))
        .build();
  }
}
