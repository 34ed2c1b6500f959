package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;

/** The rules of CreateBucket for a directory bucket, which its name tells. */
final class NewDirectoryBucket {
  private NewDirectoryBucket() {}

  /**
   * The zone of the bucket to be.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidBucketName, InvalidRequest, MalformedXML
   */
  static Zone zone(CreateBucketRequest request, Call call) {
    Zone zone = Zone.ofName(request.bucket());
    if (zone == null) {
      throw S3Errors.invalidBucketName();
    }
    CreateBucketConfiguration asked = request.createBucketConfiguration();
    if (asked == null || asked.location() == null || asked.bucket() == null) {
      throw S3Errors.malformedXml();
    }
    requireSame(zone.id(), asked.location().name());
    requireSame(zone.type(), asked.location().typeAsString());
    requireSame("Directory", asked.bucket().typeAsString());
    requireSame(zone.redundancy(), asked.bucket().dataRedundancyAsString());
    if (asked.locationConstraintAsString() != null || !zone.isIn(call.scope().region())) {
      throw S3Errors.invalidLocationConstraint();
    }
    return zone;
  }

  private static void requireSame(String expected, @Nullable String actual) {
    if (actual == null) {
      throw S3Errors.malformedXml();
    }
    if (!actual.equals(expected)) {
      throw S3Errors.invalidRequest(
          "The bucket name, location and type do not fit: expected "
              + expected
              + ", but was "
              + actual);
    }
  }

  static CreateBucketResponse.Builder response(StoredBucket bucket, Zone zone) {
    return CreateBucketResponse.builder()
        .location(
            "https://"
                + bucket.name()
                + ".s3express-"
                + zone.id()
                + "."
                + bucket.regionId()
                + ".amazonaws.com/")
        .bucketArn(bucket.arn());
  }
}
