package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Digests of content that is stored already, for copies of it. */
final class ContentDigest {
  private ContentDigest() {}

  /** The content with its MD5 and the checksums asked for. */
  static ReceivedBody of(Content content, Set<ChecksumKind> kinds) {
    BodyDigests digests = new BodyDigests(kinds);
    for (Chunk chunk : content.chunks()) {
      ByteBuffer bytes = chunk.read(0, chunk.length());
      digests.update(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }
    Map<ChecksumKind, String> checksums = digests.finishChecksums();
    return new ReceivedBody(content, HexFormat.of().formatHex(digests.finishMd5()), checksums);
  }
}
