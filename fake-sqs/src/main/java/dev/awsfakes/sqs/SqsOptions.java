package dev.awsfakes.sqs;

import dev.awsfakes.ServiceOptions;
import dev.awsfakes.spi.Cloud;

/**
 * How the fake uses the freedom that SQS has on standard queues: a message may be delivered out of
 * order, and more than once. By default it uses neither. Turned on, both come from the cloud's
 * seed, so that a test that a consumer fails can be run again.
 *
 * <pre>{@code
 * FakeAws.builder().seed(7).with(SqsOptions.builder().unordered(true).duplicates(0.2).build())
 * }</pre>
 *
 * <p>Immutable. FIFO queues are not affected.
 */
public final class SqsOptions implements ServiceOptions {
  private final boolean unordered;
  private final double duplicates;

  private SqsOptions(Builder builder) {
    this.unordered = builder.unordered;
    this.duplicates = builder.duplicates;
  }

  /** Options with the defaults: order kept, each message delivered once. */
  public static SqsOptions defaults() {
    return builder().build();
  }

  /**
   * All the freedom that SQS has: no order, and every fourth delivery is repeated. The default of
   * an adversarial cloud.
   */
  public static SqsOptions adversarial() {
    return builder().unordered(true).duplicates(0.25).build();
  }

  /** The options of a cloud. */
  static SqsOptions of(Cloud cloud) {
    return cloud.options(
        SqsOptions.class, cloud.isAdversarial() ? SqsOptions::adversarial : SqsOptions::defaults);
  }

  /** Options to be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether standard queues deliver out of order. */
  public boolean unordered() {
    return unordered;
  }

  /** The probability that a delivery of a standard queue is repeated, 0 to 1. */
  public double duplicates() {
    return duplicates;
  }

  /** Sets up {@link SqsOptions}. Not safe for use by several threads. */
  public static final class Builder {
    private boolean unordered;
    private double duplicates;

    private Builder() {}

    /** Lets standard queues deliver out of order. */
    public Builder unordered(boolean unordered) {
      this.unordered = unordered;
      return this;
    }

    /**
     * Lets standard queues deliver messages again although they are in flight.
     *
     * @param probability of each delivery, from 0 to less than 1
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder duplicates(double probability) {
      if (!(probability >= 0 && probability < 1)) {
        throw new IllegalArgumentException(
            "duplicates(" + probability + "): a probability from 0 to less than 1 is needed.");
      }
      this.duplicates = probability;
      return this;
    }

    /** The options. */
    public SqsOptions build() {
      return new SqsOptions(this);
    }
  }
}
