package dev.awsfakes.spi.validation;

import software.amazon.awssdk.core.exception.SdkClientException;

/** How the SDK's own client refuses a request that it cannot write, before anything is sent. */
public final class ClientRefusal {
  private ClientRefusal() {}

  /** The exception for a required member that is missing, or for an empty label of the URI. */
  public static SdkClientException of(Violation violation) {
    String name = violation.field().locationName();
    String what =
        violation.isMissing()
            ? "Parameter '" + name + "' must not be null"
            : name + " cannot be empty.";
    IllegalArgumentException cause = new IllegalArgumentException(what);
    return SdkClientException.create("Unable to marshall request to JSON: " + what, cause);
  }
}
