package dev.awsfakes.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryS3BucketDestination;

/**
 * One inventory of a bucket: the list in CSV, zipped, and the manifests that name it. S3 guide,
 * "Locating your inventory list".
 */
final class InventoryReport {
  private static final DateTimeFormatter FOLDER = formatter("yyyy-MM-dd'T'HH-mm'Z'");
  private static final DateTimeFormatter HIVE = formatter("yyyy-MM-dd-HH-mm");

  private final Buckets buckets;
  private final StoredBucket source;
  private final InventoryConfiguration configuration;
  private final Instant now;
  private final List<InventoryColumn> columns;

  InventoryReport(
      Buckets buckets, StoredBucket source, InventoryConfiguration configuration, Instant now) {
    this.buckets = buckets;
    this.source = source;
    this.configuration = configuration;
    this.now = now;
    this.columns =
        InventoryColumn.chosen(isOfAllVersions(), configuration.optionalFieldsAsStrings());
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }

  private boolean isOfAllVersions() {
    return "All".equals(configuration.includedObjectVersionsAsString());
  }

  /** The files of the report by their keys, in the order in which they are written. */
  Map<String, byte[]> files() {
    InventoryS3BucketDestination destination = configuration.destination().s3BucketDestination();
    String prefix = destination.prefix() == null ? "" : destination.prefix() + "/";
    String place = prefix + source.name() + "/" + configuration.id() + "/";
    String listKey = place + "data/" + source.newRuleId() + ".csv.gz";
    byte[] list = zipped(csv());
    byte[] manifest = bytes(manifest(listKey, list, destination.bucket()));
    String target = BucketName.ofArn(destination.bucket());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(listKey, list);
    files.put(
        place + "hive/dt=" + HIVE.format(now) + "/symlink.txt",
        bytes("s3://" + target + "/" + listKey));
    files.put(place + FOLDER.format(now) + "/manifest.json", manifest);
    files.put(place + FOLDER.format(now) + "/manifest.checksum", bytes(md5(manifest)));
    return files;
  }

  private String csv() {
    StringBuilder csv = new StringBuilder();
    String prefix = configuration.filter() == null ? "" : configuration.filter().prefix();
    for (Map.Entry<String, KeyHistory> key : source.objects().all()) {
      if (key.getKey().startsWith(prefix)) {
        add(csv, key.getValue());
      }
    }
    return csv.toString();
  }

  private void add(StringBuilder csv, KeyHistory history) {
    boolean latest = true;
    for (StoredVersion version : history.versions()) {
      if (isOfAllVersions() || (latest && !version.isDeleteMarker())) {
        InventoryColumn.Entry entry = new InventoryColumn.Entry(buckets, source, version, latest);
        csv.append(columns.stream().map(c -> quoted(c.of(entry))).collect(Collectors.joining(",")));
        csv.append('\n');
      }
      latest = false;
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String manifest(String listKey, byte[] list, String destinationArn) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("key", listKey);
    file.put("size", (long) list.length);
    file.put("MD5checksum", md5(list));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("sourceBucket", source.name());
    manifest.put("destinationBucket", destinationArn);
    manifest.put("version", "2016-11-30");
    manifest.put("creationTimestamp", String.valueOf(now.toEpochMilli()));
    manifest.put("fileFormat", "CSV");
    manifest.put(
        "fileSchema",
        columns.stream().map(InventoryColumn::title).collect(Collectors.joining(", ")));
    manifest.put("files", List.of(file));
    return Json.text(manifest);
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String md5(byte[] bytes) {
    return HexFormat.of().formatHex(RunningDigest.messageDigest("MD5").digest(bytes));
  }
}
