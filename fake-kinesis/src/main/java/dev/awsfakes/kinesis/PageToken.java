package dev.awsfakes.kinesis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Where the next page starts, as the opaque text that a caller holds for at most 300 seconds.
 *
 * @param owner what is listed: a stream's ARN and the filter, or nothing
 * @param after the last entry of the page before
 * @param issued when the caller was given it
 */
record PageToken(String owner, String after, Instant issued) {
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  static PageToken of(String owner, String after, Instant now) {
    return new PageToken(owner, after, now);
  }

  String toText() {
    String text = issued.toEpochMilli() + "\n" + after + "\n" + owner;
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token.
   *
   * @throws dev.awsfakes.spi.AwsError ExpiredNextTokenException if it is too old,
   *     InvalidArgumentException if it is none of ours
   */
  static PageToken parse(String token, Instant now) {
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split("\n", 3);
      if (parts.length == 3) {
        Instant issued = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        if (now.isAfter(issued.plus(LIFETIME))) {
          throw KinesisErrors.nextTokenExpired();
        }
        return new PageToken(parts[2], parts[1], issued);
      }
    } catch (IllegalArgumentException e) {
      throw KinesisErrors.invalidArgument("NextToken is not valid.");
    }
    throw KinesisErrors.invalidArgument("NextToken is not valid.");
  }
}
