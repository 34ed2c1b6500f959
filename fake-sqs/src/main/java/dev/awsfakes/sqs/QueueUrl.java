package dev.awsfakes.sqs;

import dev.awsfakes.spi.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** The parts of a queue's URL. */
record QueueUrl(String region, String account, String name) {
  private static final Pattern FORM =
      Pattern.compile(
          "https?://(?:sqs\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?"
              + "|([a-z0-9-]+)\\.queue\\.amazonaws\\.com)/(\\d{12})/([^/]+)/?");

  /** Reads a URL of today's or of the legacy form; null if it is none. */
  static @Nullable QueueUrl parse(String url) {
    Matcher matcher = FORM.matcher(url);
    if (!matcher.matches()) {
      return null;
    }
    String region = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new QueueUrl(region, matcher.group(3), matcher.group(4));
  }

  /** Whose queue it is, and where. */
  Scope scope() {
    return new Scope(account, Region.of(region));
  }

  /** The parts as a queue's ARN has them; null if it is none. */
  static @Nullable QueueUrl ofArn(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length == 6 && parts[2].equals("sqs")
        ? new QueueUrl(parts[3], parts[4], parts[5])
        : null;
  }
}
