package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationResult;
import software.amazon.awssdk.services.s3.model.GetObjectTorrentRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTorrentResponse;
import software.amazon.awssdk.services.s3.model.InventoryTableConfigurationResult;
import software.amazon.awssdk.services.s3.model.MetadataConfiguration;
import software.amazon.awssdk.services.s3.model.MetadataConfigurationResult;
import software.amazon.awssdk.services.s3.model.Tag;

/** Metadata tables, attribute-based access control, torrents. */
class BucketInsightTest extends S3Test {
  private static final String TABLE_BUCKET =
      "arn:aws:s3tables:us-east-1:000000000000:bucket/tables";

  private static final Tag TAG = Tag.builder().key("a").value("b").build();

  private void createMetadata(Consumer<MetadataConfiguration.Builder> how) {
    s3.createBucketMetadataConfiguration(
        r ->
            r.bucket(BUCKET)
                .metadataConfiguration(
                    c ->
                        c.journalTableConfiguration(
                                j -> j.recordExpiration(e -> e.expiration("DISABLED")))
                            .applyMutation(how)));
  }

  private MetadataConfigurationResult metadata() {
    return s3.getBucketMetadataConfiguration(r -> r.bucket(BUCKET))
        .getBucketMetadataConfigurationResult()
        .metadataConfigurationResult();
  }

  private void createFirstVersion(String tableBucketArn, String table) {
    s3.createBucketMetadataTableConfiguration(
        r ->
            r.bucket(BUCKET)
                .metadataTableConfiguration(
                    c ->
                        c.s3TablesDestination(
                            d -> d.tableBucketArn(tableBucketArn).tableName(table))));
  }

  @Test
  void metadata_isCreatedUpdatedAndDeleted() {
    createMetadata(c -> c.inventoryTableConfiguration(i -> i.configurationState("ENABLED")));

    MetadataConfigurationResult created = metadata();
    assertThat(created.destinationResult().tableBucketTypeAsString()).isEqualTo("aws");
    assertThat(created.destinationResult().tableBucketArn())
        .isEqualTo("arn:aws:s3tables:us-east-1:000000000000:bucket/aws-s3");
    assertThat(created.destinationResult().tableNamespace()).isEqualTo("b_bucket");
    assertThat(created.journalTableConfigurationResult().tableStatus()).isEqualTo("ACTIVE");
    assertThat(created.inventoryTableConfigurationResult().tableName()).isEqualTo("inventory");

    s3.updateBucketMetadataInventoryTableConfiguration(
        r -> r.bucket(BUCKET).inventoryTableConfiguration(i -> i.configurationState("DISABLED")));
    s3.updateBucketMetadataJournalTableConfiguration(
        r ->
            r.bucket(BUCKET)
                .journalTableConfiguration(
                    j -> j.recordExpiration(e -> e.expiration("ENABLED").days(7))));
    InventoryTableConfigurationResult inventory = metadata().inventoryTableConfigurationResult();
    assertThat(inventory.configurationStateAsString()).isEqualTo("DISABLED");
    assertThat(inventory.tableArn()).isNull();
    assertThat(metadata().journalTableConfigurationResult().recordExpiration().days()).isEqualTo(7);

    s3.deleteBucketMetadataConfiguration(r -> r.bucket(BUCKET));
    assertError(
        this::metadata,
        404,
        "MetadataConfigurationNotFound",
        "The metadata configuration does not exist.");
  }

