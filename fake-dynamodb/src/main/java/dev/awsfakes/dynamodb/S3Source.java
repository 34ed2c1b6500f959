package dev.awsfakes.dynamodb;

import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.port.ObjectStore.Bucket;
import dev.awsfakes.spi.Cloud;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;

/** The files of a bucket that an import reads. */
final class S3Source {
  private final Bucket bucket;
  private final @Nullable InputCompressionType compression;

  S3Source(Bucket bucket, @Nullable InputCompressionType compression) {
    this.bucket = bucket;
    this.compression = compression;
  }

  /** The buckets of the cloud, which the operation needs. */
  static ObjectStore store(Cloud cloud, String operation) {
    return cloud
        .port(ObjectStore.class)
        .orElseThrow(
            () ->
                new UnsupportedOperationException(
                    operation
                        + " needs the fake of S3; add the artifact fake-s3 to the class path."));
  }

  /** Reads a file. */
  @FunctionalInterface
  interface FileReader {
    void read(Reader content) throws IOException;
  }

  /**
   * Reads every file whose key begins with the prefix.
   *
   * @return the bytes of their contents, uncompressed
   */
  long readAll(@Nullable String prefix, FileReader reader) {
    long bytes = 0;
    for (String key : bucket.keys(prefix == null ? "" : prefix)) {
      Optional<InputStream> content = bucket.read(key);
      if (content.isPresent()) {
        bytes += read(content.get(), reader);
      }
    }
    return bytes;
  }

  private long read(InputStream content, FileReader reader) {
    try (InputStream stored = content) {
      byte[] text =
          compression == InputCompressionType.GZIP
              ? new GZIPInputStream(stored).readAllBytes()
              : stored.readAllBytes();
      reader.read(
          new BufferedReader(
              new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8)));
      return text.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
