package dev.awsfakes.s3;

import java.time.Instant;
import software.amazon.awssdk.utils.DateUtils;

/** A copy of an archived object that can be read for some days. */
record Restoration(Instant ready, Instant expires) {

  boolean isOngoing(Instant now) {
    return now.isBefore(ready);
  }

  boolean isReadable(Instant now) {
    return !isOngoing(now) && now.isBefore(expires);
  }

  /** The x-amz-restore header. */
  String header(Instant now) {
    return isOngoing(now)
        ? "ongoing-request=\"true\""
        : "ongoing-request=\"false\", expiry-date=\"" + DateUtils.formatRfc822Date(expires) + "\"";
  }
}
