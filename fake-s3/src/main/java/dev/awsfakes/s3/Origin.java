package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.Objects;

/**
 * Who caused an event: a caller, or S3 itself.
 *
 * @param requester the account, or the service
 * @param principal of the caller, as messages show it
 * @param sourceIp where the request came from
 */
record Origin(
    String requester, String principal, String sourceIp, String requestId, String hostId) {
  private static final String SERVICE = "s3.amazonaws.com";
  // Calls come from the same process.
  private static final String LOOPBACK = "127.0.0.1";

  static Origin of(Call call, Buckets buckets) {
    String account = call.scope().account();
    return new Origin(
        account,
        buckets.principalId(account),
        LOOPBACK,
        call.requestId(),
        Objects.requireNonNull(call.extendedRequestId()));
  }

  /** S3 itself, as it carries out what a bucket is configured with. */
  static Origin ofService(Buckets buckets) {
    return new Origin(SERVICE, SERVICE, SERVICE, buckets.newRequestId(), buckets.newHostId());
  }
}
