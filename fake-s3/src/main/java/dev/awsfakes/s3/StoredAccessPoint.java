package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * An access point.
 *
 * @param region null if it is of several Regions
 * @param targets the buckets behind it, one for each Region
 * @param supporting the access point behind an Object Lambda access point, null for others
 * @param function that answers GetObject, null for others
 */
record StoredAccessPoint(
    AccessPoint shown,
    @Nullable Region region,
    List<String> targets,
    @Nullable AccessPoint supporting,
    @Nullable ObjectLambda function) {

  boolean isMultiRegion() {
    return region == null;
  }

  /** The bucket that a call through it means: of several the one in the caller's Region. */
  @Nullable StoredBucket target(Buckets buckets, Call call) {
    StoredBucket first = null;
    for (String name : targets) {
      StoredBucket bucket = buckets.find(name);
      if (bucket != null && bucket.scope().region().equals(call.scope().region())) {
        return bucket;
      }
      first = first == null ? bucket : first;
    }
    return first;
  }
}
