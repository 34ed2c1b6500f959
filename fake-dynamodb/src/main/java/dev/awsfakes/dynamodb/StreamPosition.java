package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a reader of a stream stands: what a shard iterator says. An iterator holds for 15 minutes.
 *
 * @param next the number of the change that is read next, if it is in the shard
 * @param fromHorizon whether the reader takes whatever is oldest, so that nothing can be lost
 */
record StreamPosition(
    String streamArn, String shardId, long next, boolean fromHorizon, Instant issued) {
  private static final Duration VALID = Duration.ofMinutes(15);

  /** As the API shows it. */
  String iterator() {
    String content =
        String.join(
            ",",
            shardId,
            Long.toString(next),
            Boolean.toString(fromHorizon),
            Long.toString(issued.toEpochMilli()));
    return streamArn
        + "|1|"
        + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The position that an iterator means.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it is none, ExpiredIteratorException
   *     if it is too old
   */
  static StreamPosition parse(String iterator, Instant now) {
    StreamPosition position = read(iterator);
    if (!now.isBefore(position.issued().plus(VALID))) {
      throw DynamoDbErrors.expiredIterator();
    }
    return position;
  }

  private static StreamPosition read(String iterator) {
    int separator = iterator.indexOf("|1|");
    try {
      String content =
          new String(
              Base64.getDecoder().decode(iterator.substring(separator + 3)),
              StandardCharsets.US_ASCII);
      String[] parts = content.split(",", -1);
      return new StreamPosition(
          iterator.substring(0, separator),
          parts[0],
          Long.parseLong(parts[1]),
          Boolean.parseBoolean(parts[2]),
          Instant.ofEpochMilli(Long.parseLong(parts[3])));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw DynamoDbErrors.validation("Invalid ShardIterator");
    }
  }
}
