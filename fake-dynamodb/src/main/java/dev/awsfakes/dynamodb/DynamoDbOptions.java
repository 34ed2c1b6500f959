package dev.awsfakes.dynamodb;

import dev.awsfakes.ServiceOptions;
import dev.awsfakes.spi.Cloud;
import java.time.Duration;

/**
 * What a test may set of DynamoDB where AWS leaves it open. Given to {@link
 * dev.awsfakes.FakeAws.Builder#with(ServiceOptions)}:
 *
 * <pre>{@code
 * FakeAws.builder().with(DynamoDbOptions.builder().ttlLag(Duration.ofHours(6)).build()).build();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class DynamoDbOptions implements ServiceOptions {
  private static final Duration MAX_TTL_LAG = Duration.ofDays(2);

  private final Duration ttlLag;
  private final Duration tableDelay;
  private final boolean enforcesThroughput;
  private final Duration readLag;
  private final Duration replicationLag;

  private DynamoDbOptions(Builder builder) {
    this.tableDelay = builder.tableDelay;
    this.ttlLag = builder.ttlLag;
    this.enforcesThroughput = builder.enforcesThroughput;
    this.readLag = builder.readLag;
    this.replicationLag = builder.replicationLag;
  }

  /** The options that hold where none are given. */
  public static DynamoDbOptions defaults() {
    return builder().build();
  }

  /**
   * The freedom that DynamoDB has with eventually consistent reads: they are up to a second behind.
   * The default of an adversarial cloud.
   */
  public static DynamoDbOptions adversarial() {
    return builder().readLag(Duration.ofSeconds(1)).build();
  }

  /** The options of a cloud. */
  static DynamoDbOptions of(Cloud cloud) {
    return cloud.options(
        DynamoDbOptions.class,
        cloud.isAdversarial() ? DynamoDbOptions::adversarial : DynamoDbOptions::defaults);
  }

  /** Options to be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** How long after its time an expired item is deleted; it stays readable until then. */
  public Duration ttlLag() {
    return ttlLag;
  }

  /** How long a table is CREATING, UPDATING or DELETING. */
  public Duration tableDelay() {
    return tableDelay;
  }

  /** Whether requests are refused that exceed the throughput of a table, index or partition. */
  public boolean enforcesThroughput() {
    return enforcesThroughput;
  }

  /** How far eventually consistent reads are behind at most. */
  public Duration readLag() {
    return readLag;
  }

  /** How long after a write the other replicas of a global table have it. */
  public Duration replicationLag() {
    return replicationLag;
  }

  /** Sets up options. Not safe for use by several threads. */
  public static final class Builder {
    private Duration ttlLag = Duration.ZERO;
    private Duration tableDelay = Duration.ZERO;
    private boolean enforcesThroughput;
    private Duration readLag = Duration.ZERO;
    private Duration replicationLag = Duration.ZERO;

    private Builder() {}

    /**
     * How long after its time an expired item is deleted; at once otherwise. On AWS it takes up to
     * 48 hours.
     *
     * @throws IllegalArgumentException if it is negative or longer than 48 hours
     */
    public Builder ttlLag(Duration lag) {
      if (lag.isNegative() || lag.compareTo(MAX_TTL_LAG) > 0) {
        throw new IllegalArgumentException(
            "ttlLag(" + lag + ") is not between PT0S and " + MAX_TTL_LAG + ".");
      }
      this.ttlLag = lag;
      return this;
    }

    /**
     * How long, on the cloud's clock, a table is CREATING, UPDATING or DELETING before the change
     * is made; otherwise changes are seen at once. Meanwhile a table cannot be changed, one that is
     * being created or deleted has no items, and a new index cannot be read.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder tableDelay(Duration delay) {
      if (delay.isNegative()) {
        throw new IllegalArgumentException("tableDelay(" + delay + ") is negative; PT0S is none.");
      }
      this.tableDelay = delay;
      return this;
    }

    /**
     * Whether throughput is enforced on the cloud's clock; not otherwise. Then a table and its
     * global indexes give what is provisioned, or the maximum that is set on demand, and one
     * partition key 3,000 read units and 1,000 write units a second. Provisioned units that are not
     * used are kept for 300 seconds; a new table begins with those of one second.
     */
    public Builder enforceThroughput(boolean enforced) {
      this.enforcesThroughput = enforced;
      return this;
    }

    /**
     * How far eventually consistent reads, and all reads of global indexes, are behind on the
     * cloud's clock; otherwise they see the last write. Each write is seen after a time of its own
     * between half of this and all of it, which the cloud's seed decides.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder readLag(Duration longest) {
      if (longest.isNegative()) {
        throw new IllegalArgumentException("readLag(" + longest + ") is negative; PT0S is none.");
      }
      this.readLag = longest;
      return this;
    }

    /**
     * How long, on the cloud's clock, after a write the other replicas of a global table have it;
     * otherwise the next call sees it. Global tables with multi-Region strong consistency do not
     * lag.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder replicationLag(Duration lag) {
      if (lag.isNegative()) {
        throw new IllegalArgumentException(
            "replicationLag(" + lag + ") is negative; PT0S is none.");
      }
      this.replicationLag = lag;
      return this;
    }

    /** The options. */
    public DynamoDbOptions build() {
      return new DynamoDbOptions(this);
    }
  }
}
