package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/** Makes a part of an upload from an object or a range of one. */
final class UploadPartCopyOperation
    implements Operation<UploadPartCopyRequest, UploadPartCopyResponse> {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

  private final Buckets buckets;

  UploadPartCopyOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public UploadPartCopyResponse.Builder handle(UploadPartCopyRequest request, Call call) {
    StoredBucket bucket =
        buckets.require(request.destinationBucket(), request.expectedBucketOwner(), call);
    int number = OngoingUpload.requirePartNumber(request.partNumber());
    OngoingUpload upload = bucket.uploads().require(request.destinationKey(), request.uploadId());
    upload.requireKey(CustomerKey.of(request));
    upload.terms().encryption().decrypt(bucket, call);
    StoredVersion source =
        CopySource.of(request).require(buckets, CopySource.Terms.of(request), call);
    Content content = cut(source.requireObject().content(), request.copySourceRange());
    ChecksumKind kind = upload.checksums().kind();
    ReceivedBody digested = ContentDigest.of(content, Set.of(kind));
    UploadedPart part =
        new UploadedPart(
            number,
            content,
            digested.tag(upload.terms().encryption()),
            ObjectChecksum.full(kind, digested.checksum(kind)),
            upload.checksums().asked() != null,
            call.now());
    upload.add(part);
    CopyPartResult.Builder result =
        CopyPartResult.builder().eTag(part.eTag()).lastModified(call.now());
    ObjectChecksum.show(part.shownChecksum(), result);
    UploadPartCopyResponse.Builder response =
        UploadPartCopyResponse.builder()
            .copyPartResult(result.build())
            .copySourceVersionId(CopySource.shownVersionId(source));
    upload.terms().encryption().show(response);
    return response;
  }

  // Stricter than the range of a read, and recorded in upload_part_copy_range.
  private static Content cut(Content source, @Nullable String range) {
    if (range == null) {
      CopySource.requireSize(source.length());
      return source;
    }
    Matcher form = RANGE.matcher(range);
    if (!form.matches() || Long.parseLong(form.group(1)) > Long.parseLong(form.group(2))) {
      throw S3Errors.invalidArgument(
          "The x-amz-copy-source-range value must be of the form bytes=first-last where first and"
              + " last are the zero-based offsets of the first and last bytes to copy");
    }
    long first = Long.parseLong(form.group(1));
    long last = Long.parseLong(form.group(2));
    if (first >= source.length()) {
      throw S3Errors.invalidRequest(
          "The specified copy range is invalid for the source object size");
    }
    if (last >= source.length()) {
      throw S3Errors.invalidArgument(
          "Range specified is not valid for source object of size: " + source.length());
    }
    CopySource.requireSize(last - first + 1);
    return source.slice(first, last - first + 1);
  }
}
