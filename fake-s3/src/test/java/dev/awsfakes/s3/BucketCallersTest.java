package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What lets whom into a bucket: each rule from the owner, its roles, another account, its roles,
 * and somebody who does not sign.
 */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class BucketCallersTest {
  private static final String OTHER = "111122223333";
  private static final String ALL =
      "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}";

  /** In the order of the columns of the tables; allowed ones have a policy that allows all. */
  private static final List<Principal> CALLERS =
      List.of(
          Principal.root(),
          Principal.role("r"),
          Principal.role("r").policy(ALL),
          Principal.account(OTHER),
          Principal.role("r").inAccount(OTHER),
          Principal.role("r").inAccount(OTHER).policy(ALL),
          Principal.anonymous());

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final S3Client s3 = aws.client(S3Client.class);
  private AccessPoint point;

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
    s3.deletePublicAccessBlock(r -> r.bucket("bucket"));
    s3.putObject(r -> r.bucket("bucket").key("key"), RequestBody.fromString("x"));
    point = AccessPoints.of(aws).create("point", "bucket");
  }

  private void ownership(String rule) {
    s3.putBucketOwnershipControls(
        r -> r.bucket("bucket").ownershipControls(o -> o.rules(x -> x.objectOwnership(rule))));
  }

  private String othersId() {
    S3Client other = aws.account(OTHER).client(S3Client.class);
    other.createBucket(r -> r.bucket("others"));
    return other.getBucketAcl(r -> r.bucket("others")).owner().id();
  }

  private void policy(String principal) {
    s3.putBucketPolicy(
        r ->
            r.bucket("bucket")
                .policy(
                    """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": %s,
                      "Action": "s3:*",
                      "Resource": ["arn:aws:s3:::bucket", "arn:aws:s3:::bucket/*"]}}"""
                        .formatted(principal)));
  }

  private void block(boolean ignoreAcls, boolean restrict) {
    s3.putPublicAccessBlock(
        r ->
            r.bucket("bucket")
                .publicAccessBlockConfiguration(
                    b -> b.ignorePublicAcls(ignoreAcls).restrictPublicBuckets(restrict)));
  }

  private void bucketAcl(String canned) {
    ownership("ObjectWriter");
    s3.putBucketAcl(r -> r.bucket("bucket").acl(canned));
  }

  private void objectAcl(String canned) {
    ownership("ObjectWriter");
    s3.putObjectAcl(r -> r.bucket("bucket").key("key").acl(canned));
  }

  private void set(String rule) {
    switch (rule) {
      case "nothing" -> {}
      case "policy for the other account" -> policy("{\"AWS\": \"" + OTHER + "\"}");
      case "public policy" -> policy("\"*\"");
      case "public policy, restricted" -> {
        policy("\"*\"");
        block(false, true);
      }
      case "bucket ACL public-read" -> bucketAcl("public-read");
      case "bucket ACL authenticated-read" -> bucketAcl("authenticated-read");
      case "bucket ACL public-read, ignored" -> {
        bucketAcl("public-read");
        block(true, false);
      }
      case "bucket ACL grants READ" -> {
        ownership("ObjectWriter");
        String id = othersId();
        s3.putBucketAcl(r -> r.bucket("bucket").grantRead("id=" + id));
      }
      case "object ACL public-read" -> objectAcl("public-read");
      case "object ACL authenticated-read" -> objectAcl("authenticated-read");
      case "object ACL public-read, ignored" -> {
        objectAcl("public-read");
        block(true, false);
      }
      case "object ACL public-read, ACLs disabled later" -> {
        objectAcl("public-read");
        ownership("BucketOwnerEnforced");
      }
      case "object ACL grants FULL_CONTROL" -> {
        ownership("ObjectWriter");
        String id = othersId();
        s3.putObjectAcl(r -> r.bucket("bucket").key("key").grantFullControl("id=" + id));
      }
      case "public policy, requester pays" -> {
        policy("\"*\"");
        s3.putBucketRequestPayment(
            r -> r.bucket("bucket").requestPaymentConfiguration(p -> p.payer("Requester")));
      }
      case "public policies of bucket and access point" -> {
        policy("\"*\"");
        AccessPoints.of(aws)
            .putPolicy(
                point,
                """
                {"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                  "Resource": "%s/object/*"}}"""
                    .formatted(point.arn()));
      }
      default -> throw new IllegalArgumentException(rule);
    }
  }

  private void call(String operation, S3Client client) {
    switch (operation) {
      case "list" -> client.listObjectsV2(r -> r.bucket("bucket"));
      case "get" -> client.headObject(r -> r.bucket("bucket").key("key"));
      case "get acl" -> client.getObjectAcl(r -> r.bucket("bucket").key("key"));
      case "get and pay" ->
          client.headObject(r -> r.bucket("bucket").key("key").requestPayer("requester"));
      case "get from the owner" ->
          client.headObject(r -> r.bucket("bucket").key("key").expectedBucketOwner("000000000000"));
      case "get from another owner" ->
          client.headObject(r -> r.bucket("bucket").key("key").expectedBucketOwner(OTHER));
      case "get through the access point" ->
          client.headObject(r -> r.bucket(point.arn()).key("key"));
      case "copy from another owner" ->
          client.copyObject(
              r ->
                  r.sourceBucket("bucket")
                      .sourceKey("key")
                      .destinationBucket("bucket")
                      .destinationKey("copy")
                      .expectedSourceBucketOwner(OTHER));
      case "get policy status" -> client.getBucketPolicyStatus(r -> r.bucket("bucket"));
      case "get policy" -> client.getBucketPolicy(r -> r.bucket("bucket"));
      case "put" ->
          client.putObject(r -> r.bucket("bucket").key("new"), RequestBody.fromString("y"));
      default -> throw new IllegalArgumentException(operation);
    }
  }

  /** Columns: owner, role, allowed role, other account, its role, its allowed role, anonymous. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing                                     | get                          | y n y n n n n",
        "nothing                                     | list                         | y n y n n n n",
        "policy for the other account                | get                          | y n y y n y n",
        "policy for the other account                | get policy status            | y n y y n y n",
        "policy for the other account                | get policy                   | y n y n n n n",
        "public policy                               | get                          | y y y y n y y",
        "public policy                               | list                         | y y y y n y y",
        "public policy                               | put                          | y y y y n y y",
        "public policy, restricted                   | get                          | y y y n n n n",
        "bucket ACL public-read                      | list                         | y y y y n y y",
        "bucket ACL public-read                      | get                          | y n y n n n n",
        "bucket ACL public-read, ignored             | list                         | y n y n n n n",
        "bucket ACL authenticated-read               | list                         | y y y y n y n",
        "bucket ACL grants READ                      | list                         | y n y y n y n",
        "object ACL public-read                      | get                          | y y y y n y y",
        "object ACL public-read                      | list                         | y n y n n n n",
        "object ACL public-read                      | get acl                      | y n y n n n n",
        "object ACL public-read, ignored             | get                          | y n y n n n n",
        "object ACL public-read, ACLs disabled later | get                          | y n y n n n n",
        "object ACL authenticated-read               | get                          | y y y y n y n",
        "object ACL grants FULL_CONTROL              | get acl                      | y n y y n y n",
        "public policy, requester pays               | get                          | y y y n n n n",
        "public policy, requester pays               | get and pay                  | y y y y n y n",
        "public policy                               | get from the owner           | y y y y n y y",
        "public policy                               | get from another owner       | n n n n n n n",
        "public policy                               | copy from another owner      | n n n n n n n",
        "public policy                               | get through the access point | y n y n n n n",
        "public policies of bucket and access point  | get through the access point | y y y y n y y",
      })
  void rule_letsIn(String rule, String operation, String expected) {
    set(rule);

    StringBuilder letIn = new StringBuilder();
    for (Principal caller : CALLERS) {
      letIn.append(isLetIn(operation, caller) ? "y " : "n ");
    }

    assertThat(letIn.toString().strip()).isEqualTo(expected);
  }

  private boolean isLetIn(String operation, Principal caller) {
    try {
      call(operation, aws.as(caller).client(S3Client.class));
      return true;
    } catch (S3Exception e) {
      // 405: the policy is for its own account alone.
      assertThat(e.statusCode()).isIn(403, 405);
      return false;
    }
  }

  /** What block public access refuses is refused to whoever sets it. */
  @ParameterizedTest
  @CsvSource({"true, false, false, true", "false, true, true, false", "false, false, true, true"})
  void publicAccessBlock_refusesToSetWhatIsPublic(
      boolean blocksAcls, boolean blocksPolicies, boolean aclIsSet, boolean policyIsSet) {
    ownership("ObjectWriter");
    s3.putPublicAccessBlock(
        r ->
            r.bucket("bucket")
                .publicAccessBlockConfiguration(
                    b -> b.blockPublicAcls(blocksAcls).blockPublicPolicy(blocksPolicies)));

    for (Principal caller : List.of(Principal.root(), Principal.role("r").policy(ALL))) {
      S3Client client = aws.as(caller).client(S3Client.class);
      assertThat(isDone(() -> client.putBucketAcl(r -> r.bucket("bucket").acl("public-read"))))
          .isEqualTo(aclIsSet);
      assertThat(
              isDone(
                  () -> client.putObjectAcl(r -> r.bucket("bucket").key("key").acl("public-read"))))
          .isEqualTo(aclIsSet);
      assertThat(
              isDone(
                  () ->
                      client.putBucketPolicy(
                          r ->
                              r.bucket("bucket")
                                  .policy(
                                      """
                                      {"Statement": {"Effect": "Allow", "Principal": "*",
                                        "Action": "s3:GetObject",
                                        "Resource": "arn:aws:s3:::bucket/*"}}"""))))
          .isEqualTo(policyIsSet);
    }
  }

  private static boolean isDone(Runnable call) {
    try {
      call.run();
      return true;
    } catch (S3Exception e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
      return false;
    }
  }
}
