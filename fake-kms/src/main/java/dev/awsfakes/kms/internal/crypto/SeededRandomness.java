package dev.awsfakes.kms.internal.crypto;

import dev.awsfakes.spi.Ids;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/** Randomness for the JCA that comes from the cloud's seed: equal seeds give equal keys. */
public final class SeededRandomness {
  private SeededRandomness() {}

  /** Random bytes drawn from the stream. */
  public static SecureRandom from(Ids ids) {
    return new Source(ids);
  }

  private static final class Source extends SecureRandom {
    private static final long serialVersionUID = 1L;

    Source(Ids ids) {
      super(new Bytes(ids), null);
    }

    @Override
    public String getAlgorithm() {
      return "seed";
    }
  }

  private static final class Bytes extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;

    private final transient Ids ids;

    Bytes(Ids ids) {
      this.ids = ids;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // the cloud's seed is the only one
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      System.arraycopy(ids.bytes(bytes.length), 0, bytes, 0, bytes.length);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      return ids.bytes(length);
    }
  }
}
