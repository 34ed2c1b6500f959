package dev.awsfakes.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Buckets and the objects in them. */
final class BucketKind extends ResourceKind<Bucket> {

  @Override
  String name(Bucket bucket) {
    return bucket.value();
  }

  @Override
  String region(Bucket bucket) {
    return bucket.region();
  }

  @Override
  String account(Bucket bucket) {
    return bucket.account();
  }

  @Override
  boolean exists(Bucket bucket, Place place) {
    try {
      place.client(S3Client.class).headBucket(r -> r.bucket(bucket.value()));
      return true;
    } catch (NoSuchBucketException e) {
      return false;
    }
  }

  @Override
  void make(Bucket bucket, Place place) {
    S3Client s3 = place.client(S3Client.class);
    Region region = s3.serviceClientConfiguration().region();
    s3.createBucket(
        r -> {
          r.bucket(bucket.value());
          if (!Region.US_EAST_1.equals(region)) {
            r.createBucketConfiguration(c -> c.locationConstraint(region.id()));
          }
        });
    if (bucket.versioned()) {
      s3.putBucketVersioning(
          r ->
              r.bucket(bucket.value())
                  .versioningConfiguration(c -> c.status(BucketVersioningStatus.ENABLED)));
    }
    if (!bucket.seed().isEmpty()) {
      SeedFolder.visit(
          place.testClass(), bucket.seed(), (folder, files) -> upload(s3, bucket, folder, files));
    }
  }

  private static void upload(S3Client s3, Bucket bucket, Path folder, List<Path> files)
      throws IOException {
    for (Path file : files) {
      String key =
          folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      byte[] content = Files.readAllBytes(file);
      s3.putObject(r -> r.bucket(bucket.value()).key(key), RequestBody.fromBytes(content));
    }
  }

  @Override
  String reference(Bucket bucket, Place place) {
    return bucket.as() == Reference.ARN ? "arn:aws:s3:::" + bucket.value() : bucket.value();
  }
}
