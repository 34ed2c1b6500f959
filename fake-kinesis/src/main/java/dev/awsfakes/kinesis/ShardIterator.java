package dev.awsfakes.kinesis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * A place in a shard from which to read on, as the opaque text that a caller holds for at most five
 * minutes.
 *
 * @param streamArn the stream
 * @param streamCreated tells the stream from a later one of the same name
 * @param shard the number of the shard
 * @param position the position of the next record to read
 * @param issued when the caller was given it
 */
record ShardIterator(
    String streamArn, Instant streamCreated, int shard, long position, Instant issued) {
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  static ShardIterator at(Stream stream, Shard shard, long position, Instant now) {
    return new ShardIterator(stream.arn(), stream.created(), shard.number(), position, now);
  }

  String toToken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(streamArn);
      out.writeLong(streamCreated.toEpochMilli());
      out.writeInt(shard);
      out.writeLong(position);
      out.writeLong(issued.toEpochMilli());
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads a token.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgumentException if it is none of ours
   */
  static ShardIterator parse(String token) {
    try {
      byte[] bytes = Base64.getDecoder().decode(token);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      ShardIterator iterator =
          new ShardIterator(
              in.readUTF(),
              Instant.ofEpochMilli(in.readLong()),
              in.readInt(),
              in.readLong(),
              Instant.ofEpochMilli(in.readLong()));
      if (in.readLong() != checksum(bytes, bytes.length - Long.BYTES)) {
        throw invalid();
      }
      return iterator;
    } catch (IllegalArgumentException | IOException e) {
      throw invalid();
    }
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  private static RuntimeException invalid() {
    return KinesisErrors.invalidArgument("Invalid ShardIterator.");
  }

  /** Fails if more than five minutes have passed since it was issued. */
  void requireFresh(Instant now) {
    if (now.isAfter(issued.plus(LIFETIME))) {
      throw KinesisErrors.iteratorExpired(issued, now);
    }
  }
}
