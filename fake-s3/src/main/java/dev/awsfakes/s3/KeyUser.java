package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;

/**
 * Who uses a key of KMS through S3.
 *
 * @param scope the account, in the bucket's Region
 * @param caller who must be allowed to
 */
record KeyUser(Scope scope, Caller caller) {

  /** Who made a call that is about a bucket. */
  static KeyUser of(Call call, StoredBucket bucket) {
    return new KeyUser(bucket.seenBy(call.scope().account()), call.caller());
  }

  /** An account that S3 acts for by itself. */
  static KeyUser of(Scope account) {
    return new KeyUser(account, Caller.root(account));
  }
}
