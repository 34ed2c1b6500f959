package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.DynamoDbJson;
import dev.awsfakes.port.ObjectStore.Bucket;
import dev.awsfakes.spi.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;

/** Writes the files of an export: DynamoDB guide, "DynamoDB table export output format". */
final class ExportFiles {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final char[] NAME = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain";

  private final Bucket bucket;
  private final ExportDescription export;
  private final Ids ids;
  private final Instant now;

  ExportFiles(Bucket bucket, ExportDescription export, Ids ids, Instant now) {
    this.bucket = bucket;
    this.export = export;
    this.ids = ids;
    this.now = now;
  }

  /** Where the files of an export are, with a slash at the end. */
  static String folder(@Nullable String prefix, String exportArn) {
    return root(prefix) + exportArn.substring(exportArn.lastIndexOf('/') + 1) + "/";
  }

  private static String root(@Nullable String prefix) {
    return prefix == null || prefix.isEmpty() ? "AWSDynamoDB/" : prefix + "/AWSDynamoDB/";
  }

  /** Writes a full export of the items. */
  void writeItems(List<StoredItem> items) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (StoredItem item : items) {
      JsonWriter json = JsonWriter.create();
      json.writeStartObject();
      json.writeFieldName("Item");
      DynamoDbJson.write(json, item.attributes());
      json.writeEndObject();
      addLine(lines, json);
    }
    write(lines.toByteArray(), items.size(), folder() + "data/");
  }

  /** Writes an incremental export of the changes. */
  void writeChanges(List<ItemChange> changes) {
    boolean old =
        export.incrementalExportSpecification().exportViewType() != ExportViewType.NEW_IMAGE;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (ItemChange change : changes) {
      JsonWriter json = JsonWriter.create();
      json.writeStartObject();
      json.writeFieldName("Metadata");
      long micros = ChronoUnit.MICROS.between(Instant.EPOCH, change.last());
      DynamoDbJson.write(
          json, Map.of("WriteTimestampMicros", AttributeValue.fromN(Long.toString(micros))));
      json.writeFieldName("Keys");
      DynamoDbJson.write(json, change.keys());
      if (change.before() != null && old) {
        json.writeFieldName("OldImage");
        DynamoDbJson.write(json, change.before().attributes());
      }
      if (change.after() != null) {
        json.writeFieldName("NewImage");
        DynamoDbJson.write(json, change.after().attributes());
      }
      json.writeEndObject();
      addLine(lines, json);
    }
    write(lines.toByteArray(), changes.size(), root(export.s3Prefix()) + "data/");
  }

  private String folder() {
    return folder(export.s3Prefix(), export.exportArn());
  }

  private static void addLine(ByteArrayOutputStream lines, JsonWriter json) {
    lines.writeBytes(json.getBytes());
    lines.write('\n');
  }

  private void write(byte[] lines, int count, String dataFolder) {
    bucket.put(folder() + "_started", "application/octet-stream", new byte[0]);
    byte[] data = compressed(lines);
    String dataKey = dataFolder + ids.text(26, NAME) + ".json.gz";
    String etag = bucket.put(dataKey, "application/octet-stream", data);
    String filesKey = folder() + "manifest-files.json";
    byte[] files =
        json(
            json -> {
              json.writeFieldName("itemCount").writeValue(count);
              json.writeFieldName("md5Checksum").writeValue(md5(data));
              json.writeFieldName("etag").writeValue(etag.replace("\"", ""));
              json.writeFieldName("dataFileS3Key").writeValue(dataKey);
            });
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(files);
    line.write('\n');
    putWithChecksum(filesKey, line.toByteArray());
    putWithChecksum(folder() + "manifest-summary.json", summary(filesKey, count));
  }

  private void putWithChecksum(String key, byte[] content) {
    bucket.put(key, JSON, content);
    bucket.put(
        key.replace(".json", ".checksum"), TEXT, md5(content).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] summary(String filesKey, int count) {
    boolean full = export.exportType() == ExportType.FULL_EXPORT;
    return json(
        json -> {
          json.writeFieldName("version").writeValue(full ? "2020-06-30" : "2023-08-01");
          json.writeFieldName("exportArn").writeValue(export.exportArn());
          json.writeFieldName("startTime").writeValue(TIME.format(export.startTime()));
          json.writeFieldName("endTime").writeValue(TIME.format(now));
          json.writeFieldName("tableArn").writeValue(export.tableArn());
          json.writeFieldName("tableId").writeValue(export.tableId());
          writeTimes(json, full);
          json.writeFieldName("s3Bucket").writeValue(export.s3Bucket());
          writeText(json, "s3Prefix", export.s3Prefix());
          json.writeFieldName("s3SseAlgorithm").writeValue(export.s3SseAlgorithmAsString());
          writeText(json, "s3SseKmsKeyId", export.s3SseKmsKeyId());
          json.writeFieldName("manifestFilesS3Key").writeValue(filesKey);
          json.writeFieldName("billedSizeBytes").writeValue(export.billedSizeBytes().longValue());
          json.writeFieldName("itemCount").writeValue(count);
          json.writeFieldName("outputFormat").writeValue(export.exportFormatAsString());
          if (!full) {
            json.writeFieldName("outputView")
                .writeValue(export.incrementalExportSpecification().exportViewTypeAsString());
          }
          json.writeFieldName("exportType").writeValue(export.exportTypeAsString());
        });
  }

  private void writeTimes(JsonWriter json, boolean full) {
    if (full) {
      json.writeFieldName("exportTime").writeValue(TIME.format(export.exportTime()));
      return;
    }
    json.writeFieldName("exportFromTime")
        .writeValue(TIME.format(export.incrementalExportSpecification().exportFromTime()));
    json.writeFieldName("exportToTime")
        .writeValue(TIME.format(export.incrementalExportSpecification().exportToTime()));
  }

  private static void writeText(JsonWriter json, String name, @Nullable String value) {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeValue(value);
    }
  }

  private static byte[] json(Consumer<JsonWriter> members) {
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    members.accept(json);
    json.writeEndObject();
    return json.getBytes();
  }

  private static byte[] compressed(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static String md5(byte[] content) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
