package dev.awsfakes.sqs;

import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;

/**
 * Who a queue is.
 *
 * @param name its name
 * @param scope its account and Region
 * @param url its URL, as clients name it
 * @param arn its ARN, as policies and dead-letter settings name it
 * @param fingerprint tells its receipt handles from those of other queues
 * @param messageIds where the ids of its messages come from
 */
record QueueIdentity(
    String name, Scope scope, String url, String arn, long fingerprint, Ids messageIds) {

  /** Its account, Region and name. */
  QueueUrl parts() {
    return new QueueUrl(scope.region().id(), scope.account(), name);
  }

  static QueueIdentity of(String name, Scope scope, Ids ids) {
    return new QueueIdentity(
        name,
        scope,
        "https://sqs." + scope.region().id() + ".amazonaws.com/" + scope.account() + "/" + name,
        scope.arn("sqs", name),
        ids.nextLong(),
        ids.child("messages"));
  }
}
