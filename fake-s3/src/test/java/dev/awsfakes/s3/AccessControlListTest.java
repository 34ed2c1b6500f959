package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;

/** Access control lists, in a bucket that takes them. */
class AccessControlListTest extends S3Test {
  private static final String EVERYBODY = "http://acs.amazonaws.com/groups/global/AllUsers";
  private static final String LOGS = "http://acs.amazonaws.com/groups/s3/LogDelivery";
  private static final String USER = "0123456789abcdef".repeat(4);

  private final String owner = s3.listBuckets().owner().id();

  @BeforeEach
  void takeAcls() {
    ownership("ObjectWriter");
    s3.deletePublicAccessBlock(r -> r.bucket(BUCKET));
  }

  @SuppressWarnings("unchecked") // an array of consumers, as the SDK has it
  private void ownership(String value) {
    s3.putBucketOwnershipControls(
        r -> r.bucket(BUCKET).ownershipControls(o -> o.rules(rule -> rule.objectOwnership(value))));
  }

  private void putAcl(Consumer<PutBucketAclRequest.Builder> acl) {
    s3.putBucketAcl(acl.andThen(r -> r.bucket(BUCKET)));
  }

  private void putPolicy(String ownerId, Grant... grants) {
    putAcl(r -> r.accessControlPolicy(policy(ownerId, grants)));
  }

  private static AccessControlPolicy policy(String ownerId, Grant... grants) {
    return AccessControlPolicy.builder().owner(o -> o.id(ownerId)).grants(grants).build();
  }

  private static Grant toUser(String id, String permission) {
    return Grant.builder()
        .grantee(g -> g.type("CanonicalUser").id(id))
        .permission(permission)
        .build();
  }

  private static Grant toGroup(String uri, String permission) {
    return Grant.builder().grantee(g -> g.type("Group").uri(uri)).permission(permission).build();
  }

  private List<Grant> ofBucket() {
    return s3.getBucketAcl(r -> r.bucket(BUCKET)).grants();
  }

  private List<Grant> ofObject(String key) {
    return s3.getObjectAcl(r -> r.bucket(BUCKET).key(key)).grants();
  }

  /** Recorded: s3_bucket_acl. */
  @Test
  void bucket_isGrantedByNameHeadersAndBody() {
    putAcl(r -> r.acl("public-read"));
    assertThat(ofBucket())
        .containsExactly(toUser(owner, "FULL_CONTROL"), toGroup(EVERYBODY, "READ"));
    putAcl(r -> r.acl("private"));
    assertThat(ofBucket()).containsExactly(toUser(owner, "FULL_CONTROL"));
    putAcl(r -> r.grantRead("uri=" + LOGS));
    assertThat(ofBucket()).containsExactly(toGroup(LOGS, "READ"));
    putPolicy(owner, toUser(owner, "FULL_CONTROL"), toGroup(LOGS, "WRITE"));
    assertThat(ofBucket()).containsExactly(toUser(owner, "FULL_CONTROL"), toGroup(LOGS, "WRITE"));
  }

  /** Recorded: s3_bucket_acl_exceptions. */
  @Test
  void headers_thatSayNoList_areRefused() {
    assertError(() -> putAcl(r -> r.acl("fake-acl")), 400, "InvalidArgument", null);
    assertInvalid(
        () -> putAcl(r -> r.grantWrite("uri=\"http://acs.amazonaws.com/groups/s3/FakeGroup\"")),
        "Invalid group uri");
    assertInvalid(
        () -> putAcl(r -> r.grantWrite("fakekey=\"1234\"")), "Argument format not recognized");
    assertInvalid(() -> putAcl(r -> r.grantWrite("id=\"wrong-id\"")), "Invalid id");
    assertError(
        () -> putAcl(r -> {}),
        400,
        "MissingSecurityHeader",
        "Your request was missing a required header");
    assertError(
        () -> putAcl(r -> r.acl("public-read").grantRead("uri=" + LOGS)),
        400,
        "InvalidRequest",
        "Specifying both Canned ACLs and Header Grants is not allowed");
    assertError(
        () -> putAcl(r -> r.acl("public-read").accessControlPolicy(policy(owner))),
        400,
        "UnexpectedContent",
        "This request does not support content");
    assertThat(ofBucket()).containsExactly(toUser(owner, "FULL_CONTROL"));
  }

  private static void assertInvalid(ThrowingCallable call, String message) {
    assertError(call, 400, "InvalidArgument", message);
  }

  /** Recorded: s3_bucket_acl_exceptions. */
  @Test
  void body_thatIsNoList_isRefused() {
    assertInvalid(() -> putPolicy(owner, toUser("wrong-id", "READ")), "Invalid id");
    assertInvalid(() -> putPolicy("wrong-id", toUser(owner, "READ")), "Invalid id");
    assertInvalid(
        () -> putPolicy(owner, toGroup("http://acs.amazonaws.com/groups/s3/FakeGroup", "READ")),
        "Invalid group uri");
    assertMalformed(r -> r.accessControlPolicy(p -> {}));
    assertMalformed(r -> r.accessControlPolicy(p -> p.grants(toUser(owner, "READ"))));
    assertMalformed(r -> r.accessControlPolicy(policy(owner, toUser(owner, "FAKE"))));
  }

  private void assertMalformed(Consumer<PutBucketAclRequest.Builder> acl) {
    assertError(
        () -> putAcl(acl),
        400,
        "MalformedACLError",
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101})
  void body_hasUpTo100Grants(int count) {
    Grant[] grants = Collections.nCopies(count, toUser(USER, "READ")).toArray(Grant[]::new);
    if (count > 100) {
      assertMalformed(r -> r.accessControlPolicy(policy(owner, grants)));
    } else {
      putPolicy(owner, grants);
      assertThat(ofBucket()).hasSize(count);
    }
  }

