package dev.awsfakes.s3;

import dev.awsfakes.ServiceOptions;
import java.time.Duration;

/**
 * How the fake of S3 keeps objects.
 *
 * <pre>{@code
 * FakeAws.builder().with(S3Options.builder().spillAbove(8 * 1024 * 1024).build())
 * }</pre>
 *
 * <p>Immutable.
 */
public final class S3Options implements ServiceOptions {
  private static final long DEFAULT_SPILL = 64L * 1024 * 1024;

  private final long spillAbove;
  private final Duration replicationLag;

  private S3Options(Builder builder) {
    this.spillAbove = builder.spillAbove;
    this.replicationLag = builder.replicationLag;
  }

  /**
   * Options with the defaults: objects and parts of more than 64 MiB are kept on disk, and replicas
   * follow at once.
   */
  public static S3Options defaults() {
    return builder().build();
  }

  /** Options to be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of bytes above which an object or part is kept in a temporary file. */
  public long spillAbove() {
    return spillAbove;
  }

  /** How long after a change a replica has it. */
  public Duration replicationLag() {
    return replicationLag;
  }

  /** Sets up {@link S3Options}. Not safe for use by several threads. */
  public static final class Builder {
    private long spillAbove = DEFAULT_SPILL;
    private Duration replicationLag = Duration.ZERO;

    private Builder() {}

    /**
     * Keeps objects and parts of more than so many bytes in temporary files, which go away with the
     * cloud; {@link Long#MAX_VALUE} keeps everything in memory.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder spillAbove(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException(
            "spillAbove(" + bytes + "): a number of bytes from 0 on is needed.");
      }
      this.spillAbove = bytes;
      return this;
    }

    /**
     * Lets so much time pass on the cloud's clock before a change of an object is replicated; none
     * by default: the next call finds the replica.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder replicationLag(Duration lag) {
      if (lag.isNegative()) {
        throw new IllegalArgumentException(
            "replicationLag(" + lag + "): a duration from zero on is needed.");
      }
      this.replicationLag = lag;
      return this;
    }

    /** The options. */
    public S3Options build() {
      return new S3Options(this);
    }
  }
}
