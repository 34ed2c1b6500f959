package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** Tables that a KMS key encrypts: they can be used as long as their key can. */
@SuppressWarnings("unchecked")
class TableEncryptionTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final KmsClient kms = aws.client(KmsClient.class);
  private final DynamoDbClient ddb = aws.client(DynamoDbClient.class);
  private final KeyMetadata key = kms.createKey().keyMetadata();

  private void createTable(String keyId) {
    ddb.createTable(
        CreateTableRequest.builder()
            .tableName("items")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
            .keySchema(k -> k.attributeName("pk").keyType("HASH"))
            .sseSpecification(s -> s.enabled(true).kmsMasterKeyId(keyId))
            .build());
  }

  private TableDescription describe() {
    return ddb.describeTable(r -> r.tableName("items")).table();
  }

  private void put() {
    ddb.putItem(r -> r.tableName("items").item(Map.of("pk", AttributeValue.fromS("a"))));
  }

  // Recording dynamodb_create_table_with_partial_sse_specification.
  @Test
  void createTable_withoutAKeyId_takesTheManagedKey() {
    createTable(null);

    String arn = describe().sseDescription().kmsMasterKeyArn();
    KeyMetadata managed = kms.describeKey(r -> r.keyId(arn)).keyMetadata();
    assertThat(managed.arn()).isEqualTo(arn);
    assertThat(managed.keyManager()).isEqualTo(KeyManagerType.AWS);
    put();
  }

  @Test
  void createTable_byIdArnAndAlias_showsTheKeysArn() {
    kms.createAlias(r -> r.aliasName("alias/mine").targetKeyId(key.keyId()));
    for (String id : new String[] {key.keyId(), key.arn(), "alias/mine"}) {
      createTable(id);
      assertThat(describe().sseDescription().kmsMasterKeyArn()).isEqualTo(key.arn());
      ddb.deleteTable(r -> r.tableName("items"));
    }
  }

  @Test
  void createTable_withAMissingOrDisabledKey_isRefused() {
    DynamoDbException missing =
        catchThrowableOfType(
            DynamoDbException.class, () -> createTable("01234567-89ab-cdef-0123-456789abcdef"));
    assertThat(missing.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(missing.awsErrorDetails().errorMessage())
        .startsWith("KMS key access denied error: ");

    kms.disableKey(r -> r.keyId(key.keyId()));
    assertThatThrownBy(() -> createTable(key.keyId()))
        .hasMessageContaining("KMS key access denied error: ");
    assertThat(ddb.listTables().tableNames()).isEmpty();
  }

  @Test
  void table_withADisabledKey_isInaccessibleOnceItsTableKeyIsUsedUp() {
    createTable(key.keyId());
    put();
    kms.disableKey(r -> r.keyId(key.keyId()));

    aws.clock().advance(Duration.ofSeconds(299));
    put();
    aws.clock().advance(Duration.ofSeconds(1));
    DynamoDbException error = catchThrowableOfType(DynamoDbException.class, this::put);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThatThrownBy(() -> ddb.scan(r -> r.tableName("items"))).hasMessageContaining("KMS key");
    Instant detected = aws.clock().now();
    aws.clock().advance(Duration.ofHours(1));
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS);
    assertThat(describe().sseDescription().inaccessibleEncryptionDateTime()).isEqualTo(detected);

    kms.enableKey(r -> r.keyId(key.keyId()));
    put();
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(describe().sseDescription().inaccessibleEncryptionDateTime()).isNull();
  }

  @Test
  void table_inaccessibleForAWeek_isArchivedToABackup() {
    createTable(key.keyId());
    put();
    kms.disableKey(r -> r.keyId(key.keyId()));
    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS);

    aws.clock().advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(describe().archivalSummary()).isNull();
    aws.clock().advance(Duration.ofSeconds(1));

    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ARCHIVED);
    assertThat(describe().archivalSummary().archivalReason())
        .isEqualTo("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    kms.enableKey(r -> r.keyId(key.keyId()));
    assertThatThrownBy(this::put).isInstanceOf(ResourceNotFoundException.class);
    String backup = describe().archivalSummary().archivalBackupArn();
    ddb.deleteTable(r -> r.tableName("items"));
    ddb.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("restored"));
    assertThat(ddb.scan(r -> r.tableName("restored")).count()).isEqualTo(1);
  }

  @Test
  void updateTable_toAnotherKey_makesTheTableAccessibleAgain() {
    createTable(key.keyId());
    kms.scheduleKeyDeletion(r -> r.keyId(key.keyId()).pendingWindowInDays(7));
    aws.clock().advance(Duration.ofMinutes(5));
    assertThatThrownBy(this::put).isInstanceOf(DynamoDbException.class);

    encryptWith(kms.createKey().keyMetadata().keyId());
    put();
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  private void encryptWith(String keyId) {
    ddb.updateTable(
        r -> r.tableName("items").sseSpecification(s -> s.enabled(true).kmsMasterKeyId(keyId)));
  }

  @Test
  void updateTable_afterFourChangesOfTheKey_waitsSixHours() {
    String other = kms.createKey().keyMetadata().keyId();
    createTable(key.keyId());
    for (int i = 0; i < 4; i++) {
      encryptWith(i % 2 == 0 ? other : key.keyId());
    }

    aws.clock().advance(Duration.ofHours(6).minusSeconds(1));
    assertThatThrownBy(() -> encryptWith(other))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining(
            "Encryption mode changes are limited in the 24h window ending at"
                + " 2026-01-02T00:00:00Z. After the first 4 change, each subsequent change in the"
                + " same window can be performed at most once every 21600 seconds. Number of"
                + " updates today: 4");
    aws.clock().advance(Duration.ofSeconds(1));
    encryptWith(other);
  }

  @Test
  void replica_hasAKeyOfItsRegion_andNoneIsMadeWithoutOne() {
    createTable(null);
    assertThatThrownBy(() -> replicate("01234567-89ab-cdef-0123-456789abcdef"))
        .hasMessageContaining("KMS key access denied error: ");
    assertThat(describe().hasReplicas()).isFalse();

    replicate(null);
    assertThat(describe().replicas().get(0).kmsMasterKeyId())
        .startsWith("arn:aws:kms:eu-west-1:")
        .isNotEqualTo(describe().sseDescription().kmsMasterKeyArn());
  }

  private void replicate(String keyId) {
    ddb.updateTable(
        r ->
            r.tableName("items")
                .replicaUpdates(
                    u -> u.create(c -> c.regionName("eu-west-1").kmsMasterKeyId(keyId))));
  }
}
