package dev.awsfakes.s3.internal.select;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of an object one after another. */
interface RecordReader {
  /** The largest record, in bytes: S3 guide, "Filtering data", requirements and limits. */
  int MAX_RECORD = 1024 * 1024;

  /**
   * The next record.
   *
   * @return null at the end
   * @throws SelectException if there is none where one should be
   */
  @Nullable Value next() throws IOException;

  /** The index of the first byte of the record read last. */
  long recordStart();

  /** How many bytes have been read. */
  long position();
}
