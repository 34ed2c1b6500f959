package dev.awsfakes.linearizability;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** One key of a versioned bucket: puts, conditional puts, deletes, reads, its versions. */
public class ObjectHistory {
  private static final String BUCKET = "orders";
  private static final String KEY = "order";

  private final S3Client s3 =
      FakeAws.builder().frozenAt(Instant.EPOCH).callLog(0).build().client(S3Client.class);

  /** Makes the bucket. */
  public ObjectHistory() {
    s3.createBucket(r -> r.bucket(BUCKET));
    s3.putBucketVersioning(
        r ->
            r.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
  }

  /** Puts a text. */
  @Operation
  public void put(@Param(gen = IntGen.class, conf = "1:3") int text) {
    s3.putObject(r -> r.bucket(BUCKET).key(KEY), RequestBody.fromString(String.valueOf(text)));
  }

  /** Puts a text if there is no object; the status tells whether there was. */
  @Operation
  public int putIfNone(@Param(gen = IntGen.class, conf = "4:6") int text) {
    try {
      return s3.putObject(
              r -> r.bucket(BUCKET).key(KEY).ifNoneMatch("*"),
              RequestBody.fromString(String.valueOf(text)))
          .sdkHttpResponse()
          .statusCode();
    } catch (S3Exception e) {
      return e.statusCode();
    }
  }

  /** Deletes the object: a marker hides it. */
  @Operation
  public void delete() {
    s3.deleteObject(r -> r.bucket(BUCKET).key(KEY));
  }

  /** Reads the object. */
  @Operation
  public String get() {
    try {
      return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(KEY)).asUtf8String();
    } catch (NoSuchKeyException e) {
      return "none";
    }
  }

  /** How many versions and markers there are. */
  @Operation
  public String versions() {
    var listed = s3.listObjectVersions(r -> r.bucket(BUCKET));
    return listed.versions().size() + "+" + listed.deleteMarkers().size();
  }
}
