package dev.awsfakes.sqs;

import java.time.Instant;

/** What GetQueueAttributes tells of a queue's content: how many messages stand where. */
record QueueCounts(int visible, int inFlight, int delayed, Instant lastModified) {

  String inWords() {
    return "%d visible, %d in flight, %d delayed".formatted(visible, inFlight, delayed);
  }
}
