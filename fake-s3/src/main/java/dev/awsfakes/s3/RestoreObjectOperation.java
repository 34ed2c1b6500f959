package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;
import software.amazon.awssdk.services.s3.model.RestoreRequest;

/** Asks for a readable copy of an archived object, which is there when its tier's time is over. */
final class RestoreObjectOperation
    implements Operation<RestoreObjectRequest, RestoreObjectResponse> {
  private final Buckets buckets;

  RestoreObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public RestoreObjectResponse.Builder handle(RestoreObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    RestoreRequest wanted = request.restoreRequest();
    if (wanted != null && (wanted.type() != null || wanted.outputLocation() != null)) {
      throw new UnsupportedOperationException(
          "The fake of S3 does not have RestoreObject with SELECT yet.");
    }
    if (wanted == null) {
      throw S3Errors.malformedXml();
    }
    if (wanted.days() != null && wanted.days() < 1) {
      throw S3Errors.invalidArgument("restoration days should be at least 1");
    }
    StoredVersion version = VersionLookup.requireObject(bucket, request.key(), request.versionId());
    String storageClass = version.state().storageClass();
    String archiveTier = ArchiveTiers.of(bucket, version, call.now());
    if (!StorageClasses.isArchived(storageClass) && archiveTier == null) {
      throw S3Errors.invalidObjectState(
          "Restore is not allowed for the object's current storage class", storageClass);
    }
    // What Intelligent-Tiering archived comes back for good, not for days.
    if ((wanted.days() == null) != (archiveTier != null)) {
      throw S3Errors.malformedXml();
    }
    boolean deep = storageClass.equals("DEEP_ARCHIVE") || ArchiveTiers.DEEP.equals(archiveTier);
    Duration wait = wait(deep, tier(wanted));
    StoredVersion restored =
        bucket.change(
            version, state -> state.withRestoration(restoration(state, wait, wanted.days(), call)));
    new RestoreSchedule(buckets, bucket).follow(restored, call);
    return RestoreObjectResponse.builder();
  }

  private static String tier(RestoreRequest wanted) {
    String inParameters =
        wanted.glacierJobParameters() == null ? null : wanted.glacierJobParameters().tierAsString();
    String tier = inParameters == null ? wanted.tierAsString() : inParameters;
    return tier == null ? "Standard" : tier;
  }

  // The longest that each is documented to take: S3 guide, "Archive retrieval options".
  private static Duration wait(boolean deep, String tier) {
    return switch (tier) {
      case "Standard" -> Duration.ofHours(deep ? 12 : 5);
      case "Bulk" -> Duration.ofHours(deep ? 48 : 12);
      case "Expedited" -> expedited(deep);
      default -> throw S3Errors.malformedXml();
    };
  }

  private static Duration expedited(boolean deep) {
    if (deep) {
      throw S3Errors.invalidArgument("Retrieval option is not supported by this storage class");
    }
    return Duration.ofMinutes(5);
  }

  private static Restoration restoration(
      VersionState state, Duration wait, @Nullable Integer days, Call call) {
    Instant now = call.now();
    @Nullable Restoration before = state.restoration();
    if (before != null && before.isOngoing(now)) {
      throw S3Errors.restoreAlreadyInProgress();
    }
    // A copy that can be read already is kept for longer, at once.
    boolean extended = before != null && before.isReadable(now);
    call.status(extended ? 200 : 202);
    Instant ready = extended ? now : now.plus(wait);
    return new Restoration(ready, days == null ? ready : LifecyclePlan.midnightAfter(ready, days));
  }
}
