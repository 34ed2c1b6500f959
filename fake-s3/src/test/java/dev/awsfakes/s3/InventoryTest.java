package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryOptionalField;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Inventories, delivered at midnights. The clock begins on a Thursday. */
class InventoryTest extends S3Test {

  @BeforeEach
  void makeTarget() {
    s3.createBucket(r -> r.bucket("lists"));
  }

  private void inventory(Consumer<InventoryConfiguration.Builder> how) {
    InventoryConfiguration.Builder configuration =
        InventoryConfiguration.builder()
            .id("id")
            .isEnabled(true)
            .includedObjectVersions("Current")
            .schedule(s -> s.frequency("Daily"))
            .destination(
                d ->
                    d.s3BucketDestination(
                        b -> b.bucket("arn:aws:s3:::lists").format("CSV").prefix("p")));
    how.accept(configuration);
    s3.putBucketInventoryConfiguration(
        r -> r.bucket(BUCKET).id("id").inventoryConfiguration(configuration.build()));
  }

  private List<String> delivered() {
    return s3.listObjectsV2(r -> r.bucket("lists")).contents().stream().map(S3Object::key).toList();
  }

  private String text(String key) {
    return s3.getObjectAsBytes(r -> r.bucket("lists").key(key)).asUtf8String();
  }

  private List<String> lines() {
    String key = delivered().stream().filter(k -> k.endsWith(".csv.gz")).findFirst().orElseThrow();
    byte[] zipped = s3.getObjectAsBytes(r -> r.bucket("lists").key(key)).asByteArray();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORC", "Parquet"})
  void otherFormats_areRefusedByName(String format) {
    Consumer<InventoryConfiguration.Builder> how =
        i ->
            i.destination(
                d -> d.s3BucketDestination(b -> b.bucket("arn:aws:s3:::lists").format(format)));

    assertThatThrownBy(() -> inventory(how))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining(format);
    inventory(how.andThen(i -> i.isEnabled(false)));
  }

  /** S3 guide, "Locating your inventory list". */
  @Test
  void list_isDeliveredWithItsManifests() {
    put("a b", "value");
    inventory(i -> i.optionalFields(InventoryOptionalField.E_TAG, InventoryOptionalField.SIZE));
    clock.advance(Duration.ofDays(1).minusMillis(1));
    assertThat(delivered()).isEmpty();
    clock.advance(Duration.ofMillis(1));

    List<String> keys = delivered();
    assertThat(keys).hasSize(4);
    assertThat(keys.get(0)).isEqualTo("p/bucket/id/2026-01-02T00-00Z/manifest.checksum");
    assertThat(keys.get(1)).isEqualTo("p/bucket/id/2026-01-02T00-00Z/manifest.json");
    assertThat(keys.get(2)).matches("p/bucket/id/data/[0-9a-f-]{36}.csv.gz");
    assertThat(keys.get(3)).isEqualTo("p/bucket/id/hive/dt=2026-01-02-00-00/symlink.txt");
    assertThat(text(keys.get(3))).isEqualTo("s3://lists/" + keys.get(2));
    assertThat(lines())
        .containsExactly("\"bucket\",\"a%20b\",\"5\",\"2063c1608d6e0baf80249c42e2be5804\"");
    JsonNode manifest = JsonNode.parser().parse(text(keys.get(1)));
    assertThat(manifest.field("fileSchema").orElseThrow().asString())
        .isEqualTo("Bucket, Key, Size, ETag");
    assertThat(manifest.field("creationTimestamp").orElseThrow().asString())
        .isEqualTo("1767312000000");
    assertThat(s3.headObject(r -> r.bucket("lists").key(keys.get(1))).eTag())
        .isEqualTo("\"" + text(keys.get(0)) + "\"");
  }

  @Test
  void versions_areListedWithTheirMarkers() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    String version = put("k", "v").versionId();
    String marker = s3.deleteObject(r -> r.bucket(BUCKET).key("k")).versionId();
    inventory(i -> i.includedObjectVersions("All").optionalFields(InventoryOptionalField.SIZE));
    clock.advance(Duration.ofDays(1));

    assertThat(lines())
        .containsExactly(
            "\"bucket\",\"k\",\"" + marker + "\",\"true\",\"true\",\"\"",
            "\"bucket\",\"k\",\"" + version + "\",\"false\",\"false\",\"1\"");
  }

