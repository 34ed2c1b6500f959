package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** The putting together of an object from its uploaded parts. */
final class Assembly {
  /** Every part but the last must have as much: S3 guide, "Multipart upload limits". */
  static final long MIN_PART = 5L * 1024 * 1024;

  private final OngoingUpload upload;
  private final List<UploadedPart> parts;
  private final ObjectChecksum checksum;

  private Assembly(OngoingUpload upload, List<UploadedPart> parts) {
    this.upload = upload;
    this.parts = parts;
    this.checksum = upload.checksums().ofWhole(parts);
  }

  /**
   * Chooses the named parts.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedXML, InvalidPartOrder, InvalidPart, EntityTooSmall,
   *     or what is wrong with a checksum
   */
  static Assembly of(
      StoredBucket bucket,
      OngoingUpload upload,
      List<CompletedPart> named,
      NavigableMap<Integer, UploadedPart> uploaded) {
    if (named.isEmpty() || named.size() > OngoingUpload.MAX_PARTS) {
      throw S3Errors.malformedXml();
    }
    requireOrder(named, bucket.isDirectory() || upload.checksums().composite());
    List<UploadedPart> parts = new ArrayList<>(named.size());
    for (CompletedPart one : named) {
      UploadedPart part = uploaded.get(one.partNumber());
      if (part == null || one.eTag() == null || !ETag.unquoted(one.eTag()).equals(part.tag())) {
        throw S3Errors.invalidPart();
      }
      requirePartChecksum(upload.checksums(), one, part);
      parts.add(part);
    }
    for (UploadedPart part : parts.subList(0, parts.size() - 1)) {
      if (part.content().length() < MIN_PART) {
        throw S3Errors.entityTooSmall();
      }
    }
    return new Assembly(upload, parts);
  }

  // Checksums of parts, and directory buckets, want every number from 1: API reference,
  // CompletedPart.
  private static void requireOrder(List<CompletedPart> named, boolean withoutGaps) {
    int last = 0;
    for (CompletedPart part : named) {
      if (part.partNumber() == null) {
        throw S3Errors.malformedXml();
      }
      if (part.partNumber() <= last || (withoutGaps && part.partNumber() > last + 1)) {
        throw S3Errors.invalidPartOrder();
      }
      last = part.partNumber();
    }
  }

  private static void requirePartChecksum(
      PartChecksums checksums, CompletedPart named, UploadedPart part) {
    Map<ChecksumKind, String> given = ChecksumKind.given(named);
    if (checksums.composite() && given.isEmpty()) {
      throw S3Errors.invalidRequest(
          "The upload was created using a "
              + checksums.kind().lowerCaseName()
              + " checksum. The complete request must include the checksum for each part. It was"
              + " missing for part "
              + part.number()
              + " in the request.");
    }
    if (checksums.asked() == null) {
      return;
    }
    given.forEach(
        (kind, value) -> {
          if (kind != checksums.kind()) {
            throw S3Errors.badDigest(
                "The "
                    + kind.lowerCaseName()
                    + " you specified for part "
                    + part.number()
                    + " did not match what we received.");
          }
          if (!value.equals(part.checksum().value())) {
            throw S3Errors.invalidPart();
          }
        });
  }

  /** Refuses the completion if the caller says another checksum or size of the whole. */
  void requireChecksum(CompleteMultipartUploadRequest request) {
    Map<ChecksumKind, String> given = ChecksumKind.given(request);
    given.forEach(
        (kind, value) -> {
          if (kind == checksum.kind() && !value.equals(comparable(value))) {
            throw S3Errors.badDigest(
                "The " + kind + " you specified did not match the calculated checksum.");
          }
        });
    if (request.mpuObjectSize() != null && request.mpuObjectSize() != size()) {
      throw S3Errors.invalidRequest(
          "The provided 'x-amz-mp-object-size' header value "
              + request.mpuObjectSize()
              + " does not match what was computed: "
              + size());
    }
  }

  // A composite checksum may be given with or without the number of parts.
  private String comparable(String given) {
    boolean counted = given.contains("-");
    String value = checksum.value();
    int hyphen = value.indexOf('-');
    return counted || hyphen < 0 ? value : value.substring(0, hyphen);
  }

  private long size() {
    return parts.stream().mapToLong(part -> part.content().length()).sum();
  }

  StoredObject object() {
    return new StoredObject(
        Content.concat(parts.stream().map(UploadedPart::content).toList()),
        eTag(),
        checksum,
        upload.terms().headers(),
        upload.terms().encryption(),
        parts.stream().map(this::stored).toList());
  }

  private StoredPart stored(UploadedPart part) {
    return new StoredPart(part.number(), part.content().length(), part.shownChecksum());
  }

  private String eTag() {
    RunningDigest digest = RunningDigest.of("MD5");
    for (UploadedPart part : parts) {
      byte[] tag = HexFormat.of().parseHex(part.tag());
      digest.update(tag, 0, tag.length);
    }
    return ETag.quoted(HexFormat.of().formatHex(digest.finish()) + "-" + parts.size());
  }
}
