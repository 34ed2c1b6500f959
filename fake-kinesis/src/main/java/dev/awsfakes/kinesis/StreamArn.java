package dev.awsfakes.kinesis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of the ARN of a stream or of one of its consumers. */
record StreamArn(String region, String account, String stream, @Nullable String consumer) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:aws[a-z-]*:kinesis:([a-z0-9-]+):(\\d{12}):stream/([a-zA-Z0-9_.-]+)"
              + "(?:/consumer/([a-zA-Z0-9_.-]+):\\d+)?");

  /**
   * Reads an ARN.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgumentException if it is none of Kinesis
   */
  static StreamArn parse(String arn) {
    Matcher matcher = FORM.matcher(arn);
    if (!matcher.matches()) {
      throw KinesisErrors.invalidArgument("Invalid ARN: " + arn);
    }
    return new StreamArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
  }
}
