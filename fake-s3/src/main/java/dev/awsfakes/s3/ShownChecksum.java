package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Checksum;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** A checksum on its way into a response, each of which has a member for every algorithm. */
final class ShownChecksum {
  private final @Nullable ObjectChecksum checksum;

  private ShownChecksum(@Nullable ObjectChecksum checksum) {
    this.checksum = checksum;
  }

  static ShownChecksum of(StoredObject object) {
    return new ShownChecksum(object.checksum());
  }

  static ShownChecksum of(@Nullable ObjectChecksum checksum) {
    return new ShownChecksum(checksum);
  }

  private @Nullable String value(ChecksumKind kind) {
    return checksum != null && checksum.kind() == kind ? checksum.value() : null;
  }

  private @Nullable String type() {
    return checksum == null ? null : checksum.type();
  }

  void fill(PutObjectResponse.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256))
        .checksumType(type());
  }

  void fill(GetObjectResponse.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256))
        .checksumType(type());
  }

  void fill(HeadObjectResponse.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256))
        .checksumType(type());
  }

  void fill(CompleteMultipartUploadResponse.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256))
        .checksumType(type());
  }

  void fill(CopyObjectResult.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256))
        .checksumType(type());
  }

  void fill(Checksum.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256))
        .checksumType(type());
  }

  void fill(UploadPartResponse.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256));
  }

  void fill(CopyPartResult.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256));
  }

  void fill(Part.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256));
  }

  void fill(ObjectPart.Builder response) {
    response
        .checksumCRC32(value(ChecksumKind.CRC32))
        .checksumCRC32C(value(ChecksumKind.CRC32C))
        .checksumCRC64NVME(value(ChecksumKind.CRC64NVME))
        .checksumSHA1(value(ChecksumKind.SHA1))
        .checksumSHA256(value(ChecksumKind.SHA256));
  }
}
