package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;

/** Whom a bucket notifies: nobody, since notifications are not delivered yet. */
final class BucketNotifications {
  private final Buckets buckets;

  BucketNotifications(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketNotificationConfigurationResponse.Builder get(
      GetBucketNotificationConfigurationRequest request, Call call) {
    buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketNotificationConfigurationResponse.builder();
  }

  /** Takes the configuration that switches notifications off. */
  PutBucketNotificationConfigurationResponse.Builder put(
      PutBucketNotificationConfigurationRequest request, Call call) {
    buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NotificationConfiguration wanted = request.notificationConfiguration();
    boolean some =
        !wanted.queueConfigurations().isEmpty()
            || !wanted.topicConfigurations().isEmpty()
            || !wanted.lambdaFunctionConfigurations().isEmpty()
            || wanted.eventBridgeConfiguration() != null;
    if (some) {
      throw new UnsupportedOperationException("The fake of S3 does not deliver notifications yet.");
    }
    return PutBucketNotificationConfigurationResponse.builder();
  }
}