  /** API reference, PutBucketAcl: since October 2025. */
  @Test
  void grantee_byEmail_isRefused() {
    assertThat(error(() -> putAcl(r -> r.grantRead("emailAddress=a@example.com"))).statusCode())
        .isEqualTo(405);
  }

  /** S3 guide, "Canned ACL"; public-read-write as recorded in s3_multipart_upload_acls. */
  @ParameterizedTest
  @CsvSource({
    "private, ''",
    "public-read, 'AllUsers READ'",
    "public-read-write, 'AllUsers READ,AllUsers WRITE'",
    "authenticated-read, 'AuthenticatedUsers READ'",
    "bucket-owner-read, ''",
    "bucket-owner-full-control, ''",
    "log-delivery-write, 'LogDelivery WRITE,LogDelivery READ_ACP'"
  })
  void object_isGrantedByName(String canned, String others) {
    put("k", "v", r -> r.acl(canned));

    List<Grant> grants = ofObject("k");
    assertThat(grants.get(0)).isEqualTo(toUser(owner, "FULL_CONTROL"));
    assertThat(
            String.join(
                ",",
                grants.stream()
                    .skip(1)
                    .map(
                        g -> g.grantee().uri().replaceAll(".*/", "") + " " + g.permissionAsString())
                    .toList()))
        .isEqualTo(others);
  }

  @Test
  void object_isGrantedByHeadersOfEveryUpload() {
    put("put", "v", r -> r.grantRead("id=" + USER).grantFullControl("id=\"" + owner + "\""));
    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("put")
                .destinationBucket(BUCKET)
                .destinationKey("copy")
                .acl("public-read"));
    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("copy")
                .destinationBucket(BUCKET)
                .destinationKey("plain"));

    assertThat(ofObject("put"))
        .containsExactly(toUser(owner, "FULL_CONTROL"), toUser(USER, "READ"));
    assertThat(ofObject("copy"))
        .containsExactly(toUser(owner, "FULL_CONTROL"), toGroup(EVERYBODY, "READ"));
    assertThat(ofObject("plain")).containsExactly(toUser(owner, "FULL_CONTROL"));
  }

  @Test
  void object_inParts_isGrantedWhatTheUploadBeganWith() {
    String id =
        s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k").acl("public-read")).uploadId();
    String eTag =
        s3.uploadPart(
                r -> r.bucket(BUCKET).key("k").uploadId(id).partNumber(1),
                RequestBody.fromString("v"))
            .eTag();
    complete(id, eTag);

    assertThat(ofObject("k")).hasSize(2);
  }

  @SuppressWarnings("unchecked") // an array of consumers, as the SDK has it
  private void complete(String id, String eTag) {
    s3.completeMultipartUpload(
        r ->
            r.bucket(BUCKET)
                .key("k")
                .uploadId(id)
                .multipartUpload(m -> m.parts(p -> p.partNumber(1).eTag(eTag))));
  }

  @Test
  void putObjectAcl_changesOneVersion() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    String first = put("k", "1").versionId();
    put("k", "2");

    s3.putObjectAcl(r -> r.bucket(BUCKET).key("k").versionId(first).acl("public-read"));

    assertThat(ofObject("k")).hasSize(1);
    assertThat(s3.getObjectAcl(r -> r.bucket(BUCKET).key("k").versionId(first)).grants())
        .hasSize(2);
  }

  @Test
  void everybody_isNotLetInWhileTheBucketBlocksIt() {
    s3.putPublicAccessBlock(
        r -> r.bucket(BUCKET).publicAccessBlockConfiguration(p -> p.blockPublicAcls(true)));
    put("k", "v");

    assertDenied(() -> putAcl(r -> r.acl("public-read")));
    assertDenied(() -> putAcl(r -> r.acl("authenticated-read")));
    assertDenied(() -> s3.putObjectAcl(r -> r.bucket(BUCKET).key("k").acl("public-read")));
    assertDenied(() -> put("k", "v", r -> r.acl("public-read")));
    putAcl(r -> r.acl("log-delivery-write"));
    put("k", "v", r -> r.grantRead("id=" + USER));
  }

  private static void assertDenied(ThrowingCallable call) {
    assertError(call, 403, "AccessDenied", "Access Denied");
  }

  /** S3 guide, "Controlling ownership of objects and disabling ACLs for your bucket". */
  @Test
  void ownership_cannotBeEnforcedWhileOthersAreGrantedSomething() {
    putAcl(r -> r.acl("public-read"));
    assertError(
        () -> ownership("BucketOwnerEnforced"),
        400,
        "InvalidBucketAclWithObjectOwnership",
        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");

    putAcl(r -> r.acl("private"));
    put("k", "v", r -> r.acl("public-read"));
    ownership("BucketOwnerEnforced");
    assertThat(ofObject("k")).containsExactly(toUser(owner, "FULL_CONTROL"));
    ownership("BucketOwnerPreferred");
    assertThat(ofObject("k")).hasSize(2);
  }

  @Test
  void createBucket_takesAListThatFitsItsSettings() {
    assertThat(
            error(() -> s3.createBucket(r -> r.bucket("other").acl("public-read")))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidBucketAclWithObjectOwnership");
    assertDenied(
        () ->
            s3.createBucket(
                r -> r.bucket("other").objectOwnership("ObjectWriter").acl("public-read")));
    s3.createBucket(
        r -> r.bucket("other").objectOwnership("ObjectWriter").acl("log-delivery-write"));
    assertThat(s3.getBucketAcl(r -> r.bucket("other")).grants()).hasSize(3);
    s3.createBucket(r -> r.bucket("private").acl("private"));
  }
}
