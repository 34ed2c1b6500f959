package dev.awsfakes.dynamodb.internal;

import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ExportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ExportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ImportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ImportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.InvalidExportTimeException;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Errors of backups, restores, exports and imports, named after their conditions. */
public final class BackupErrors {
  private BackupErrors() {}

  public static AwsError noTableToBackUp(String name) {
    return DynamoDbErrors.error(
        TableNotFoundException.builder(), "TableNotFoundException", "Table not found: " + name);
  }

  public static AwsError tableAlreadyExists(String name) {
    return DynamoDbErrors.error(
        TableAlreadyExistsException.builder(),
        "TableAlreadyExistsException",
        "Table already exists: " + name);
  }

  public static AwsError backupNotFound(String arn) {
    return DynamoDbErrors.error(
        BackupNotFoundException.builder(), "BackupNotFoundException", "Backup not found: " + arn);
  }

  public static AwsError recoveryUnavailable(String table) {
    return DynamoDbErrors.error(
        PointInTimeRecoveryUnavailableException.builder(),
        "PointInTimeRecoveryUnavailableException",
        "Point in time recovery is not enabled for table '" + table + "'");
  }

  public static AwsError invalidRestoreTime(Instant earliest, Instant latest) {
    return DynamoDbErrors.error(
        InvalidRestoreTimeException.builder(),
        "InvalidRestoreTimeException",
        "RestoreDateTime must be between " + earliest + " and " + latest);
  }

  public static AwsError exportNotFound(String arn) {
    return DynamoDbErrors.error(
        ExportNotFoundException.builder(), "ExportNotFoundException", "Export not found: " + arn);
  }

  public static AwsError exportConflict(String token) {
    return DynamoDbErrors.error(
        ExportConflictException.builder(),
        "ExportConflictException",
        "Export conflicts with another request of the client token: " + token);
  }

  public static AwsError invalidExportTime(Instant earliest, Instant latest) {
    return DynamoDbErrors.error(
        InvalidExportTimeException.builder(),
        "InvalidExportTimeException",
        "ExportTime must be between " + earliest + " and " + latest);
  }

  public static AwsError importNotFound(String arn) {
    return DynamoDbErrors.error(
        ImportNotFoundException.builder(), "ImportNotFoundException", "Import not found: " + arn);
  }

  public static AwsError importConflict(String token) {
    return DynamoDbErrors.error(
        ImportConflictException.builder(),
        "ImportConflictException",
        "Import conflicts with another request of the client token: " + token);
  }
}
