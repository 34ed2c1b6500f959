package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsDescription;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAutoScalingDescription;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

@SuppressWarnings("unchecked")
class ReplicaAutoScalingTest {
  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.table(
        "items",
        r ->
            r.attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .globalSecondaryIndexes(global("byPk", project(ProjectionType.ALL), hash("pk"))));
  }

  private List<ReplicaAutoScalingDescription> replicas() {
    return ddb.client
        .describeTableReplicaAutoScaling(r -> r.tableName("items"))
        .tableAutoScalingDescription()
        .replicas();
  }

  @Test
  void update_setsWritesOfAllAndReadsOfEach() {
    ddb.client.updateTable(
        r -> r.tableName("items").replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1"))));

    assertThat(
            ddb.client
                .updateTableReplicaAutoScaling(
                    r ->
                        r.tableName("items")
                            .provisionedWriteCapacityAutoScalingUpdate(
                                a ->
                                    a.minimumUnits(1L)
                                        .maximumUnits(9L)
                                        .scalingPolicyUpdate(
                                            p ->
                                                p.policyName("p")
                                                    .targetTrackingScalingPolicyConfiguration(
                                                        c -> c.targetValue(70.0))))
                            .globalSecondaryIndexUpdates(
                                i ->
                                    i.indexName("byPk")
                                        .provisionedWriteCapacityAutoScalingUpdate(
                                            a -> a.maximumUnits(8L)))
                            .replicaUpdates(
                                u ->
                                    u.regionName("eu-west-1")
                                        .replicaProvisionedReadCapacityAutoScalingUpdate(
                                            a -> a.maximumUnits(7L))))
                .tableAutoScalingDescription()
                .tableStatus())
        .isEqualTo(TableStatus.UPDATING);

    assertThat(replicas())
        .extracting(ReplicaAutoScalingDescription::regionName)
        .containsExactly("us-east-1", "eu-west-1");
    AutoScalingSettingsDescription writes =
        replicas().get(1).replicaProvisionedWriteCapacityAutoScalingSettings();
    assertThat(writes.maximumUnits()).isEqualTo(9);
    assertThat(
            writes
                .scalingPolicies()
                .get(0)
                .targetTrackingScalingPolicyConfiguration()
                .targetValue())
        .isEqualTo(70.0);
    assertThat(replicas().get(0).replicaProvisionedReadCapacityAutoScalingSettings()).isNull();
    assertThat(replicas().get(1).replicaProvisionedReadCapacityAutoScalingSettings().maximumUnits())
        .isEqualTo(7);
    assertThat(
            replicas()
                .get(0)
                .globalSecondaryIndexes()
                .get(0)
                .provisionedWriteCapacityAutoScalingSettings()
                .maximumUnits())
        .isEqualTo(8);
  }

  @Test
  void autoScaling_ofNoReplica_isRefused() {
    assertThatThrownBy(this::replicas).isInstanceOf(DynamoDbException.class);
    ddb.client.updateTable(
        r -> r.tableName("items").replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1"))));
    assertThatThrownBy(
            () ->
                ddb.client.updateTableReplicaAutoScaling(
                    r -> r.tableName("items").replicaUpdates(u -> u.regionName("sa-east-1"))))
        .hasMessageContaining("not part of the global table");
  }
}
