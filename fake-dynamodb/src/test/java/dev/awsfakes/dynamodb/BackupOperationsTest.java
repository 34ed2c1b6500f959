package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

class BackupOperationsTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.hashTable(TABLE);
  }

  private String backup(String name) {
    return ddb.client
        .createBackup(r -> r.tableName(TABLE).backupName(name))
        .backupDetails()
        .backupArn();
  }

  private ContinuousBackupsDescription recovery(boolean enabled) {
    return ddb.client
        .updateContinuousBackups(
            r ->
                r.tableName(TABLE)
                    .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(enabled)))
        .continuousBackupsDescription();
  }

  @Test
  void restoreTableFromBackup_tableIsGone_bringsBackTheItemsOfThen() {
    ddb.put(TABLE, "pk", "a", "x", 1);
    String arn = backup("before");
    ddb.put(TABLE, "pk", "a", "x", 2).put(TABLE, "pk", "b");
    ddb.client.deleteTable(r -> r.tableName(TABLE));

    ddb.client.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("restored"));

    assertThat(ddb.client.scan(r -> r.tableName("restored")).items())
        .containsExactly(item("pk", "a", "x", 1));
    assertThat(
            ddb.client
                .describeTable(r -> r.tableName("restored"))
                .table()
                .restoreSummary()
                .sourceBackupArn())
        .isEqualTo(arn);
  }

  @Test
  void restoreTableFromBackup_targetExists_isRefused() {
    String arn = backup("backup");

    assertThat(
            error(
                () ->
                    ddb.client.restoreTableFromBackup(
                        r -> r.backupArn(arn).targetTableName(TABLE))))
        .isInstanceOf(TableAlreadyExistsException.class);
  }

  @Test
  void backups_describedListedAndDeleted() {
    ddb.put(TABLE, "pk", "abc");
    String first = backup("first");
    ddb.aws.clock().advance(Duration.ofHours(1));
    String second = backup("second");

    var described = ddb.client.describeBackup(r -> r.backupArn(first)).backupDescription();
    assertThat(described.backupDetails().backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
    assertThat(described.backupDetails().backupSizeBytes()).isEqualTo(5);
    assertThat(described.sourceTableDetails().itemCount()).isEqualTo(1);
    assertThat(
            ddb.client
                .listBackups(r -> r.tableName(TABLE).timeRangeLowerBound(ddb.aws.clock().now()))
                .backupSummaries())
        .singleElement()
        .satisfies(backup -> assertThat(backup.backupArn()).isEqualTo(second));
    var page = ddb.client.listBackups(r -> r.limit(1));
    assertThat(page.lastEvaluatedBackupArn()).isEqualTo(first);
    assertThat(
            ddb.client
                .listBackups(r -> r.exclusiveStartBackupArn(page.lastEvaluatedBackupArn()))
                .backupSummaries())
        .hasSize(1);

    ddb.client.deleteBackup(r -> r.backupArn(first));
    assertThat(error(() -> ddb.client.describeBackup(r -> r.backupArn(first))))
        .isInstanceOf(BackupNotFoundException.class);
  }

  // The API's times have milliseconds.
  @Test
  void times_haveMilliseconds() {
    ddb.aws.clock().advance(Duration.ofNanos(1_500_001));
    Instant from = ddb.aws.clock().now();

    String arn = backup("backup");

    assertThat(
            ddb.client
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .backupDetails()
                .backupCreationDateTime())
        .isEqualTo(Fixture.START.plusMillis(1));
    assertThat(ddb.client.listBackups(r -> r.timeRangeLowerBound(from)).backupSummaries())
        .hasSize(1);
    assertThat(recovery(true).pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isEqualTo(Fixture.START.plusMillis(1));
  }

  @Test
  void updateContinuousBackups_enabledAgain_keepsTheChangesSoFar() {
    recovery(true);
    ddb.aws.clock().advance(Duration.ofSeconds(60));
    ddb.put(TABLE, "pk", "a");
    recovery(true);
    ddb.put(TABLE, "pk", "b");

    restore(Fixture.START.plusSeconds(59));

    assertThat(ddb.client.scan(r -> r.tableName("restored")).count()).isZero();
  }

  @Test
  void createBackup_noSuchTable_isNotFound() {
    assertThat(error(() -> ddb.client.createBackup(r -> r.tableName("none").backupName("abc"))))
        .isInstanceOf(TableNotFoundException.class);
  }

  // Recording continuous_backup_update.
  @Test
  void updateContinuousBackups_enabled_isDescribedAsRecorded() {
    ContinuousBackupsDescription enabled = recovery(true);

    assertThat(enabled.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
    assertThat(enabled.pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
        .isEqualTo(PointInTimeRecoveryStatus.ENABLED);
    assertThat(enabled.pointInTimeRecoveryDescription().recoveryPeriodInDays()).isEqualTo(35);
    assertThat(enabled.pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isEqualTo(Fixture.START);
    assertThat(enabled.pointInTimeRecoveryDescription().latestRestorableDateTime()).isNotNull();
    assertThat(
            ddb.client
                .describeContinuousBackups(r -> r.tableName(TABLE))
                .continuousBackupsDescription())
        .isEqualTo(enabled);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "59, 0", "60, 1", "119, 1", "120, 2"})
  void restoreTableToPointInTime_moment_hasTheItemsOfThen(int seconds, int items) {
    recovery(true);
    ddb.aws.clock().advance(Duration.ofSeconds(60));
    ddb.put(TABLE, "pk", "a");
    ddb.aws.clock().advance(Duration.ofSeconds(60));
    ddb.put(TABLE, "pk", "b");
    ddb.aws.clock().advance(Duration.ofSeconds(60));
    ddb.client.deleteItem(r -> r.tableName(TABLE).key(item("pk", "a")));

    restore(Fixture.START.plusSeconds(seconds));

    assertThat(ddb.client.scan(r -> r.tableName("restored")).count()).isEqualTo(items);
    assertThat(ddb.client.scan(r -> r.tableName(TABLE)).count()).isEqualTo(1);
  }

  private void restore(Instant at) {
    ddb.client.restoreTableToPointInTime(
        r -> r.sourceTableName(TABLE).targetTableName("restored").restoreDateTime(at));
  }

  @Test
  void restoreTableToPointInTime_beforeItWasEnabled_isRefused() {
    assertThat(error(() -> restore(Fixture.START)))
        .isInstanceOf(PointInTimeRecoveryUnavailableException.class);
    recovery(true);
    assertThat(error(() -> restore(Fixture.START.minusMillis(1))))
        .isInstanceOf(InvalidRestoreTimeException.class);

    ddb.aws.clock().advance(Duration.ofDays(35).plusMillis(1));
    assertThat(error(() -> restore(Fixture.START))).isInstanceOf(InvalidRestoreTimeException.class);
    restore(Fixture.START.plusMillis(1));
  }
}
