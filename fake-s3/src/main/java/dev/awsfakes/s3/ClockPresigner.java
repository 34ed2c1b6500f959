package dev.awsfakes.s3;

import dev.awsfakes.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.AbortMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CompleteMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CreateMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.DeleteObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.HeadBucketPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.HeadObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedAbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedDeleteObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedHeadBucketRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedHeadObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedUploadPartRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.UploadPartPresignRequest;

/** The SDK's presigner, but for the time of its signatures: that is the fake clock's. */
final class ClockPresigner implements S3Presigner {
  private final S3Presigner signer;
  private final AwsBasicCredentials credentials;
  private final FakeClock clock;

  ClockPresigner(Region region, AwsBasicCredentials credentials, FakeClock clock) {
    this.signer =
        S3Presigner.builder()
            .region(region)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .build();
    this.credentials = credentials;
    this.clock = clock;
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private SdkHttpRequest dated(PresignedRequest signed) {
    return QuerySignature.signedAt(signed.httpRequest(), credentials.secretAccessKey(), now());
  }

  private Instant expiration(PresignedRequest signed) {
    Duration validity = QuerySignature.of(signed.httpRequest()).validity();
    return now().plus(validity);
  }

  @Override
  public PresignedGetObjectRequest presignGetObject(GetObjectPresignRequest request) {
    PresignedGetObjectRequest signed = signer.presignGetObject(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedHeadObjectRequest presignHeadObject(HeadObjectPresignRequest request) {
    PresignedHeadObjectRequest signed = signer.presignHeadObject(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedHeadBucketRequest presignHeadBucket(HeadBucketPresignRequest request) {
    PresignedHeadBucketRequest signed = signer.presignHeadBucket(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedPutObjectRequest presignPutObject(PutObjectPresignRequest request) {
    PresignedPutObjectRequest signed = signer.presignPutObject(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedDeleteObjectRequest presignDeleteObject(DeleteObjectPresignRequest request) {
    PresignedDeleteObjectRequest signed = signer.presignDeleteObject(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedCreateMultipartUploadRequest presignCreateMultipartUpload(
      CreateMultipartUploadPresignRequest request) {
    PresignedCreateMultipartUploadRequest signed = signer.presignCreateMultipartUpload(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedUploadPartRequest presignUploadPart(UploadPartPresignRequest request) {
    PresignedUploadPartRequest signed = signer.presignUploadPart(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedCompleteMultipartUploadRequest presignCompleteMultipartUpload(
      CompleteMultipartUploadPresignRequest request) {
    PresignedCompleteMultipartUploadRequest signed = signer.presignCompleteMultipartUpload(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public PresignedAbortMultipartUploadRequest presignAbortMultipartUpload(
      AbortMultipartUploadPresignRequest request) {
    PresignedAbortMultipartUploadRequest signed = signer.presignAbortMultipartUpload(request);
    return signed.toBuilder().httpRequest(dated(signed)).expiration(expiration(signed)).build();
  }

  @Override
  public void close() {
    signer.close();
  }
}
