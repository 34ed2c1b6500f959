package dev.awsfakes.kinesis;

import dev.awsfakes.ServiceOptions;
import java.time.Duration;

/**
 * How the fake of Kinesis behaves where AWS takes time or has limits of throughput. Immutable.
 *
 * <pre>{@code
 * FakeAws.builder().with(KinesisOptions.builder().enforceThroughput(true).build())
 * }</pre>
 */
public final class KinesisOptions implements ServiceOptions {
  private final Duration transitions;
  private final boolean enforceThroughput;

  private KinesisOptions(Builder builder) {
    this.transitions = builder.transitions;
    this.enforceThroughput = builder.enforceThroughput;
  }

  /** Options with the defaults: changes take effect at once, throughput is not limited. */
  public static KinesisOptions defaults() {
    return builder().build();
  }

  /** Options to be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** How long streams are seen as CREATING, UPDATING or DELETING; zero for not at all. */
  public Duration transitions() {
    return transitions;
  }

  /** Whether the throughput of shards is limited as AWS limits it. */
  public boolean enforceThroughput() {
    return enforceThroughput;
  }

  /** Sets up {@link KinesisOptions}. Not safe for use by several threads. */
  public static final class Builder {
    private Duration transitions = Duration.ZERO;
    private boolean enforceThroughput;

    private Builder() {}

    /**
     * Lets streams be CREATING, UPDATING and DELETING for so long on the cloud's clock.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public Builder transitions(Duration duration) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("transitions(" + duration + ") is negative.");
      }
      this.transitions = duration;
      return this;
    }

    /**
     * Limits each shard to 1 MiB and 1,000 records in, 2 MiB and 5 reads out, per second of the
     * cloud's clock.
     */
    public Builder enforceThroughput(boolean enforce) {
      this.enforceThroughput = enforce;
      return this;
    }

    /** The options. */
    public KinesisOptions build() {
      return new KinesisOptions(this);
    }
  }
}
