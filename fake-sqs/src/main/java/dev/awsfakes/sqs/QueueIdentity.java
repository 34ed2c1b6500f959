package dev.awsfakes.sqs;

import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;

/**
 * Who a queue is.
 *
 * @param name its name
 * @param url its URL, as clients name it
 * @param arn its ARN, as policies and dead-letter settings name it
 * @param fingerprint tells its receipt handles from those of other queues
 * @param messageIds where the ids of its messages come from
 */
record QueueIdentity(String name, String url, String arn, long fingerprint, Ids messageIds) {

  static QueueIdentity of(String name, Scope scope, Ids ids) {
    return new QueueIdentity(
        name,
        "https://sqs." + scope.region().id() + ".amazonaws.com/" + scope.account() + "/" + name,
        scope.arn("sqs", name),
        ids.nextLong(),
        ids.child("messages"));
  }
}
