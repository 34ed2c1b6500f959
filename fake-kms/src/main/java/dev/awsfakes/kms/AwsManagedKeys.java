package dev.awsfakes.kms;

import dev.awsfakes.spi.Scope;
import java.util.List;
import java.util.Map;

/** The keys that AWS makes and manages for its services, one each, at their first use. */
final class AwsManagedKeys {
  static final int ROTATION_DAYS = 365;

  private static final Map<String, String> SERVICES =
      Map.ofEntries(
          Map.entry("acm", "ACM"),
          Map.entry("backup", "Backup"),
          Map.entry("dynamodb", "DynamoDB"),
          Map.entry("ebs", "EBS"),
          Map.entry("elasticfilesystem", "EFS"),
          Map.entry("es", "OpenSearch"),
          Map.entry("kinesis", "Kinesis"),
          Map.entry("kinesisvideo", "Kinesis Video"),
          Map.entry("lambda", "Lambda"),
          Map.entry("rds", "RDS"),
          Map.entry("redshift", "Redshift"),
          Map.entry("s3", "S3"),
          Map.entry("secretsmanager", "Secrets Manager"),
          Map.entry("sns", "SNS"),
          Map.entry("sqs", "SQS"),
          Map.entry("ssm", "SSM"),
          Map.entry("xray", "X-Ray"));

  private AwsManagedKeys() {}

  static boolean isAlias(String alias) {
    return alias.startsWith(Alias.AWS_PREFIX) && SERVICES.containsKey(service(alias));
  }

  /** What AWS says of the key: its description and a policy that lets the service alone use it. */
  static KeyNotes notes(String alias, Scope scope) {
    String service = service(alias);
    return new KeyNotes(
        "Default key that protects my "
            + SERVICES.get(service)
            + " data when no other key is defined",
        KeyPolicy.ofAwsManagedKey(service, scope),
        List.of());
  }

  private static String service(String alias) {
    return alias.substring(Alias.AWS_PREFIX.length());
  }
}
