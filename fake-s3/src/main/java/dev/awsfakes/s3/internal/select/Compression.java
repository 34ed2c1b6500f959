package dev.awsfakes.s3.internal.select;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/** How an object is compressed. */
enum Compression {
  NONE,
  GZIP,
  BZIP2;

  static Compression of(@Nullable String name) {
    return switch (CsvFormat.orDefault(name, "NONE").toUpperCase(Locale.ROOT)) {
      case "NONE" -> NONE;
      case "GZIP" -> GZIP;
      case "BZIP2" -> BZIP2;
      default -> throw SelectProblem.InvalidCompressionFormat.exception();
    };
  }

  /**
   * The bytes that were compressed.
   *
   * @throws UnsupportedOperationException for BZIP2 without the library that reads it
   */
  InputStream expand(InputStream compressed) throws IOException {
    if (this == NONE) {
      return compressed;
    }
    try {
      return new Expanded(this == GZIP ? new GZIPInputStream(compressed) : Bzip2.open(compressed));
    } catch (EOFException e) {
      throw SelectProblem.TruncatedInput.exception();
    } catch (IOException e) {
      throw SelectProblem.InvalidCompressionFormat.exception();
    } catch (NoClassDefFoundError e) {
      throw new UnsupportedOperationException(
          "To read BZIP2, the fake of S3 needs org.apache.commons:commons-compress on the class"
              + " path.",
          e);
    }
  }

  /** Apart, so that the library is asked for by those who need it alone. */
  private static final class Bzip2 {
    static InputStream open(InputStream compressed) throws IOException {
      return new BZip2CompressorInputStream(compressed, true);
    }
  }

  /** Says in S3's way that the bytes are not compressed as they should be. */
  private static final class Expanded extends FilterInputStream {
    Expanded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw SelectProblem.TruncatedInput.exception();
      }
    }
  }
}
