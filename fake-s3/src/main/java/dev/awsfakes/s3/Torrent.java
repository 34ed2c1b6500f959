package dev.awsfakes.s3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The file that describes an object to BitTorrent: BEP 3, "Metainfo files". */
final class Torrent {
  private static final int PIECE = 256 * 1024;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  private Torrent() {}

  static Content of(StoredBucket bucket, StoredVersion version) {
    Content object = version.requireObject().content();
    Torrent torrent = new Torrent();
    torrent.raw("d");
    torrent.text("announce");
    torrent.text("http://s3-tracker." + bucket.regionId() + ".amazonaws.com:6969/announce");
    torrent.text("info");
    torrent.raw("d");
    torrent.text("length");
    torrent.raw("i" + object.length() + "e");
    torrent.text("name");
    torrent.text(version.key());
    torrent.text("piece length");
    torrent.raw("i" + PIECE + "e");
    torrent.text("pieces");
    torrent.bytes(pieces(object));
    torrent.text("x-amz-bucket");
    torrent.text(bucket.name());
    torrent.text("x-amz-key");
    torrent.text(version.key());
    torrent.raw("ee");
    return Content.of(List.of(Chunk.of(torrent.text.toByteArray())));
  }

  private static byte[] pieces(Content object) {
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    for (long start = 0; start < object.length(); start += PIECE) {
      Content piece = object.slice(start, Math.min(PIECE, object.length() - start));
      digests.writeBytes(digest(piece));
    }
    return digests.toByteArray();
  }

  private static byte[] digest(Content piece) {
    MessageDigest sha1 = RunningDigest.messageDigest("SHA-1");
    for (Chunk chunk : piece.chunks()) {
      ByteBuffer bytes = chunk.read(0, chunk.length());
      sha1.update(bytes);
    }
    return sha1.digest();
  }

  private void raw(String ascii) {
    text.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private void text(String string) {
    bytes(string.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) {
    raw(bytes.length + ":");
    text.writeBytes(bytes);
  }
}
