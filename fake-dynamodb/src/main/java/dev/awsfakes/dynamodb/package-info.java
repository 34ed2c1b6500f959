/**
 * A fake of Amazon DynamoDB and DynamoDB Streams, served through {@link
 * dev.awsfakes.FakeAws#client(Class)}; {@link dev.awsfakes.dynamodb.DynamoDbOptions} sets what AWS
 * leaves open.
 *
 * <p>Locks are taken in this order:
 *
 * <ol>
 *   <li>the tokens of transactions ({@code IdempotencyTokens}), {@code GlobalTables}, {@code Jobs},
 *       then the {@code Table} whose settings change, then its {@code ReplicationGroup};
 *   <li>the stripes of tables, by the tables' numbers and then the stripes' own;
 *   <li>one stripe of a secondary index at a time;
 *   <li>what follows the changes of a table: {@code TimeToLive}, {@code PointInTimeRecovery},
 *       {@code TableStream}, {@code LaggingCopy} (and within it the stripes of its copy), {@code
 *       TableThroughput}, {@code ItemAccess};
 *   <li>the registries ({@code Tables}, {@code Streams}, {@code Backups}), within which no other is
 *       taken but that of a stream.
 * </ol>
 *
 * <p>Readers take none of them: see {@code TableItems}.
 */
@NullMarked
package dev.awsfakes.dynamodb;

import org.jspecify.annotations.NullMarked;
