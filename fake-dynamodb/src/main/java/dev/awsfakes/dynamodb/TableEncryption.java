package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.port.DataKeyCache;
import dev.awsfakes.port.DataKeys.Unusable;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ArchivalSummary;

/**
 * The encryption of a table by a KMS key, where it has one: the table can be used as long as the
 * key can. A table whose key stays unusable for a week is archived.
 */
final class TableEncryption {
  // DynamoDB guide, "How it works": table keys are cached in plaintext for five minutes.
  private static final Duration KEY_REUSE = Duration.ofMinutes(5);
  // API reference, TableDescription.
  private static final Duration UNTIL_ARCHIVED = Duration.ofDays(7);
  private static final int FREE_CHANGES = 4;
  private static final Duration CHANGE_WINDOW = Duration.ofHours(24);
  private static final Duration CHANGE_PAUSE = Duration.ofHours(6);

  private final Cloud cloud;
  private final Table table;
  private final DataKeyCache dataKey;

  @GuardedBy("this")
  private final Deque<Instant> changes = new ArrayDeque<>();

  @GuardedBy("this")
  private @Nullable Instant inaccessibleSince;

  private volatile @Nullable ArchivalSummary archived;

  TableEncryption(Cloud cloud, Table table) {
    this.cloud = cloud;
    this.table = table;
    this.dataKey = new DataKeyCache(cloud);
  }

  /**
   * Uses the table's key, if it has one, for who uses the table: each has the key in use for five
   * minutes.
   *
   * @throws dev.awsfakes.spi.AwsError AccessDeniedException if the key cannot be used,
   *     ResourceNotFoundException if the table is archived
   */
  void require(Caller caller, Instant now) {
    if (table.settings().kmsKeyArn() == null) {
      return;
    }
    if (archived != null) {
      throw DynamoDbErrors.tableNotFound();
    }
    try {
      use(caller, now);
    } catch (UnusableKeyException e) {
      throw DynamoDbErrors.keyAccessDenied(String.valueOf(e.getMessage()));
    }
  }

  private void use(Caller caller, Instant now) throws UnusableKeyException {
    String key = table.settings().kmsKeyArn();
    if (key == null) {
      return;
    }
    try {
      dataKey.require(
          KmsKeys.use(table.scope(), caller, key, "Decrypt", table.name(), now), KEY_REUSE);
      foundAccessible();
    } catch (UnusableKeyException e) {
      // A key that is not for this caller may well be for the next one.
      if (e.reason() != Unusable.ACCESS_DENIED || caller.isRootOf(table.scope().account())) {
        foundInaccessible(now);
      }
      throw e;
    }
  }

  /** Since when the key cannot be used; null if it can. */
  @Nullable Instant inaccessibleSince(Instant now) {
    try {
      use(Caller.root(table.scope()), now);
    } catch (UnusableKeyException e) {
      // It is noted since when, which is what is asked for.
    }
    synchronized (this) {
      return table.settings().kmsKeyArn() == null ? null : inaccessibleSince;
    }
  }

  private synchronized void foundAccessible() {
    inaccessibleSince = null;
  }

  private synchronized void foundInaccessible(Instant now) {
    if (inaccessibleSince == null) {
      inaccessibleSince = now;
      cloud.events().at(now.plus(UNTIL_ARCHIVED), () -> archiveIfInaccessibleSince(now));
    }
  }

  private void archiveIfInaccessibleSince(Instant detected) {
    Instant due = detected.plus(UNTIL_ARCHIVED);
    if (detected.equals(inaccessibleSince(due)) && Tables.of(cloud, table.scope()).has(table)) {
      Backup backup = Backups.of(cloud, table.scope()).create(table, table.name(), due);
      archived =
          ArchivalSummary.builder()
              .archivalDateTime(due)
              .archivalReason("INACCESSIBLE_ENCRYPTION_CREDENTIALS")
              .archivalBackupArn(backup.arn())
              .build();
    }
  }

  /** How the table was archived; null if it was not. */
  @Nullable ArchivalSummary archived() {
    return archived;
  }

  /**
   * Refuses to change the key too often.
   *
   * @throws dev.awsfakes.spi.AwsError LimitExceededException if it was
   */
  synchronized void requireChangeable(Instant now) {
    changes.removeIf(change -> !now.isBefore(change.plus(CHANGE_WINDOW)));
    if (changes.size() >= FREE_CHANGES && now.isBefore(changes.getLast().plus(CHANGE_PAUSE))) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending"
              + " at "
              + changes.getFirst().plus(CHANGE_WINDOW)
              + ". After the first "
              + FREE_CHANGES
              + " change, each subsequent change in the same window can be performed at most once"
              + " every "
              + CHANGE_PAUSE.toSeconds()
              + " seconds. Number of updates today: "
              + changes.size());
    }
  }

  /** Follows a change of the key. */
  synchronized void changed(Instant now) {
    changes.addLast(now);
    dataKey.clear();
    inaccessibleSince = null;
  }
}
