package dev.awsfakes.s3;

import dev.awsfakes.s3.S3ConditionKeys.About;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What one call asks about a bucket, its objects, and the access points that lead to it. */
final class AskedOfBucket {
  private static final S3Action READ = new S3Action("GetObject", "GetObjectVersion", true, "READ");
  private static final S3Action READ_TAGS =
      new S3Action("GetObjectTagging", "GetObjectVersionTagging", true, null);
  private static final S3Action READ_ATTRIBUTES =
      new S3Action("GetObjectAttributes", "GetObjectVersionAttributes", true, "READ");

  private final Call call;
  private final Buckets buckets;
  private final Members request;
  private final List<AccessQuestion> questions = new ArrayList<>(1);

  private AskedOfBucket(Call call) {
    this.call = call;
    this.buckets = Buckets.of(call.cloud());
    this.request = Members.of(call.request());
  }

  /**
   * An object, or the bucket itself, as a request names it.
   *
   * @param name of the bucket, or an access point
   * @param key null if it is about the bucket
   */
  private record Target(
      String name, BucketAccess access, @Nullable String key, @Nullable String versionId) {}

  /** The questions of a call; none where the operation has something else to say first. */
  static List<AccessQuestion> of(Call call) {
    AskedOfBucket asked = new AskedOfBucket(call);
    asked.add();
    return asked.questions;
  }

  private void add() {
    String name = request.text(isCopy() ? "DestinationBucket" : "Bucket");
    S3Action action = S3Action.of(call.operation());
    StoredBucket bucket = name == null ? null : here(name);
    if (name == null || bucket == null) {
      return;
    }
    if (bucket.isDirectory()) {
      questions.add(ofDirectory(bucket, action));
      return;
    }
    if (action == null) {
      return;
    }
    String key = action.onObject() ? request.text(isCopy() ? "DestinationKey" : "Key") : null;
    String versionId = key == null ? null : request.text("VersionId");
    Target target = new Target(name, new BucketAccess(buckets, bucket, call), key, versionId);
    ask(action, target);
    if (key != null) {
      addBeside(target);
    }
  }

  private boolean isCopy() {
    return call.operation().equals("CopyObject") || call.operation().equals("UploadPartCopy");
  }

  /** The bucket of a name in the client's Region. */
  private @Nullable StoredBucket here(String name) {
    try {
      if (AccessPointTable.isName(name)) {
        return buckets.accessPoints().target(name, call);
      }
    } catch (AwsError | SdkClientException e) {
      return null;
    }
    StoredBucket bucket = buckets.find(name);
    boolean elsewhere = bucket != null && !bucket.scope().region().equals(call.scope().region());
    return elsewhere ? null : bucket;
  }

  private void ask(S3Action action, Target target) {
    AccessQuestion question =
        target.key() == null
            ? target.access().of(action)
            : target.access().of(action, target.key(), target.versionId());
    questions.addAll(buckets.accessPoints().questions(target.name(), target.key(), question));
    questions.add(question);
  }

  // A zone's operations on objects go by sessions, which the SDK asks for itself.
  private AccessQuestion ofDirectory(StoredBucket bucket, @Nullable S3Action action) {
    boolean bySession = action == null || action.onObject() || action.acl() != null;
    boolean reads = call.operation().matches("(?:Get|Head|List).*");
    AccessQuestion question =
        AccessQuestion.of(
            "s3express:" + (action == null || bySession ? "CreateSession" : action.name()),
            bucket.arn(),
            bucket.scope().account(),
            S3ConditionKeys.of(call, About.bucket("CreateSession", bucket))
                .with("s3express:SessionMode", reads ? "ReadOnly" : "ReadWrite"));
    BucketPolicies.PolicyText policy = bucket.settings().get(BucketPolicies.PolicyText.class);
    if (policy != null) {
      question.policy("bucket policy", policy.json());
    }
    return question.describedAs("resource: \"" + bucket.arn() + "\"");
  }

  /** What a request does beside what its operation is named for. */
  private void addBeside(Target target) {
    boolean bypass = Boolean.TRUE.equals(request.flag("BypassGovernanceRetention"));
    switch (call.operation()) {
      case "PutObject", "CreateMultipartUpload" -> addOfUpload(target);
      case "CopyObject" -> {
        addOfUpload(target);
        addSource(target);
      }
      case "UploadPartCopy" -> addSource(target);
      case "DeleteObject", "PutObjectRetention" ->
          askIf(bypass, "BypassGovernanceRetention", target);
      case "GetObjectAttributes" -> ask(READ_ATTRIBUTES, target);
      default -> {}
    }
  }

  private void addOfUpload(Target target) {
    askIf(setsAcl(request), "PutObjectAcl", target);
    askIf(request.text("Tagging") != null, "PutObjectTagging", target);
    askIf(request.text("ObjectLockMode") != null, "PutObjectRetention", target);
    askIf(request.text("ObjectLockLegalHoldStatus") != null, "PutObjectLegalHold", target);
  }

  private void askIf(boolean wanted, String action, Target target) {
    if (wanted) {
      ask(S3Action.onObject(action), target);
    }
  }

  /** Whether a request says an access control list. */
  static boolean setsAcl(Members request) {
    return request.text("ACL") != null
        || request.text("GrantFullControl") != null
        || request.text("GrantRead") != null
        || request.text("GrantReadACP") != null
        || request.text("GrantWrite") != null
        || request.text("GrantWriteACP") != null;
  }

  private void addSource(Target target) {
    CopySource source;
    StoredBucket bucket;
    try {
      source = CopySource.of(call.request());
      // Copies are made from whatever Region.
      bucket =
          AccessPointTable.isName(source.bucket())
              ? buckets.accessPoints().target(source.bucket(), call)
              : buckets.find(source.bucket());
    } catch (AwsError | SdkClientException | IllegalArgumentException e) {
      return;
    }
    if (bucket == null || bucket.isDirectory()) {
      return;
    }
    Target from =
        new Target(
            source.bucket(),
            new BucketAccess(buckets, bucket, call),
            source.key(),
            source.versionId());
    ask(READ, from);
    if (copiesTags(bucket, source)) {
      ask(READ_TAGS, from);
      ask(S3Action.onObject("PutObjectTagging"), target);
    }
  }

  // Tags are copied unless they are replaced: API reference, CopyObject, "Permissions".
  private boolean copiesTags(StoredBucket bucket, CopySource source) {
    KeyHistory history = bucket.objects().get(source.key());
    StoredVersion version =
        source.versionId() == null ? history.current() : history.version(source.versionId());
    return call.operation().equals("CopyObject")
        && !"REPLACE".equals(request.text("TaggingDirective"))
        && version != null
        && !version.isDeleteMarker()
        && !version.state().tags().isEmpty();
  }
}
