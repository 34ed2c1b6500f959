package dev.awsfakes.spi;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A stream of pseudo-random values that depends on the cloud's seed and on the stream's name alone:
 * the ids of one resource do not shift when another resource is used. Safe for use by any number of
 * threads, which then share one sequence.
 */
public final class Ids {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final long seed;
  private final AtomicLong position = new AtomicLong();

  private Ids(long seed) {
    this.seed = seed;
  }

  /** The root stream of a cloud. */
  public static Ids ofSeed(long seed) {
    return new Ids(mix(seed + GAMMA));
  }

  /** An independent stream; the same name gives the same values, whatever else was drawn. */
  public Ids child(String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash ^ name.charAt(i)) + GAMMA;
    }
    return new Ids(hash);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    return at(position.getAndIncrement());
  }

  /** The value at a position of the stream, without moving it. */
  public long at(long index) {
    return mix(seed + GAMMA * (index + 1));
  }

  /** A number from 0 (inclusive) to the bound (exclusive); the bound is positive. */
  public int nextInt(int bound) {
    return (int) Math.floorMod(nextLong(), (long) bound);
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A version 4 UUID. */
  public UUID uuid() {
    return uuid(nextLong(), nextLong());
  }

  /** The version 4 UUID made of the given random bits. */
  public static UUID uuid(long high, long low) {
    return new UUID(
        (high & 0xFFFFFFFFFFFF0FFFL) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  /** Lower-case hexadecimal digits. */
  public String hex(int length) {
    return text(length, HEX);
  }

  /** Characters drawn from the alphabet, which has at most 256 of them. */
  public String text(int length, char[] alphabet) {
    char[] chars = new char[length];
    long bits = 0;
    for (int i = 0; i < length; i++) {
      if (i % 8 == 0) {
        bits = nextLong();
      }
      chars[i] = alphabet[(int) (bits & 0xFF) % alphabet.length];
      bits >>>= 8;
    }
    return new String(chars);
  }

  /** Random bytes, for example of a key. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    long bits = 0;
    for (int i = 0; i < length; i++) {
      if (i % 8 == 0) {
        bits = nextLong();
      }
      bytes[i] = (byte) bits;
      bits >>>= 8;
    }
    return bytes;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