  @Test
  void metadata_twice_isRefused() {
    createMetadata(c -> {});

    assertThat(error(() -> createMetadata(c -> {})).statusCode()).isEqualTo(409);
    assertThat(error(() -> createFirstVersion(TABLE_BUCKET, "t")).statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "ENABLED,6,InvalidArgument",
    "ENABLED,7,",
    "ENABLED,8,",
    "ENABLED,,MalformedXML",
    "DISABLED,,",
    "DISABLED,7,MalformedXML",
    "SOMETIMES,,MalformedXML"
  })
  void journal_expiration_isFromSevenDays(String expiration, Integer days, String code) {
    Consumer<MetadataConfiguration.Builder> how =
        c ->
            c.journalTableConfiguration(
                j -> j.recordExpiration(e -> e.expiration(expiration).days(days)));

    if (code == null) {
      createMetadata(how);
      assertThat(metadata().journalTableConfigurationResult().recordExpiration().days())
          .isEqualTo(days);
    } else {
      assertThat(error(() -> createMetadata(how)).awsErrorDetails().errorCode()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AES256,,true",
    "aws:kms,arn:aws:kms:us-east-1:000000000000:key/k,true",
    "aws:kms,,false",
    "AES256,arn:aws:kms:us-east-1:000000000000:key/k,false",
    "rot13,,false"
  })
  void encryption_namesAKeyOfKmsAlone(String algorithm, String key, boolean allowed) {
    Consumer<MetadataConfiguration.Builder> how =
        c ->
            c.inventoryTableConfiguration(
                i ->
                    i.configurationState("ENABLED")
                        .encryptionConfiguration(e -> e.sseAlgorithm(algorithm).kmsKeyArn(key)));

    if (allowed) {
      createMetadata(how);
      assertThat(metadata()).isNotNull();
    } else {
      assertThat(error(() -> createMetadata(how)).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void firstVersion_isShownByBoth() {
    createFirstVersion(TABLE_BUCKET, "my_table");

    GetBucketMetadataTableConfigurationResult first =
        s3.getBucketMetadataTableConfiguration(r -> r.bucket(BUCKET))
            .getBucketMetadataTableConfigurationResult();
    assertThat(first.status()).isEqualTo("ACTIVE");
    assertThat(first.metadataTableConfigurationResult().s3TablesDestinationResult())
        .satisfies(
            destination -> {
              assertThat(destination.tableNamespace()).isEqualTo("aws_s3_metadata");
              assertThat(destination.tableArn()).startsWith(TABLE_BUCKET + "/table/");
            });
    assertThat(metadata().destinationResult().tableBucketTypeAsString()).isEqualTo("customer");
    assertThat(
            error(
                    () ->
                        s3.updateBucketMetadataJournalTableConfiguration(
                            r ->
                                r.bucket(BUCKET)
                                    .journalTableConfiguration(
                                        j -> j.recordExpiration(e -> e.expiration("DISABLED")))))
                .statusCode())
        .isEqualTo(405);
    s3.deleteBucketMetadataTableConfiguration(r -> r.bucket(BUCKET));
    assertThat(error(this::metadata).statusCode()).isEqualTo(404);
  }

  @Test
  void firstVersion_ofTheSecond_isNotAllowed() {
    createMetadata(c -> {});

    assertThat(
            error(() -> s3.getBucketMetadataTableConfiguration(r -> r.bucket(BUCKET))).statusCode())
        .isEqualTo(405);
    assertThat(
            error(() -> s3.deleteBucketMetadataTableConfiguration(r -> r.bucket(BUCKET)))
                .statusCode())
        .isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3tables:us-west-2:000000000000:bucket/tables,t",
    "arn:aws:s3tables:us-east-1:111111111111:bucket/tables,t",
    "arn:aws:s3:::tables,t",
    TABLE_BUCKET + ",Upper",
    TABLE_BUCKET + ",''"
  })
  void firstVersion_wrongDestination_isRefused(String arn, String table) {
    assertThat(error(() -> createFirstVersion(arn, table)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgument");
  }

  private String abac() {
    return s3.getBucketAbac(r -> r.bucket(BUCKET)).abacStatus().statusAsString();
  }

  private void putAbac(String status) {
    s3.putBucketAbac(r -> r.bucket(BUCKET).abacStatus(s -> s.status(status)));
  }

  @Test
  void abac_enabled_takesTheTagsFromS3() {
    assertThat(abac()).isEqualTo("Disabled");
    putAbac("Enabled");
    assertThat(abac()).isEqualTo("Enabled");

    assertThat(
            error(() -> s3.putBucketTagging(r -> r.bucket(BUCKET).tagging(t -> t.tagSet(TAG))))
                .statusCode())
        .isEqualTo(405);
    assertThat(error(() -> s3.deleteBucketTagging(r -> r.bucket(BUCKET))).statusCode())
        .isEqualTo(405);
    putAbac("Disabled");
    s3.deleteBucketTagging(r -> r.bucket(BUCKET));
    assertThat(error(() -> putAbac("enabled")).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
  }

  @Test
  void torrent_describesTheObject() {
    put("k", "hello");
    GetObjectTorrentRequest request =
        GetObjectTorrentRequest.builder().bucket(BUCKET).key("k").build();

    ResponseBytes<GetObjectTorrentResponse> torrent =
        s3.getObjectTorrent(request, ResponseTransformer.toBytes());

    String prefix =
        "d8:announce55:http://s3-tracker.us-east-1.amazonaws.com:6969/announce4:infod6:lengthi5e"
            + "4:name1:k12:piece lengthi262144e6:pieces20:";
    byte[] bytes = torrent.asByteArray();
    assertThat(new String(bytes, 0, prefix.length(), StandardCharsets.ISO_8859_1))
        .isEqualTo(prefix);
    assertThat(Arrays.copyOfRange(bytes, prefix.length(), prefix.length() + 20))
        .isEqualTo(
            RunningDigest.messageDigest("SHA-1").digest("hello".getBytes(StandardCharsets.UTF_8)));
    assertThat(
            async
                .getObjectTorrent(request, AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray())
        .isEqualTo(bytes);
  }
}
