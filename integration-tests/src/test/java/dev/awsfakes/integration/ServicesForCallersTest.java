package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What a service does in another one for its caller, and is refused for its caller. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class ServicesForCallersTest {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/table";
  private static final String STREAM = "arn:aws:kinesis:us-east-1:000000000000:stream/stream";
  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("a"));

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final DynamoDbClient ddb = aws.client(DynamoDbClient.class);
  private final S3Client s3 = aws.client(S3Client.class);
  private final KmsClient kms = aws.client(KmsClient.class);
  private final Principal alice = Principal.user("alice").policy(allow("dynamodb:*", "{}"));

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
  }

  private static String allow(String action, String condition) {
    return """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s",
          "Resource": "*", "Condition": %s}}"""
        .formatted(action, condition);
  }

  private DynamoDbClient as(Principal principal) {
    return aws.as(principal).client(DynamoDbClient.class);
  }

  private void makeTable(String keyId) {
    ddb.createTable(
        r ->
            r.tableName("table")
                .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
                .billingMode("PAY_PER_REQUEST")
                .sseSpecification(s -> s.enabled(keyId != null).kmsMasterKeyId(keyId)));
  }

  private ExportDescription export(DynamoDbClient client) {
    String arn =
        client
            .exportTableToPointInTime(r -> r.tableArn(TABLE).s3Bucket("bucket"))
            .exportDescription()
            .exportArn();
    return ddb.describeExport(r -> r.exportArn(arn)).exportDescription();
  }

  /** DynamoDB guide, "Requesting a table export": the permissions on the bucket. */
  @Test
  void export_writesWhatItsCallerMayWrite() {
    makeTable(null);
    ddb.updateContinuousBackups(
        r ->
            r.tableName("table")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    aws.clock().advance(Duration.ofMinutes(10));

    ExportDescription refused = export(as(alice));
    ExportDescription written = export(as(alice.policy(allow("s3:PutObject", "{}"))));

    assertThat(refused.exportStatus()).isEqualTo(ExportStatus.FAILED);
    assertThat(refused.failureCode()).isEqualTo("S3AccessDenied");
    assertThat(refused.failureMessage())
        .contains("no identity-based policy allows the s3:PutObject action");
    assertThat(written.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({"true, COMPLETED", "false, FAILED"})
  void import_readsWhatItsCallerMayRead(boolean reads, ImportStatus status) {
    Principal importer = alice.policy(allow("s3:ListBucket", "{}"));
    if (reads) {
      importer = importer.policy(allow("s3:GetObject", "{}"));
    }
    s3.putObject(
        r -> r.bucket("bucket").key("data.json"),
        RequestBody.fromString("{\"Item\": {\"pk\": {\"S\": \"a\"}}}"));

    String arn =
        as(importer)
            .importTable(
                r ->
                    r.s3BucketSource(b -> b.s3Bucket("bucket"))
                        .inputFormat("DYNAMODB_JSON")
                        .tableCreationParameters(
                            t ->
                                t.tableName("loaded")
                                    .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                                    .attributeDefinitions(
                                        a -> a.attributeName("pk").attributeType("S"))
                                    .billingMode("PAY_PER_REQUEST")))
            .importTableDescription()
            .importArn();

    assertThat(ddb.describeImport(r -> r.importArn(arn)).importTableDescription().importStatus())
        .isEqualTo(status);
  }

  /** DynamoDB guide, "Using IAM for Amazon Kinesis Data Streams and DynamoDB". */
  @Test
  void streamingDestination_needsTheStream() {
    makeTable(null);
    aws.client(KinesisClient.class).createStream(r -> r.streamName("stream").shardCount(1));

    DynamoDbException error =
        catchThrowableOfType(
            DynamoDbException.class,
            () ->
                as(alice)
                    .enableKinesisStreamingDestination(
                        r -> r.tableName("table").streamArn(STREAM)));
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(error.awsErrorDetails().errorMessage())
        .contains("no identity-based policy allows the kinesis:DescribeStream action");
    assertThat(
            ddb.describeKinesisStreamingDestination(r -> r.tableName("table"))
                .kinesisDataStreamDestinations())
        .isEmpty();

    as(alice.policy(allow("kinesis:*", "{}")))
        .enableKinesisStreamingDestination(r -> r.tableName("table").streamArn(STREAM));
  }

  /** DynamoDB guide, "DynamoDB encryption at rest": the key is used for who uses the table. */
  @Test
  void encryptedTable_needsItsKeyThroughDynamoDb() {
    String key = kms.createKey().keyMetadata().arn();
    makeTable(key);
    Principal keyUser =
        alice.policy(
            allow(
                "kms:Decrypt",
                "{\"StringEquals\": {\"kms:ViaService\": \"dynamodb.us-east-1.amazonaws.com\","
                    + " \"kms:EncryptionContext:aws:dynamodb:tableName\": \"table\"}}"));

    DynamoDbException error =
        catchThrowableOfType(
            DynamoDbException.class, () -> as(alice).getItem(r -> r.tableName("table").key(KEY)));
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(error.awsErrorDetails().errorMessage())
        .contains("no identity-based policy allows the kms:Decrypt action");
    assertThat(as(keyUser).getItem(r -> r.tableName("table").key(KEY)).hasItem()).isFalse();
    assertThat(
            ddb.describeTable(r -> r.tableName("table"))
                .table()
                .sseDescription()
                .inaccessibleEncryptionDateTime())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, COMPLETED", "false, FAILED"})
  void exportToAnotherAccount_needsTheBucketsPolicy(boolean open, ExportStatus status) {
    makeTable(null);
    ddb.updateContinuousBackups(
        r ->
            r.tableName("table")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    S3Client other = aws.account("111122223333").client(S3Client.class);
    other.createBucket(r -> r.bucket("theirs"));
    if (open) {
      other.putBucketPolicy(
          r ->
              r.bucket("theirs")
                  .policy(
                      """
                      {"Statement": {"Effect": "Allow", "Principal": {"AWS": "000000000000"},
                        "Action": "s3:PutObject", "Resource": "arn:aws:s3:::theirs/*"}}"""));
    }
    aws.clock().advance(Duration.ofMinutes(10));

    String arn =
        ddb.exportTableToPointInTime(r -> r.tableArn(TABLE).s3Bucket("theirs"))
            .exportDescription()
            .exportArn();

    assertThat(ddb.describeExport(r -> r.exportArn(arn)).exportDescription().exportStatus())
        .isEqualTo(status);
  }

  /** S3 guide, "Granting permissions for S3 Inventory". */
  @ParameterizedTest
  @CsvSource({
    "s3.amazonaws.com, arn:aws:s3:::bucket, true",
    "s3.amazonaws.com, arn:aws:s3:::other, false",
    "sns.amazonaws.com, arn:aws:s3:::bucket, false",
  })
  void inventory_needsTheDestinationsPolicy(String service, String source, boolean delivered) {
    s3.createBucket(r -> r.bucket("reports"));
    s3.putBucketPolicy(
        r ->
            r.bucket("reports")
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"Service": "%s"},
                      "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*",
                      "Condition": {"ArnLike": {"aws:SourceArn": "%s"}, "StringEquals":
                        {"aws:SourceAccount": "000000000000",
                         "s3:x-amz-acl": "bucket-owner-full-control"}}}}"""
                        .formatted(service, source)));
    s3.putBucketInventoryConfiguration(
        r ->
            r.bucket("bucket")
                .id("daily")
                .inventoryConfiguration(
                    i ->
                        i.id("daily")
                            .isEnabled(true)
                            .includedObjectVersions("Current")
                            .schedule(s -> s.frequency("Daily"))
                            .destination(
                                d ->
                                    d.s3BucketDestination(
                                        b -> b.bucket("arn:aws:s3:::reports").format("CSV")))));

    aws.clock().advance(Duration.ofDays(1));

    assertThat(s3.listObjectsV2(r -> r.bucket("reports")).contents().isEmpty())
        .isEqualTo(!delivered);
  }

  /** S3 guide, "Permissions for log delivery". */
  @ParameterizedTest
  @CsvSource({"logging.s3.amazonaws.com, true", "s3.amazonaws.com, false"})
  void logs_needTheTargetsPolicy(String service, boolean delivered) {
    s3.createBucket(r -> r.bucket("logs"));
    s3.putBucketPolicy(
        r ->
            r.bucket("logs")
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"Service": "%s"},
                      "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/*"}}"""
                        .formatted(service)));
    s3.putBucketLogging(
        r ->
            r.bucket("bucket")
                .bucketLoggingStatus(
                    b -> b.loggingEnabled(l -> l.targetBucket("logs").targetPrefix(""))));

    s3.listObjectsV2(r -> r.bucket("bucket"));
    aws.clock().advance(Duration.ofHours(2));

    assertThat(s3.listObjectsV2(r -> r.bucket("logs")).contents().isEmpty()).isEqualTo(!delivered);
  }
}
