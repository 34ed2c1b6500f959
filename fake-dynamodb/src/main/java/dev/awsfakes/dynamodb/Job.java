package dev.awsfakes.dynamodb;

import java.time.Instant;

/**
 * An export of a table or an import into one, as it stands.
 *
 * @param <D> how the API describes it
 */
final class Job<D> {
  private final String arn;
  private final String tableArn;
  private final Instant started;
  private volatile D description;

  Job(String arn, String tableArn, Instant started, D description) {
    this.arn = arn;
    this.tableArn = tableArn;
    this.started = started;
    this.description = description;
  }

  String arn() {
    return arn;
  }

  String tableArn() {
    return tableArn;
  }

  Instant started() {
    return started;
  }

  D description() {
    return description;
  }

  void description(D changed) {
    description = changed;
  }
}
