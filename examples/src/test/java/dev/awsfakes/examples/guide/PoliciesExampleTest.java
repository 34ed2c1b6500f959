package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

@ExtendWith(AwsFakesExtension.class)
class PoliciesExampleTest {
  private static final String BUCKET_POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "DenyUnencryptedUploads",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:PutObject",
            "Resource": "arn:aws:s3:::reports/*",
            "Condition": {"StringNotEquals": {"s3:x-amz-server-side-encryption": "AES256"}}
          },
          {
            "Sid": "DenyInsecureTransport",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}}
          }
        ]
      }""";

  private static final String WRITER_POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Action": "s3:PutObject",
          "Resource": "arn:aws:s3:::reports/${aws:PrincipalTag/team}/*"
        }
      }""";

  private final Principal writer =
      Principal.role("report-writer").tag("team", "sales").policy(WRITER_POLICY);

  @Test
  @Bucket("reports")
  void the_bucket_takes_encrypted_objects_over_tls_alone(FakeAws aws, S3Client owner) {
    owner.putBucketPolicy(request -> request.bucket("reports").policy(BUCKET_POLICY));
    S3Client overTls = aws.as(writer).client(S3Client.class);
    S3Client overHttp = aws.as(writer.secureTransport(false)).client(S3Client.class);

    put(overTls, "sales/2026.csv", "AES256");

    assertThatThrownBy(() -> put(overTls, "sales/2027.csv", null))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("with an explicit deny in a resource-based policy");
    assertThatThrownBy(() -> put(overHttp, "sales/2027.csv", "AES256"))
        .isInstanceOf(S3Exception.class);
    assertThat(aws.access().explain())
        .contains("bucket policy, DenyUnencryptedUploads (Deny): applies")
        .contains("bucket policy, DenyInsecureTransport (Deny): applies");
  }

  @Test
  @Bucket("reports")
  void the_writer_may_write_for_its_team_and_nothing_else(FakeAws aws) {
    S3Client s3 = aws.as(writer).client(S3Client.class);

    put(s3, "sales/2026.csv", "AES256");
    assertThatThrownBy(() -> put(s3, "finance/2026.csv", "AES256"))
        .hasMessageContaining("no identity-based policy allows the s3:PutObject action");
  }

  @Test
  @Bucket("reports")
  void the_least_privilege_is_known_afterwards(FakeAws aws) {
    Principal developer = Principal.role("report-writer").policy(allowAll());
    put(aws.as(developer).client(S3Client.class), "sales/2026.csv", "AES256");

    String enough = aws.access().leastPrivilege(developer);

    assertThat(enough).contains("s3:PutObject", "arn:aws:s3:::reports/sales/2026.csv");
    aws.access().assertEnough(developer.tag("team", "sales"), enough);
  }

  private static String allowAll() {
    return """
        {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";
  }

  private static void put(S3Client s3, String key, String encryption) {
    s3.putObject(
        request -> request.bucket("reports").key(key).serverSideEncryption(encryption),
        RequestBody.fromString("…"));
  }
}
