package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** Who may do what with a bucket and its objects. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class BucketAccessTest {
  private static final String OTHER = "111122223333";
  private static final String ALICE = "arn:aws:iam::000000000000:user/alice";

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final S3Client s3 = aws.client(S3Client.class);

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
    put(s3, "key");
  }

  private S3Client as(Principal principal) {
    return aws.as(principal).client(S3Client.class);
  }

  private static Principal alice(String action, String resource) {
    return Principal.user("alice").policy(allow(action, resource, "{}"));
  }

  private static String allow(String action, String resource, String condition) {
    return """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s",
          "Resource": "%s", "Condition": %s}}"""
        .formatted(action, resource, condition);
  }

  private void policy(String effect, String principal, String action, String condition) {
    openToPublicPolicies();
    String json =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "%s", "Principal": %s,
          "Action": "%s", "Resource": ["arn:aws:s3:::bucket", "arn:aws:s3:::bucket/*"],
          "Condition": %s}]}"""
            .formatted(effect, principal, action, condition);
    s3.putBucketPolicy(r -> r.bucket("bucket").policy(json));
  }

  private void openToPublicPolicies() {
    s3.deletePublicAccessBlock(r -> r.bucket("bucket"));
  }

  private static void put(S3Client client, String key, Consumer<PutObjectRequest.Builder>... how) {
    client.putObject(
        r -> {
          r.bucket("bucket").key(key);
          List.of(how).forEach(one -> one.accept(r));
        },
        RequestBody.fromString("x"));
  }

  private static String get(S3Client client, String key) {
    return client.getObjectAsBytes(r -> r.bucket("bucket").key(key)).asUtf8String();
  }

  private static S3Exception failure(ThrowingCallable call) {
    return catchThrowableOfType(S3Exception.class, call);
  }

  private static void assertDenied(ThrowingCallable call) {
    S3Exception error = failure(call);
    assertThat(error).isNotNull();
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
    assertThat(error.statusCode()).isEqualTo(403);
  }

  private static void assertDenied(ThrowingCallable call, String message) {
    assertDenied(call);
    assertThat(failure(call).awsErrorDetails().errorMessage()).isEqualTo(message);
  }

  @Test
  void user_mayWhatItsPolicySays() {
    S3Client alice = as(alice("s3:GetObject", "arn:aws:s3:::bucket/*"));

    assertThat(get(alice, "key")).isEqualTo("x");
    assertDenied(
        () -> put(alice, "key"),
        "User: "
            + ALICE
            + " is not authorized to perform: s3:PutObject on resource:"
            + " \"arn:aws:s3:::bucket/key\" because no identity-based policy allows the"
            + " s3:PutObject action");
  }

  @Test
  void listBuckets_isAboutNoResource() {
    assertDenied(
        () -> as(Principal.user("alice")).listBuckets(),
        "User: "
            + ALICE
            + " is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy"
            + " allows the s3:ListAllMyBuckets action");
    assertThat(as(alice("s3:ListAllMyBuckets", "*")).listBuckets().buckets()).hasSize(1);
  }

  /** API reference, GetObject: who may not list is not told that a key is missing. */
  @Test
  void getObject_missingKey_isForbiddenWithoutListBucket() {
    S3Client reader = as(alice("s3:GetObject", "*"));
    S3Client lister = as(alice("s3:*", "*"));

    assertDenied(
        () -> get(reader, "missing"),
        "User: "
            + ALICE
            + " is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::bucket\""
            + " because no identity-based policy allows the s3:ListBucket action");
    assertThat(failure(() -> get(lister, "missing")).statusCode()).isEqualTo(404);
    assertThat(
            failure(() -> reader.headObject(r -> r.bucket("bucket").key("missing"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void head_denied_hasNoCode() {
    S3Exception error =
        failure(() -> as(Principal.user("u")).headObject(r -> r.bucket("bucket").key("key")));

    assertThat(error.statusCode()).isEqualTo(403);
    assertThat(error.awsErrorDetails().errorCode()).isNull();
  }

  @Test
  void otherAccount_needsThePolicyOfTheBucket() {
    S3Client other = aws.account(OTHER).client(S3Client.class);
    assertDenied(() -> get(other, "key"), "Access Denied");

    policy("Allow", "{\"AWS\": \"" + OTHER + "\"}", "s3:GetObject", "{}");

    assertThat(get(other, "key")).isEqualTo("x");
    assertDenied(() -> put(other, "key"), "Access Denied");
    assertDenied(() -> get(as(Principal.role("r").inAccount(OTHER)), "key"), "Access Denied");
  }

  @Test
  void canonicalUser_isAnAccount() {
    S3Client other = aws.account(OTHER).client(S3Client.class);
    other.createBucket(r -> r.bucket("others"));
    String id = other.getBucketAcl(r -> r.bucket("others")).owner().id();

    policy("Allow", "{\"CanonicalUser\": \"" + id + "\"}", "s3:GetObject", "{}");

    assertThat(get(other, "key")).isEqualTo("x");
  }

  @Test
  void anonymous_mayWhatEverybodyMay() {
    S3Client anonymous = as(Principal.anonymous());
    assertDenied(() -> get(anonymous, "key"), "Access Denied");

    policy("Allow", "\"*\"", "s3:GetObject", "{}");

    assertThat(get(anonymous, "key")).isEqualTo("x");
  }

  @Test
  void restrictPublicBuckets_leavesAPublicPolicyToTheAccount() {
    policy("Allow", "\"*\"", "s3:GetObject", "{}");
    s3.putPublicAccessBlock(
        r -> r.bucket("bucket").publicAccessBlockConfiguration(b -> b.restrictPublicBuckets(true)));

    assertDenied(() -> get(as(Principal.anonymous()), "key"));
    assertDenied(() -> get(aws.account(OTHER).client(S3Client.class), "key"));
    assertThat(get(as(Principal.user("alice")), "key")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void publicAcl_letsEverybodyReadUnlessIgnored(boolean ignored, boolean readable) {
    openToPublicPolicies();
    s3.putBucketOwnershipControls(
        r ->
            r.bucket("bucket")
                .ownershipControls(o -> o.rules(x -> x.objectOwnership("ObjectWriter"))));
    s3.putObjectAcl(r -> r.bucket("bucket").key("key").acl("public-read"));
    s3.putPublicAccessBlock(
        r -> r.bucket("bucket").publicAccessBlockConfiguration(b -> b.ignorePublicAcls(ignored)));
    S3Client anonymous = as(Principal.anonymous());

    assertThat(failure(() -> get(anonymous, "key")) == null).isEqualTo(readable);
    assertDenied(() -> anonymous.listObjectsV2(r -> r.bucket("bucket")));
    assertDenied(() -> anonymous.getObjectAcl(r -> r.bucket("bucket").key("key")));
  }

  @Test
  void bucketAcl_grantsListingAndWriting() {
    openToPublicPolicies();
    s3.putBucketOwnershipControls(
        r ->
            r.bucket("bucket")
                .ownershipControls(o -> o.rules(x -> x.objectOwnership("ObjectWriter"))));
    s3.putBucketAcl(r -> r.bucket("bucket").acl("public-read-write"));
    S3Client anonymous = as(Principal.anonymous());

    assertThat(anonymous.listObjectsV2(r -> r.bucket("bucket")).contents()).hasSize(1);
    put(anonymous, "theirs");
    assertDenied(() -> get(anonymous, "key"));
  }

  @Test
  void aclOfUser_isForItsAccount() {
    S3Client other = aws.account(OTHER).client(S3Client.class);
    other.createBucket(r -> r.bucket("others"));
    String id = other.getBucketAcl(r -> r.bucket("others")).owner().id();
    s3.putBucketOwnershipControls(
        r ->
            r.bucket("bucket")
                .ownershipControls(o -> o.rules(x -> x.objectOwnership("ObjectWriter"))));

    s3.putObjectAcl(r -> r.bucket("bucket").key("key").grantRead("id=" + id));

    assertThat(get(other, "key")).isEqualTo("x");
    Principal bob = Principal.user("bob").inAccount(OTHER);
    assertDenied(() -> get(as(bob), "key"));
    assertThat(get(as(bob.policy(allow("s3:GetObject", "*", "{}"))), "key")).isEqualTo("x");
  }

  private void ownership(String rule) {
    s3.putBucketOwnershipControls(
        r -> r.bucket("bucket").ownershipControls(o -> o.rules(x -> x.objectOwnership(rule))));
  }

  /** S3 guide, "Controlling ownership of objects". */
  @ParameterizedTest
  @CsvSource({
    "BucketOwnerEnforced, bucket-owner-full-control, true, true",
    "BucketOwnerEnforced, , true, true",
    "BucketOwnerPreferred, bucket-owner-full-control, true, true",
    "BucketOwnerPreferred, , false, false",
    "ObjectWriter, bucket-owner-full-control, false, true",
    "ObjectWriter, bucket-owner-read, false, true",
    "ObjectWriter, , false, false",
  })
  void objectOfAnotherWriter_isOwnedAsTheBucketSays(
      String rule, String acl, boolean bucketOwners, boolean readable) {
    policy("Allow", "{\"AWS\": \"" + OTHER + "\"}", "s3:*", "{}");
    ownership(rule);
    S3Client other = aws.account(OTHER).client(S3Client.class);
    put(other, "theirs", r -> r.acl(acl));

    assertThat(failure(() -> get(s3, "theirs")) == null).isEqualTo(readable);
    assertThat(failure(() -> s3.putObjectAcl(r -> r.bucket("bucket").key("theirs").acl("private"))))
        .satisfies(
            error ->
                assertThat(error == null || error.statusCode() == 400)
                    .isEqualTo(bucketOwners || "bucket-owner-full-control".equals(acl)));
    s3.deleteObject(r -> r.bucket("bucket").key("theirs"));
  }

  @Test
  void objectOfAnotherWriter_isNotOpenedByTheBucketsPolicy() {
    policy("Allow", "\"*\"", "s3:*", "{}");
    ownership("ObjectWriter");
    S3Client other = aws.account(OTHER).client(S3Client.class);
    put(other, "theirs");

    assertThat(get(other, "theirs")).isEqualTo("x");
    assertThat(other.getObjectAcl(r -> r.bucket("bucket").key("theirs")).owner().id())
        .isNotEqualTo(s3.getBucketAcl(r -> r.bucket("bucket")).owner().id());
    assertDenied(() -> get(as(Principal.anonymous()), "theirs"));
    assertThat(get(as(Principal.anonymous()), "key")).isEqualTo("x");
  }

  @Test
  void deny_isForTheOwnerAsWell_butNotForItsPolicy() {
    policy("Deny", "\"*\"", "s3:*", "{}");

    assertDenied(
        () -> get(s3, "key"),
        "User: arn:aws:iam::000000000000:root is not authorized to perform: s3:GetObject on"
            + " resource: \"arn:aws:s3:::bucket/key\" with an explicit deny in a resource-based"
            + " policy");
    assertThat(s3.getBucketPolicy(r -> r.bucket("bucket")).policy()).contains("Deny");
    s3.deleteBucketPolicy(r -> r.bucket("bucket"));
    assertThat(get(s3, "key")).isEqualTo("x");
  }

  @Test
  void putBucketPolicy_byAnotherAccount_isNotAllowed() {
    policy("Allow", "{\"AWS\": \"" + OTHER + "\"}", "s3:PutBucketPolicy", "{}");

    S3Exception error =
        failure(
            () ->
                aws.account(OTHER)
                    .client(S3Client.class)
                    .putBucketPolicy(r -> r.bucket("bucket").policy("{}")));

    assertThat(error.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StringEquals | s3:x-amz-server-side-encryption | AES256 | true",
        "StringEquals | s3:x-amz-server-side-encryption | aws:kms | false",
        "StringEquals | s3:x-amz-storage-class | STANDARD_IA | true",
        "StringEquals | s3:RequestObjectTag/team | blue | true",
        "StringEquals | s3:RequestObjectTag/team | red | false",
        "ForAllValues:StringEquals | s3:RequestObjectTagKeys | team | true",
        "ForAnyValue:StringEquals | s3:RequestObjectTagKeys | other | false",
        "StringEquals | s3:ResourceAccount | 000000000000 | true",
        "StringEquals | aws:ResourceAccount | 111122223333 | false",
        "NumericGreaterThanEquals | s3:TlsVersion | 1.2 | true",
        "Bool | aws:SecureTransport | true | true",
        "Bool | aws:SecureTransport | false | false",
        "Null | s3:x-amz-acl | true | true",
        "Null | s3:if-none-match | false | true",
        "IpAddress | aws:SourceIp | 127.0.0.0/8 | true",
        "StringEquals | aws:PrincipalTag/team | blue | true",
      })
  void putObject_conditions(String operator, String key, String value, boolean allowed) {
    String condition = "{\"%s\": {\"%s\": \"%s\"}}".formatted(operator, key, value);
    Principal alice =
        Principal.user("alice")
            .tag("team", "blue")
            .policy(allow("s3:PutObject", "*", condition))
            .policy(allow("s3:PutObjectTagging", "*", "{}"));

    assertThat(
            failure(
                    () ->
                        put(
                            as(alice),
                            "new",
                            r ->
                                r.serverSideEncryption("AES256")
                                    .storageClass("STANDARD_IA")
                                    .tagging("team=blue")
                                    .ifNoneMatch("*")))
                == null)
        .isEqualTo(allowed);
    assertThat(aws.access().unknownKeys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"home/alice/, 10, true", "home/bob/, 10, false", "home/alice/, 11, false"})
  void listObjects_conditions(String prefix, int maxKeys, boolean allowed) {
    String condition =
        "{\"StringLike\": {\"s3:prefix\": \"home/${aws:username}/*\"},"
            + " \"NumericLessThanEquals\": {\"s3:max-keys\": \"10\"}}";
    S3Client alice = as(Principal.user("alice").policy(allow("s3:ListBucket", "*", condition)));

    assertThat(
            failure(
                    () ->
                        alice.listObjectsV2(
                            r -> r.bucket("bucket").prefix(prefix).maxKeys(maxKeys)))
                == null)
        .isEqualTo(allowed);
  }

  @Test
  void existingObjectTag_isThatOfTheObject() {
    s3.putObjectTagging(
        r ->
            r.bucket("bucket")
                .key("key")
                .tagging(t -> t.tagSet(Tag.builder().key("team").value("blue").build())));
    String condition = "{\"StringEquals\": {\"s3:ExistingObjectTag/team\": \"%s\"}}";
    S3Client blue =
        as(Principal.user("alice").policy(allow("s3:GetObject", "*", condition.formatted("blue"))));
    S3Client red =
        as(Principal.user("alice").policy(allow("s3:GetObject", "*", condition.formatted("red"))));

    assertThat(get(blue, "key")).isEqualTo("x");
    assertDenied(() -> get(red, "key"));
  }

  /** Service authorization reference: deleting and replacing do not see the tags that are there. */
  @Test
  void existingObjectTag_isNotSeenByDeletes() {
    s3.putObjectTagging(
        r ->
            r.bucket("bucket")
                .key("key")
                .tagging(t -> t.tagSet(Tag.builder().key("keep").value("yes").build())));
    policy(
        "Deny",
        "\"*\"",
        "s3:*Object",
        "{\"StringEquals\": {\"s3:ExistingObjectTag/keep\": \"yes\"}}");

    assertDenied(() -> get(s3, "key"));
    put(s3, "key", r -> r.tagging("keep=yes"));
    s3.deleteObject(r -> r.bucket("bucket").key("key"));
  }

  @Test
  void existingObjectTag_ofAnotherWritersObject_decidesForItsOwner() {
    policy("Allow", "{\"AWS\": \"" + OTHER + "\"}", "s3:*", "{}");
    ownership("ObjectWriter");
    S3Client other = aws.account(OTHER).client(S3Client.class);
    put(other, "theirs", r -> r.tagging("team=blue"));
    policy(
        "Deny",
        "\"*\"",
        "s3:GetObject",
        "{\"StringEquals\": {\"s3:ExistingObjectTag/team\": \"blue\"}}");

    assertDenied(() -> get(other, "theirs"));
    assertThat(s3.getObjectTagging(r -> r.bucket("bucket").key("theirs")).tagSet()).hasSize(1);
  }

  @Test
  void listingKeys_areThoseOfListings() {
    Principal alice =
        Principal.user("alice").policy(allow("s3:*", "*", "{\"Null\": {\"s3:prefix\": \"true\"}}"));

    as(alice).listMultipartUploads(r -> r.bucket("bucket").prefix("a"));
    assertDenied(() -> as(alice).listObjectsV2(r -> r.bucket("bucket").prefix("a")));
  }

  @Test
  void deleteObjects_asksForEachKey() {
    put(s3, "other");
    S3Client alice = as(alice("s3:DeleteObject", "arn:aws:s3:::bucket/key"));

    var response =
        alice.deleteObjects(
            r -> r.bucket("bucket").delete(d -> d.objects(o -> o.key("key"), o -> o.key("other"))));

    assertThat(response.deleted()).extracting("key").containsExactly("key");
    assertThat(response.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.key()).isEqualTo("other");
              assertThat(error.code()).isEqualTo("AccessDenied");
            });
    assertThat(get(s3, "other")).isEqualTo("x");
  }

  @Test
  void copyObject_needsSourceAndTarget() {
    S3Client writer = as(alice("s3:PutObject", "*"));
    S3Client both =
        as(
            alice("s3:PutObject", "arn:aws:s3:::bucket/copy")
                .policy(allow("s3:GetObject", "arn:aws:s3:::bucket/key", "{}")));

    assertDenied(() -> copy(writer));
    copy(both);
    assertThat(get(s3, "copy")).isEqualTo("x");
  }

  private static void copy(S3Client client) {
    client.copyObject(
        r ->
            r.sourceBucket("bucket")
                .sourceKey("key")
                .destinationBucket("bucket")
                .destinationKey("copy"));
  }

  @Test
  void version_hasActionsOfItsOwn() {
    s3.putBucketVersioning(
        r -> r.bucket("bucket").versioningConfiguration(v -> v.status("Enabled")));
    put(s3, "key");
    String version = s3.headObject(r -> r.bucket("bucket").key("key")).versionId();
    S3Client current = as(alice("s3:GetObject", "*"));
    S3Client named = as(alice("s3:GetObjectVersion", "*"));

    assertThat(get(current, "key")).isEqualTo("x");
    assertDenied(() -> read(current, version));
    read(named, version);
  }

  private static void read(S3Client client, String version) {
    client.getObjectAsBytes(r -> r.bucket("bucket").key("key").versionId(version));
  }

  @Test
  void requesterPays_asksOthersToSaySo() {
    policy("Allow", "\"*\"", "s3:GetObject", "{}");
    s3.putBucketRequestPayment(
        r -> r.bucket("bucket").requestPaymentConfiguration(p -> p.payer("Requester")));
    S3Client other = aws.account(OTHER).client(S3Client.class);

    assertDenied(() -> get(other, "key"));
    assertDenied(() -> get(as(Principal.anonymous()), "key"));
    assertThat(
            other
                .getObjectAsBytes(r -> r.bucket("bucket").key("key").requestPayer("requester"))
                .asUtf8String())
        .isEqualTo("x");
    assertThat(get(s3, "key")).isEqualTo("x");
  }

  @Test
  void accessPoint_andBucketMustBothAllow() {
    AccessPoint point = AccessPoints.of(aws).create("point", "bucket");
    S3Client other = aws.account(OTHER).client(S3Client.class);
    AccessPoints.of(aws)
        .putPolicy(
            point,
            """
            {"Statement": {"Effect": "Allow", "Principal": {"AWS": "%s"},
              "Action": "s3:GetObject", "Resource": "%s/object/*"}}"""
                .formatted(OTHER, point.arn()));
    assertDenied(() -> through(other, point));

    policy(
        "Allow",
        "\"*\"",
        "s3:*",
        "{\"StringEquals\": {\"s3:DataAccessPointAccount\": \"000000000000\"}}");

    through(other, point);
    assertDenied(() -> get(other, "key"));
  }

  private static void through(S3Client client, AccessPoint point) {
    client.getObjectAsBytes(r -> r.bucket(point.arn()).key("key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'Effect':'Allow','Action':'s3:*','Resource':'R' | Missing required field Principal",
        "'Principal':'*','Action':'s3:*','Resource':'R' | Missing required field Effect",
        "'Effect':'Allow','Principal':'*','Resource':'R' | Missing required field Action",
        "'Effect':'Allow','Principal':'*','Action':'s3:*' | Missing required field Resource",
        "'Effect':'allow','Principal':'*','Action':'s3:*','Resource':'R' | Invalid effect: allow",
        "'Effect':'Allow','Principal':{'AWS':'x'},'Action':'s3:*','Resource':'R' | Invalid principal in policy",
        "'Effect':'Allow','Principal':'*','Action':'sqs:*','Resource':'R' | Policy has invalid action",
        "'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'arn:aws:s3:::other/*' | Policy has invalid resource",
        "'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::bucket' | Action does not apply to any resource(s) in statement",
        "'Effect':'Allow','Principal':'*','Action':'s3:ListBucket','Resource':'arn:aws:s3:::bucket/x' | Action does not apply to any resource(s) in statement",
        "'Effect':'Allow','Principal':'*','Action':'s3:GetObjects','Resource':'R' | Policy has invalid action",
        "'Effect':'Allow','Principal':'*','Action':'s3:Fetch*','Resource':'R' | Policy has invalid action",
        "'Effect':'Allow','Principal':'*','Action':'s3:ListBucket','Resource':'R' | Action does not apply to any resource(s) in statement",
        "'Effect':'Allow','Principal':'*','Action':'s3:List*','Resource':'R' | ",
        "'Effect':'Allow','Principal':'*','NotAction':'s3:ListBucket','Resource':'R' | ",
        "'Effect':'Allow','Principal':'*','Action':'s3:getobject','Resource':'arn:aws:s3:::buck*' | ",
        "'Effect':'Allow','Principal':'*','Action':'s3:ListAllMyBuckets','Resource':'R' | Action does not apply to any resource(s) in statement",
        "'Effect':'Allow','Principal':{'CanonicalUser':'x'},'Action':'s3:*','Resource':'R' | Invalid principal in policy",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:user/*'},'Action':'s3:*','Resource':'R' | Invalid principal in policy",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:group/g'},'Action':'s3:*','Resource':'R' | Invalid principal in policy",
        "'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'R','Condition':{'Bool':{'s3:nosuch':'x'}} | Policy has an invalid condition key",
        "'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'R','Condition':{'Is':{'s3:prefix':'x'}} | Invalid Condition type : Is",
        "'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'R','X':1 | Unknown field X",
      })
  void putBucketPolicy_isReadByS3(String statement, String message) {
    String json =
        "{\"Statement\": [{"
            + statement.replace("'R'", "'arn:aws:s3:::bucket/*'").replace('\'', '"')
            + "}]}";

    openToPublicPolicies();

    S3Exception error = failure(() -> s3.putBucketPolicy(r -> r.bucket("bucket").policy(json)));

    if (message == null) {
      assertThat(error).isNull();
      return;
    }
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("MalformedPolicy");
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
  }

  @Test
  void leastPrivilege_isEnough() {
    Principal alice = alice("s3:*", "*");
    put(as(alice), "odd*${key}");
    get(as(alice), "key");

    String least = aws.access().leastPrivilege(alice);

    assertThat(least)
        .contains("\"Action\": [\"s3:GetObject\"]")
        .contains("\"Resource\": [\"arn:aws:s3:::bucket/key\"]")
        .contains("odd${*}${$}{key}");
    aws.access().assertEnough(alice, least);
    assertThat(
            catchThrowableOfType(
                AssertionError.class,
                () -> aws.access().assertEnough(alice, allow("s3:GetObject", "*", "{}"))))
        .hasMessageContaining("s3:PutObject on arn:aws:s3:::bucket/odd*${key}: allowed by no");
  }
}
