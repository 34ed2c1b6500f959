package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policies let the public in, and what follows. */
class PublicPolicyTest extends S3Test {
  private static final String EVERYBODY = "\"Principal\":\"*\"";

  private static String policy(String effect, String more) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\""
        + effect
        + "\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::bucket/*\","
        + more
        + "}]}";
  }

  private static String limited(String operator, String key, String value) {
    return policy(
        "Allow",
        EVERYBODY + ",\"Condition\":{\"" + operator + "\":{\"" + key + "\":\"" + value + "\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          "Principal":"*" -> true
          "Principal":{"AWS":"*"} -> true
          "Principal":{"AWS":["arn:aws:iam::111122223333:root","*"]} -> true
          "Principal":{"AWS":"arn:aws:iam::111122223333:user/*"} -> true
          "NotPrincipal":{"AWS":"arn:aws:iam::111122223333:root"} -> true
          "Principal":{"AWS":"arn:aws:iam::111122223333:root"} -> false
          "Principal":{"AWS":["111122223333","arn:aws:iam::111122223333:role/r"]} -> false
          "Principal":{"Service":"logging.s3.amazonaws.com"} -> false
          """)
  void principals_areFixedOrPublic(String principal, boolean isPublic) {
    assertThat(PublicPolicy.isPublic(policy("Allow", principal))).isEqualTo(isPublic);
    assertThat(PublicPolicy.isPublic(policy("Deny", principal))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals,aws:SourceVpc,vpc-91237329,false",
    "StringLike,aws:SourceVpc,vpc-*,true",
    "StringNotEquals,aws:SourceVpc,vpc-91237329,true",
    "StringEqualsIfExists,aws:SourceVpc,vpc-91237329,true",
    "StringEquals,aws:SourceVpce,vpce-1,false",
    "ArnEquals,aws:SourceArn,arn:aws:sns:us-east-1:111122223333:t,false",
    "ArnLike,aws:SourceArn,arn:aws:sns:us-east-1:*:t,true",
    "StringEquals,aws:SourceAccount,111122223333,false",
    "StringEquals,aws:SourceOwner,111122223333,false",
    "StringEquals,aws:userid,AROAEXAMPLE,false",
    "StringLike,aws:userid,AROAEXAMPLE:*,false",
    "StringLike,aws:userid,*,true",
    "StringEquals,aws:UserAgent,mine,true",
    "StringEquals,aws:PrincipalArn,${aws:username},true",
    "StringLike,s3:DataAccessPointArn,arn:aws:s3:us-west-2:123456789012:accesspoint/*,false",
    "StringLike,s3:DataAccessPointArn,arn:aws:s3:us-west-2:*:accesspoint/a,true",
    "IpAddress,aws:SourceIp,54.240.143.0/24,false",
    "IpAddress,aws:SourceIp,10.0.0.0/8,false",
    "IpAddress,aws:SourceIp,10.0.0.0/7,true",
    "IpAddress,aws:SourceIp,0.0.0.0/0,true",
    "IpAddress,aws:SourceIp,2001:db8::/32,false",
    "IpAddress,aws:SourceIp,2001:db8::/31,true",
    "IpAddress,aws:SourceIp,203.0.113.5,false",
    "IpAddress,aws:SourceIp,10.0.0.0/x,true",
    "NotIpAddress,aws:SourceIp,54.240.143.0/24,true",
    "Bool,aws:SecureTransport,true,true"
  })
  void conditions_limitOrNot(String operator, String key, String value, boolean isPublic) {
    assertThat(PublicPolicy.isPublic(limited(operator, key, value))).isEqualTo(isPublic);
  }

  @Test
  void policyStatus_tellsWhetherThePolicyIsPublic() {
    assertError(
        () -> s3.getBucketPolicyStatus(r -> r.bucket(BUCKET)),
        404,
        "NoSuchBucketPolicy",
        "The bucket policy does not exist");

    s3.putBucketPolicy(
        r -> r.bucket(BUCKET).policy(limited("StringEquals", "aws:SourceVpc", "vpc-1")));
    assertThat(s3.getBucketPolicyStatus(r -> r.bucket(BUCKET)).policyStatus().isPublic()).isFalse();

    s3.deletePublicAccessBlock(r -> r.bucket(BUCKET));
    s3.putBucketPolicy(r -> r.bucket(BUCKET).policy(policy("Allow", EVERYBODY)));
    assertThat(s3.getBucketPolicyStatus(r -> r.bucket(BUCKET)).policyStatus().isPublic()).isTrue();
  }

  @Test
  void putPolicy_publicWhereThatIsBlocked_isRefused() {
    assertError(
        () -> s3.putBucketPolicy(r -> r.bucket(BUCKET).policy(policy("Allow", EVERYBODY))),
        403,
        "AccessDenied",
        "User: arn:aws:iam::000000000000:root is not authorized to perform: s3:PutBucketPolicy on"
            + " resource: \"arn:aws:s3:::bucket\" because public policies are prevented by the"
            + " BlockPublicPolicy setting in S3 Block Public Access.");
    assertThat(error(() -> s3.getBucketPolicy(r -> r.bucket(BUCKET))).statusCode()).isEqualTo(404);
  }
}
