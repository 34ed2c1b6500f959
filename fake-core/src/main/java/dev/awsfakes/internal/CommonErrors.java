package dev.awsfakes.internal;

import java.util.Map;

/**
 * The codes that any service may answer, with their HTTP status: the API references' "Common
 * Errors", and what the SDK's retry conditions look for.
 */
public final class CommonErrors {
  /** The status of each code. */
  public static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("AccessDenied", 403),
          Map.entry("AccessDeniedException", 400),
          Map.entry("BandwidthLimitExceeded", 509),
          Map.entry("ExpiredToken", 400),
          Map.entry("ExpiredTokenException", 400),
          Map.entry("IncompleteSignature", 403),
          Map.entry("InternalError", 500),
          Map.entry("InternalFailure", 500),
          Map.entry("InternalServerError", 500),
          Map.entry("InvalidClientTokenId", 403),
          Map.entry("NotAuthorized", 401),
          Map.entry("OptInRequired", 403),
          Map.entry("PriorRequestNotComplete", 400),
          Map.entry("RequestExpired", 400),
          Map.entry("RequestLimitExceeded", 400),
          Map.entry("RequestThrottled", 400),
          Map.entry("RequestThrottledException", 400),
          Map.entry("RequestTimeTooSkewed", 403),
          Map.entry("RequestTimeout", 400),
          Map.entry("RequestTimeoutException", 400),
          Map.entry("ServiceUnavailable", 503),
          Map.entry("SignatureDoesNotMatch", 403),
          Map.entry("SlowDown", 503),
          Map.entry("Throttling", 400),
          Map.entry("ThrottlingException", 400),
          Map.entry("ThrottledException", 400),
          Map.entry("TooManyRequestsException", 429),
          Map.entry("UnrecognizedClientException", 400),
          Map.entry("ValidationError", 400));

  private CommonErrors() {}
}
