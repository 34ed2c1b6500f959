package dev.awsfakes.s3;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An upload in parts, until it is completed or aborted. */
final class OngoingUpload {
  static final int MAX_PARTS = 10_000;

  private final String id;
  private final String key;
  private final Instant initiated;
  private final UploadTerms terms;
  private final PartChecksums checksums;

  @GuardedBy("this")
  private final NavigableMap<Integer, UploadedPart> parts = new TreeMap<>();

  @GuardedBy("this")
  private boolean ended;

  private volatile boolean conflicted;

  OngoingUpload(
      String id, String key, Instant initiated, UploadTerms terms, PartChecksums checksums) {
    this.id = id;
    this.key = key;
    this.initiated = initiated;
    this.terms = terms;
    this.checksums = checksums;
  }

  String id() {
    return id;
  }

  String key() {
    return key;
  }

  Instant initiated() {
    return initiated;
  }

  UploadTerms terms() {
    return terms;
  }

  PartChecksums checksums() {
    return checksums;
  }

  /** Notes that the key was written or deleted since the upload began. */
  void keyChanged() {
    conflicted = true;
  }

  boolean isConflicted() {
    return conflicted;
  }

  /** Adds a part, or replaces the one of its number. */
  synchronized void add(UploadedPart part) {
    requireOpen();
    parts.put(part.number(), part);
  }

  /** The parts after a number, in order. */
  synchronized List<UploadedPart> partsAfter(int number) {
    requireOpen();
    return new ArrayList<>(parts.tailMap(number, false).values());
  }

  /** Ends the upload; what it was given is forgotten. */
  synchronized void abort() {
    requireOpen();
    ended = true;
    parts.clear();
  }

  /** Ends the upload with what the completion makes of its parts; it stays open if that fails. */
  synchronized <T> T complete(Function<NavigableMap<Integer, UploadedPart>, T> completion) {
    requireOpen();
    T result = completion.apply(parts);
    ended = true;
    return result;
  }

  @GuardedBy("this")
  private void requireOpen() {
    if (ended) {
      throw S3Errors.noSuchUpload();
    }
  }

  /**
   * Refuses a part that brings another key than the upload began with.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidRequest, as recorded in
   *     multipart_upload_sse_c_validation
   */
  void requireKey(Encryption.CustomerKey given) {
    boolean brings = given.algorithm() != null;
    if (brings != terms.encryption().isCustomers()) {
      throw S3Errors.invalidRequest(
          "The multipart upload initiate requested encryption. Subsequent part requests must"
              + " include the appropriate encryption parameters.");
    }
    if (brings && !given.isAccepted(terms.encryption().customerKeyMd5())) {
      throw S3Errors.invalidRequest(
          "The provided encryption parameters did not match the ones used originally.");
    }
  }

  /** Who is asked for a part's number. */
  static int requirePartNumber(@Nullable Integer number) {
    if (number == null || number < 1 || number > MAX_PARTS) {
      throw S3Errors.invalidArgument(
          "Part number must be an integer between 1 and 10000, inclusive");
    }
    return number;
  }
}
