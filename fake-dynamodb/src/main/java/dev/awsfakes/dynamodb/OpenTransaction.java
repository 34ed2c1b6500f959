package dev.awsfakes.dynamodb;

import dev.awsfakes.FakeAws;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A transaction that a test holds open, as if another caller's TransactWriteItems was still going
 * on. Until it ends, single writes of its items fail with TransactionConflictException,
 * transactions with one of them are cancelled for a TransactionConflict, batches leave them
 * unprocessed, and a TransactWriteItems with its token fails with TransactionInProgressException.
 * Reads of single items, queries and scans see what was before.
 *
 * <pre>{@code
 * try (OpenTransaction other = OpenTransaction.begin(aws, request)) {
 *   assertThatThrownBy(() -> orders.place(order)).isInstanceOf(TryAgain.class);
 * }
 * orders.place(order);
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class OpenTransaction implements AutoCloseable {
  private final Cloud cloud;
  private final IdempotencyTokens tokens;
  private final TransactWriteItemsRequest request;
  private final Transaction transaction;
  private boolean open = true;

  private OpenTransaction(
      Cloud cloud,
      IdempotencyTokens tokens,
      TransactWriteItemsRequest request,
      Transaction transaction) {
    this.cloud = cloud;
    this.tokens = tokens;
    this.request = request;
    this.transaction = transaction;
  }

  /**
   * Begins a transaction in the cloud's default account and Region.
   *
   * @throws IllegalStateException if it cannot be made, with AWS's words
   */
  public static OpenTransaction begin(FakeAws aws, TransactWriteItemsRequest request) {
    return begin(aws, aws.accountId(), aws.region(), request);
  }

  /**
   * Begins a transaction in an account and Region.
   *
   * @throws IllegalStateException if it cannot be made, with AWS's words
   */
  public static OpenTransaction begin(
      FakeAws aws, String accountId, Region region, TransactWriteItemsRequest request) {
    Cloud cloud = Cloud.of(aws);
    Scope scope = new Scope(accountId, region);
    Tables tables = Tables.of(cloud, scope);
    IdempotencyTokens tokens = IdempotencyTokens.of(cloud, scope);
    try {
      Transaction transaction =
          Transaction.of(
              TransactWrite.all(
                  name -> tables.require(name, Caller.root(scope), cloud.clock().now()),
                  request.transactItems()));
      @Nullable String token = request.clientRequestToken();
      synchronized (tokens) {
        if (token != null
            && tokens.isRepeated(token, request.transactItems(), cloud.clock().now())) {
          throw new IllegalStateException("The transaction of the token is made: " + token);
        }
        transaction.hold(Occasion.of(cloud.clock().now()));
        if (token != null) {
          tokens.begin(token, request.transactItems());
        }
      }
      return new OpenTransaction(cloud, tokens, request, transaction);
    } catch (AwsError error) {
      throw new IllegalStateException(
          "The transaction cannot be begun: " + error.getMessage(), error);
    }
  }

  /**
   * Makes its writes and ends it.
   *
   * @throws IllegalStateException if it is over, or its writes cannot be made any more
   */
  public synchronized void commit() {
    if (!open) {
      throw new IllegalStateException("The transaction is over; begin another one.");
    }
    try {
      transaction.run(Occasion.of(cloud.clock().now()));
    } catch (AwsError error) {
      throw new IllegalStateException(
          "The transaction cannot be committed: " + error.getMessage(), error);
    } finally {
      close();
    }
    if (request.clientRequestToken() != null) {
      tokens.remember(request.clientRequestToken(), request.transactItems(), cloud.clock().now());
    }
  }

  /** Ends it; without {@link #commit()} nothing is written. Closing twice is harmless. */
  @Override
  public synchronized void close() {
    if (open) {
      open = false;
      transaction.release();
      if (request.clientRequestToken() != null) {
        tokens.abandon(request.clientRequestToken());
      }
    }
  }
}
