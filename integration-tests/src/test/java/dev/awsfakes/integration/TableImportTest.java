package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ImportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ImportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.S3Client;

/** Imports of files of a bucket into a new table. */
@SuppressWarnings("unchecked")
class TableImportTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final DynamoDbClient ddb = aws.client(DynamoDbClient.class);
  private final S3Client s3 = aws.client(S3Client.class);

  @BeforeEach
  void createBucket() {
    s3.createBucket(r -> r.bucket("files"));
  }

  private void file(String key, String... lines) {
    s3.putObject(
        r -> r.bucket("files").key(key), RequestBody.fromString(String.join("\n", lines) + "\n"));
  }

  private ImportTableDescription begin(
      InputFormat format, Consumer<ImportTableRequest.Builder> more) {
    ImportTableRequest.Builder request =
        ImportTableRequest.builder()
            .inputFormat(format)
            .s3BucketSource(s -> s.s3Bucket("files").s3KeyPrefix("in/"))
            .tableCreationParameters(
                t ->
                    t.tableName("table")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                            a -> a.attributeName("pk").attributeType("S"),
                            a -> a.attributeName("n").attributeType("N"),
                            a -> a.attributeName("b").attributeType("B"))
                        .keySchema(
                            k -> k.attributeName("pk").keyType("HASH"),
                            k -> k.attributeName("n").keyType("RANGE"))
                        .globalSecondaryIndexes(
                            i ->
                                i.indexName("byB")
                                    .keySchema(k -> k.attributeName("b").keyType("HASH"))
                                    .projection(p -> p.projectionType(ProjectionType.ALL))));
    more.accept(request);
    return ddb.importTable(request.build()).importTableDescription();
  }

  private ImportTableDescription run(
      InputFormat format, Consumer<ImportTableRequest.Builder> more) {
    String arn = begin(format, more).importArn();
    return ddb.describeImport(r -> r.importArn(arn)).importTableDescription();
  }

  private Map<String, AttributeValue> get(String key, String number) {
    return ddb.getItem(
            r ->
                r.tableName("table")
                    .key(
                        Map.of("pk", AttributeValue.fromS(key), "n", AttributeValue.fromN(number))))
        .item();
  }

  @Test
  void json_isImportedWithEveryType() {
    file(
        "in/1.json",
        "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1.0\"},\"bool\":{\"BOOL\":true},"
            + "\"null\":{\"NULL\":true},\"b\":{\"B\":\"AQI=\"},\"ss\":{\"SS\":[\"x\"]},"
            + "\"ns\":{\"NS\":[\"2\"]},\"bs\":{\"BS\":[\"AQI=\"]},"
            + "\"l\":{\"L\":[{\"M\":{\"x\":{\"S\":\"y\"}}}]}}}",
        "",
        "{\"Item\":{\"pk\":{\"S\":\"b\"},\"n\":{\"N\":\"2\"}}}");
    file("other/2.json", "{\"Item\":{\"pk\":{\"S\":\"c\"},\"n\":{\"N\":\"2\"}}}");

    ImportTableDescription begun = begin(InputFormat.DYNAMODB_JSON, r -> {});
    assertThat(begun.importStatus()).isEqualTo(ImportStatus.IN_PROGRESS);
    ImportTableDescription done =
        ddb.describeImport(r -> r.importArn(begun.importArn())).importTableDescription();

    assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
    assertThat(done.processedItemCount()).isEqualTo(2);
    assertThat(done.importedItemCount()).isEqualTo(2);
    assertThat(done.errorCount()).isZero();
    assertThat(done.processedSizeBytes()).isPositive();
    assertThat(done.inputCompressionType()).isEqualTo(InputCompressionType.NONE);
    SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {1, 2});
    assertThat(get("a", "1"))
        .containsEntry("n", AttributeValue.fromN("1"))
        .containsEntry("bool", AttributeValue.fromBool(true))
        .containsEntry("null", AttributeValue.fromNul(true))
        .containsEntry("b", AttributeValue.fromB(bytes))
        .containsEntry("ss", AttributeValue.fromSs(java.util.List.of("x")))
        .containsEntry("ns", AttributeValue.fromNs(java.util.List.of("2")))
        .containsEntry("bs", AttributeValue.fromBs(java.util.List.of(bytes)))
        .containsEntry(
            "l",
            AttributeValue.fromL(
                java.util.List.of(AttributeValue.fromM(Map.of("x", AttributeValue.fromS("y"))))));
    assertThat(ddb.scan(r -> r.tableName("table").indexName("byB")).count()).isEqualTo(1);
  }

  @Test
  void linesThatAreNoItems_areCounted() {
    file(
        "in/1.json",
        "no json",
        "{\"Other\":{}}",
        "{\"Item\":{\"pk\":{\"S\":\"a\"}}}",
        "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"X\":\"1\"}}}",
        "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"one\"}}}",
        "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}");

    ImportTableDescription done = run(InputFormat.DYNAMODB_JSON, r -> {});

    assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
    assertThat(done.processedItemCount()).isEqualTo(6);
    assertThat(done.errorCount()).isEqualTo(5);
    assertThat(done.importedItemCount()).isEqualTo(1);
  }

  @Test
  void moreThan10000Errors_failTheImport() {
    file("in/1.json", "x\n".repeat(10_000));
    assertThat(run(InputFormat.DYNAMODB_JSON, r -> {}).importStatus())
        .isEqualTo(ImportStatus.COMPLETED);
    ddb.deleteTable(r -> r.tableName("table"));

    file("in/2.json", "x");
    ImportTableDescription failed = run(InputFormat.DYNAMODB_JSON, r -> {});
    assertThat(failed.importStatus()).isEqualTo(ImportStatus.FAILED);
    assertThat(failed.failureCode()).isEqualTo("ItemValidationError");
    assertThat(failed.errorCount()).isEqualTo(10_001);
  }

  @Test
  void csv_hasStringsButForKeys() {
    file(
        "in/1.csv",
        "pk,n,b,text",
        "a,1,AQI=,42",
        "b,2,AQI=,\"a, \"\"quoted\"\" text\"",
        "c,three,AQI=,x",
        "d,4,AQI=");

    ImportTableDescription done = run(InputFormat.CSV, r -> {});

    assertThat(done.processedItemCount()).isEqualTo(4);
    assertThat(done.errorCount()).isEqualTo(2);
    assertThat(get("a", "1"))
        .containsEntry("text", AttributeValue.fromS("42"))
        .containsEntry("b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2})));
    assertThat(get("b", "2")).containsEntry("text", AttributeValue.fromS("a, \"quoted\" text"));
  }

  @Test
  void csv_withHeadersAndDelimiter_readsTheFirstLineAsAnItem() {
    file("in/1.csv", "a;1;x", "b;2;y");

    run(
        InputFormat.CSV,
        r -> r.inputFormatOptions(o -> o.csv(c -> c.delimiter(";").headerList("pk", "n", "text"))));

    assertThat(get("a", "1")).containsEntry("text", AttributeValue.fromS("x"));
    assertThat(get("b", "2")).containsEntry("text", AttributeValue.fromS("y"));
  }

  @Test
  void gzip_isUnpacked_andWhatIsNoGzipFails() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("pk,n\na,1\n".getBytes(StandardCharsets.UTF_8));
    }
    s3.putObject(
        r -> r.bucket("files").key("in/1.csv.gz"), RequestBody.fromBytes(packed.toByteArray()));
    run(InputFormat.CSV, r -> r.inputCompressionType(InputCompressionType.GZIP));
    assertThat(get("a", "1")).isNotEmpty();

    ddb.deleteTable(r -> r.tableName("table"));
    file("in/2.csv", "pk,n");
    assertThat(
            run(InputFormat.CSV, r -> r.inputCompressionType(InputCompressionType.GZIP))
                .importStatus())
        .isEqualTo(ImportStatus.FAILED);
  }

  @Test
  void anExport_isImportedAgain() {
    file("in/1.csv", "pk,n", "a,1", "b,2");
    run(InputFormat.CSV, r -> {});
    ddb.updateContinuousBackups(
        r ->
            r.tableName("table")
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));
    String table = ddb.describeTable(r -> r.tableName("table")).table().tableArn();
    String export =
        ddb.exportTableToPointInTime(r -> r.tableArn(table).s3Bucket("files"))
            .exportDescription()
            .exportArn();
    String id = export.substring(export.lastIndexOf('/') + 1);
    ddb.deleteTable(r -> r.tableName("table"));

    ImportTableDescription done =
        run(
            InputFormat.DYNAMODB_JSON,
            r ->
                r.inputCompressionType(InputCompressionType.GZIP)
                    .s3BucketSource(
                        s -> s.s3Bucket("files").s3KeyPrefix("AWSDynamoDB/" + id + "/data/")));

    assertThat(done.importedItemCount()).isEqualTo(2);
    assertThat(get("b", "2")).isNotEmpty();
  }

  @Test
  void import_thatCannotBegin_saysWhy() {
    run(InputFormat.CSV, r -> {});
    assertThatThrownBy(() -> run(InputFormat.CSV, r -> {}))
        .isInstanceOf(ResourceInUseException.class);
    assertThatThrownBy(() -> run(InputFormat.ION, r -> {}))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("ION");
    assertThatThrownBy(
            () -> run(InputFormat.CSV, r -> r.inputCompressionType(InputCompressionType.ZSTD)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("ZSTD");
  }

  @Test
  void import_ofAMissingBucket_fails() {
    ImportTableDescription failed =
        run(InputFormat.CSV, r -> r.s3BucketSource(s -> s.s3Bucket("missing")));

    assertThat(failed.importStatus()).isEqualTo(ImportStatus.FAILED);
    assertThat(failed.failureCode()).isEqualTo("S3NoSuchBucket");
  }

  @Test
  void clientToken_isOneImport() {
    ImportTableDescription first = begin(InputFormat.CSV, r -> r.clientToken("token"));

    assertThat(begin(InputFormat.CSV, r -> r.clientToken("token")).importArn())
        .isEqualTo(first.importArn());
    assertThatThrownBy(() -> begin(InputFormat.DYNAMODB_JSON, r -> r.clientToken("token")))
        .isInstanceOf(ImportConflictException.class);
  }

  @Test
  void listImports_isPagedFromTheLatestOn() {
    String table = begin(InputFormat.CSV, r -> {}).tableArn();
    ddb.deleteTable(r -> r.tableName("table"));
    aws.clock().advance(Duration.ofSeconds(1));
    begin(InputFormat.CSV, r -> {});

    ListImportsResponse first = ddb.listImports(r -> r.tableArn(table).pageSize(1));
    ListImportsResponse second =
        ddb.listImports(r -> r.tableArn(table).pageSize(1).nextToken(first.nextToken()));

    assertThat(first.importSummaryList().get(0).importArn())
        .isGreaterThan(second.importSummaryList().get(0).importArn());
    assertThat(second.nextToken()).isNull();
    assertThatThrownBy(() -> ddb.describeImport(r -> r.importArn(table + "/import/none")))
        .isInstanceOf(ImportNotFoundException.class);
  }
}