  @Test
  void currentVersions_areListedWithoutKeysThatAreDeleted_andByPrefix() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    put("in/a", "1");
    put("in/a", "2");
    put("in/gone", "v");
    s3.deleteObject(r -> r.bucket(BUCKET).key("in/gone"));
    put("out/a", "v");
    inventory(i -> i.filter(f -> f.prefix("in/")));
    clock.advance(Duration.ofDays(1));

    assertThat(lines()).containsExactly("\"bucket\",\"in/a\"");
  }

  @Test
  void columns_tellOfEncryptionLocksAndLifecycle() {
    s3.createBucket(r -> r.bucket("locked").objectLockEnabledForBucket(true));
    s3.putObject(
        r ->
            r.bucket("locked")
                .key("k")
                .storageClass("STANDARD_IA")
                .serverSideEncryption("aws:kms")
                .bucketKeyEnabled(true)
                .objectLockLegalHoldStatus("ON"),
        RequestBody.fromString("v"));
    s3.putBucketInventoryConfiguration(
        r ->
            r.bucket("locked")
                .id("id")
                .inventoryConfiguration(
                    i ->
                        i.id("id")
                            .isEnabled(true)
                            .includedObjectVersions("Current")
                            .schedule(s -> s.frequency("Daily"))
                            .optionalFieldsWithStrings(
                                "StorageClass",
                                "EncryptionStatus",
                                "ObjectLockLegalHoldStatus",
                                "BucketKeyStatus",
                                "ChecksumAlgorithm",
                                "IsMultipartUploaded",
                                "LastModifiedDate")
                            .destination(
                                d ->
                                    d.s3BucketDestination(
                                        b -> b.bucket("arn:aws:s3:::lists").format("CSV")))));
    clock.advance(Duration.ofDays(1));

    assertThat(lines())
        .containsExactly(
            "\"locked\",\"k\",\"2026-01-01T00:00:00.000Z\",\"STANDARD_IA\",\"false\",\"SSE-KMS\","
                + "\"On\",\"ENABLED\",\"CRC32\"");
  }

  @Test
  void weeklyLists_comeOnSundays_dailyOnesEveryDay() {
    inventory(i -> i.schedule(s -> s.frequency("Weekly")));
    clock.set(Instant.parse("2026-01-03T23:59:59Z"));
    assertThat(delivered()).isEmpty();
    clock.set(Instant.parse("2026-01-11T00:00:00Z"));
    assertThat(delivered()).hasSize(8);

    inventory(i -> {});
    clock.advance(Duration.ofDays(3));
    assertThat(delivered()).hasSize(20);
  }

  @Test
  void listsThatAreOffOrDeleted_doNotCome() {
    inventory(i -> i.isEnabled(false));
    clock.advance(Duration.ofDays(2));
    assertThat(delivered()).isEmpty();

    inventory(i -> {});
    s3.deleteBucketInventoryConfiguration(r -> r.bucket(BUCKET).id("id"));
    clock.advance(Duration.ofDays(2));
    assertThat(delivered()).isEmpty();
  }

  @Test
  void list_isEncryptedAsAskedFor() {
    inventory(
        i ->
            i.destination(
                d ->
                    d.s3BucketDestination(
                        b ->
                            b.bucket("arn:aws:s3:::lists")
                                .format("CSV")
                                .encryption(
                                    e ->
                                        e.ssekms(
                                            k ->
                                                k.keyId(
                                                    "arn:aws:kms:us-east-1:000000000000:key/"
                                                        + "01234567-89ab-cdef-0123-456789abcdef"))))));
    clock.advance(Duration.ofDays(1));

    assertThat(
            s3.headObject(r -> r.bucket("lists").key(delivered().get(0)))
                .serverSideEncryptionAsString())
        .isEqualTo("aws:kms");
  }
}
