package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;
import software.amazon.awssdk.services.dynamodb.model.InvalidExportTimeException;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Exports of a table to a bucket. */
@SuppressWarnings("unchecked")
class TableExportTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final DynamoDbClient ddb = aws.client(DynamoDbClient.class);
  private final S3Client s3 = aws.client(S3Client.class);
  private String table;

  @BeforeEach
  void createTableAndBucket() {
    table =
        ddb.createTable(
                CreateTableRequest.builder()
                    .tableName("table")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
                    .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                    .build())
            .tableDescription()
            .tableArn();
    ddb.updateContinuousBackups(
        r ->
            r.tableName("table")
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));
    s3.createBucket(r -> r.bucket("exports"));
  }

  private void put(String key, String value) {
    ddb.putItem(
        r ->
            r.tableName("table")
                .item(
                    Map.of("pk", AttributeValue.fromS(key), "value", AttributeValue.fromS(value))));
  }

  private ExportDescription begin(Consumer<ExportTableToPointInTimeRequest.Builder> more) {
    ExportTableToPointInTimeRequest.Builder request =
        ExportTableToPointInTimeRequest.builder().tableArn(table).s3Bucket("exports");
    more.accept(request);
    return ddb.exportTableToPointInTime(request.build()).exportDescription();
  }

  private ExportDescription export(Consumer<ExportTableToPointInTimeRequest.Builder> more) {
    String arn = begin(more).exportArn();
    return ddb.describeExport(r -> r.exportArn(arn)).exportDescription();
  }

  private String text(String key) {
    return s3.getObjectAsBytes(r -> r.bucket("exports").key(key)).asUtf8String();
  }

  private List<String> lines(String key) throws IOException {
    byte[] stored = s3.getObjectAsBytes(r -> r.bucket("exports").key(key)).asByteArray();
    byte[] text = new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes();
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> keys() {
    return s3.listObjectsV2(r -> r.bucket("exports")).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private String dataKey() {
    return keys().stream().filter(key -> key.endsWith(".json.gz")).findFirst().orElseThrow();
  }

  @Test
  void fullExport_writesItemsAndManifests() throws Exception {
    put("a", "1");
    aws.clock().advance(Duration.ofMinutes(1));

    ExportDescription begun = begin(r -> r.s3Prefix("2026"));
    assertThat(begun.exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);
    assertThat(begun.itemCount()).isNull();
    ExportDescription done =
        ddb.describeExport(r -> r.exportArn(begun.exportArn())).exportDescription();

    assertThat(done.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
    assertThat(done.exportType()).isEqualTo(ExportType.FULL_EXPORT);
    assertThat(done.itemCount()).isEqualTo(1);
    assertThat(done.billedSizeBytes()).isEqualTo(9);
    assertThat(done.exportTime()).isEqualTo(START.plusSeconds(60));
    assertThat(done.exportArn()).startsWith(table + "/export/01767225660000-");
    String folder =
        "2026/AWSDynamoDB/" + done.exportArn().substring(done.exportArn().lastIndexOf('/') + 1);
    assertThat(done.exportManifest()).isEqualTo(folder + "/manifest-summary.json");
    assertThat(keys())
        .containsExactly(
            folder + "/_started",
            dataKey(),
            folder + "/manifest-files.checksum",
            folder + "/manifest-files.json",
            folder + "/manifest-summary.checksum",
            folder + "/manifest-summary.json");
    assertThat(dataKey()).matches(folder + "/data/[a-z2-7]{26}\\.json\\.gz");
    assertThat(lines(dataKey()).get(0))
        .contains("{\"Item\":{")
        .contains("\"pk\":{\"S\":\"a\"}")
        .contains("\"value\":{\"S\":\"1\"}");
    assertThat(text(folder + "/manifest-summary.json"))
        .isEqualTo(
            "{\"version\":\"2020-06-30\",\"exportArn\":\""
                + done.exportArn()
                + "\",\"startTime\":\"2026-01-01T00:01:00.000Z\","
                + "\"endTime\":\"2026-01-01T00:01:00.000Z\",\"tableArn\":\""
                + table
                + "\",\"tableId\":\""
                + done.tableId()
                + "\",\"exportTime\":\"2026-01-01T00:01:00.000Z\",\"s3Bucket\":\"exports\","
                + "\"s3Prefix\":\"2026\",\"s3SseAlgorithm\":\"AES256\",\"s3SseKmsKeyId\":null,"
                + "\"manifestFilesS3Key\":\""
                + folder
                + "/manifest-files.json\",\"billedSizeBytes\":9,\"itemCount\":1,"
                + "\"outputFormat\":\"DYNAMODB_JSON\",\"exportType\":\"FULL_EXPORT\"}");
  }

  @Test
  void manifestOfFiles_hasTheirChecksums() throws Exception {
    put("a", "1");
    ExportDescription done = export(r -> {});

    byte[] data = s3.getObjectAsBytes(r -> r.bucket("exports").key(dataKey())).asByteArray();
    String md5 = Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(data));
    String etag = s3.headObject(r -> r.bucket("exports").key(dataKey())).eTag().replace("\"", "");
    assertThat(text(done.exportManifest().replace("summary", "files")))
        .isEqualTo(
            "{\"itemCount\":1,\"md5Checksum\":\""
                + md5
                + "\",\"etag\":\""
                + etag
                + "\",\"dataFileS3Key\":\""
                + dataKey()
                + "\"}\n");
    String summary = text(done.exportManifest());
    assertThat(text(done.exportManifest().replace(".json", ".checksum")))
        .isEqualTo(
            Base64.getEncoder()
                .encodeToString(
                    MessageDigest.getInstance("MD5")
                        .digest(summary.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void fullExport_ofAMomentBefore_hasTheItemsOfThen() throws IOException {
    put("a", "old");
    aws.clock().advance(Duration.ofMinutes(1));
    put("a", "new");
    put("b", "new");

    export(r -> r.exportTime(START.plusSeconds(59)));

    assertThat(lines(dataKey())).singleElement().asString().contains("\"old\"");
  }

  private void changes(ExportViewType view) {
    put("changed", "old");
    put("deleted", "old");
    put("kept", "old");
    aws.clock().advance(Duration.ofHours(1));
    put("changed", "between");
    aws.clock().advance(Duration.ofSeconds(1));
    put("changed", "new");
    put("inserted", "new");
    put("came and went", "new");
    ddb.deleteItem(r -> r.tableName("table").key(Map.of("pk", AttributeValue.fromS("deleted"))));
    ddb.deleteItem(
        r -> r.tableName("table").key(Map.of("pk", AttributeValue.fromS("came and went"))));
    aws.clock().advance(Duration.ofHours(1));
    put("changed", "later");
    export(
        r ->
            r.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(
                    period(START.plusSeconds(1), START.plus(Duration.ofHours(2)), view)));
  }

  private static IncrementalExportSpecification period(
      Instant from, Instant to, ExportViewType view) {
    return IncrementalExportSpecification.builder()
        .exportFromTime(from)
        .exportToTime(to)
        .exportViewType(view)
        .build();
  }

  private String line(String key) throws IOException {
    return lines(dataKey()).stream()
        .filter(line -> line.contains("\"Keys\":{\"pk\":{\"S\":\"" + key + "\"}}"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void incrementalExport_hasWhatBecameOfEachItem() throws IOException {
    changes(null);

    String metadata = "{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\"1767229201000000\"}},";
    assertThat(dataKey()).startsWith("AWSDynamoDB/data/");
    assertThat(lines(dataKey())).hasSize(4);
    assertThat(line("changed"))
        .startsWith(metadata)
        .containsPattern("\"OldImage\":\\{.*\"old\".*\"NewImage\":\\{.*\"new\"");
    assertThat(line("inserted")).contains("\"NewImage\"").doesNotContain("\"OldImage\"");
    assertThat(line("deleted")).contains("\"OldImage\"").doesNotContain("\"NewImage\"");
    assertThat(line("came and went"))
        .isEqualTo(metadata + "\"Keys\":{\"pk\":{\"S\":\"came and went\"}}}");
    String manifest =
        keys().stream().filter(key -> key.endsWith("summary.json")).findFirst().orElseThrow();
    assertThat(text(manifest))
        .startsWith("{\"version\":\"2023-08-01\"")
        .contains(
            "\"exportFromTime\":\"2026-01-01T00:00:01.000Z\","
                + "\"exportToTime\":\"2026-01-01T02:00:00.000Z\"")
        .endsWith(
            "\"outputFormat\":\"DYNAMODB_JSON\",\"outputView\":\"NEW_AND_OLD_IMAGES\","
                + "\"exportType\":\"INCREMENTAL_EXPORT\"}");
  }

  @Test
  void incrementalExport_ofNewImages_hasNoOldOnes() throws IOException {
    changes(ExportViewType.NEW_IMAGE);

    assertThat(lines(dataKey())).hasSize(4).noneMatch(line -> line.contains("OldImage"));
  }

  @ParameterizedTest
  @CsvSource({"899,false", "900,true", "86400,true", "86401,false"})
  void incrementalExport_isOf15MinutesTo24Hours(long seconds, boolean allowed) {
    aws.clock().advance(Duration.ofDays(2));
    IncrementalExportSpecification period =
        period(START, START.plusSeconds(seconds), ExportViewType.NEW_IMAGE);

    if (allowed) {
      assertThat(
              export(
                      r ->
                          r.exportType(ExportType.INCREMENTAL_EXPORT)
                              .incrementalExportSpecification(period))
                  .exportStatus())
          .isEqualTo(ExportStatus.COMPLETED);
    } else {
      assertThatThrownBy(
              () ->
                  export(
                      r ->
                          r.exportType(ExportType.INCREMENTAL_EXPORT)
                              .incrementalExportSpecification(period)))
          .isInstanceOf(DynamoDbException.class)
          .hasMessageContaining("at least 15 minutes");
    }
  }

  @Test
  void export_thatCannotBegin_saysWhy() {
    assertThatThrownBy(() -> export(r -> r.exportTime(START.minusSeconds(1))))
        .isInstanceOf(InvalidExportTimeException.class);
    assertThatThrownBy(() -> export(r -> r.exportTime(START.plusSeconds(1))))
        .isInstanceOf(InvalidExportTimeException.class);
    assertThatThrownBy(() -> export(r -> r.tableArn(table + "s")))
        .isInstanceOf(TableNotFoundException.class);
    assertThatThrownBy(() -> export(r -> r.exportFormat(ExportFormat.ION)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("ION");
    assertThatThrownBy(() -> export(r -> r.exportType(ExportType.INCREMENTAL_EXPORT)))
        .hasMessageContaining("ExportFromTime");
    ddb.updateContinuousBackups(
        r ->
            r.tableName("table")
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(false)));
    assertThatThrownBy(() -> export(r -> {}))
        .isInstanceOf(PointInTimeRecoveryUnavailableException.class);
    assertThat(ddb.listExports(r -> {}).exportSummaries()).isEmpty();
  }

  @Test
  void export_toAMissingBucket_fails() {
    ExportDescription failed = export(r -> r.s3Bucket("missing"));

    assertThat(failed.exportStatus()).isEqualTo(ExportStatus.FAILED);
    assertThat(failed.failureCode()).isEqualTo("S3NoSuchBucket");
    assertThat(failed.failureMessage()).isEqualTo("The specified bucket does not exist");
    assertThat(failed.exportManifest()).isNull();
  }

  @Test
  void clientToken_isOneExportForEightHours() {
    ExportDescription first = begin(r -> r.clientToken("token"));
    aws.clock().advance(Duration.ofHours(8).minusSeconds(1));
    assertThat(begin(r -> r.clientToken("token")).exportArn()).isEqualTo(first.exportArn());
    assertThatThrownBy(() -> begin(r -> r.clientToken("token").s3Prefix("other")))
        .isInstanceOf(ExportConflictException.class);

    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(begin(r -> r.clientToken("token")).exportArn()).isNotEqualTo(first.exportArn());
  }

  @Test
  void listExports_isPagedFromTheLatestOn() {
    for (int i = 0; i < 3; i++) {
      export(r -> {});
      aws.clock().advance(Duration.ofSeconds(1));
    }

    ListExportsResponse first = ddb.listExports(r -> r.tableArn(table).maxResults(2));
    ListExportsResponse second =
        ddb.listExports(r -> r.tableArn(table).maxResults(2).nextToken(first.nextToken()));

    assertThat(first.exportSummaries())
        .extracting(ExportSummary::exportStatus)
        .containsExactly(ExportStatus.COMPLETED, ExportStatus.COMPLETED);
    assertThat(first.exportSummaries().get(0).exportArn())
        .isGreaterThan(first.exportSummaries().get(1).exportArn());
    assertThat(second.exportSummaries()).hasSize(1);
    assertThat(second.nextToken()).isNull();
    aws.clock().advance(Duration.ofDays(90));
    assertThat(ddb.listExports(r -> {}).exportSummaries()).isEmpty();
    assertThatThrownBy(() -> ddb.describeExport(r -> r.exportArn(table + "/export/none")))
        .isInstanceOf(ExportNotFoundException.class);
  }
}
