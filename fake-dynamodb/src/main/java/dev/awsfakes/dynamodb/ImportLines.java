package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.S3Source.FileReader;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.DynamoDbJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CsvOptions;

/** Reads the items of import files: DynamoDB guide, "Amazon S3 import formats for DynamoDB". */
final class ImportLines {
  private ImportLines() {}

  /**
   * Reads items in DynamoDB JSON, one a line.
   *
   * @param items takes each item; null for a line that is none
   */
  static FileReader json(Consumer<@Nullable Map<String, AttributeValue>> items) {
    return content -> {
      BufferedReader lines = new BufferedReader(content);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          items.accept(item(line));
        }
      }
    };
  }

  private static @Nullable Map<String, AttributeValue> item(String line) {
    try {
      return JsonNode.parser().parse(line).field("Item").map(DynamoDbJson::read).orElse(null);
    } catch (UncheckedIOException | IllegalArgumentException | UnsupportedOperationException e) {
      return null;
    }
  }

  /**
   * Reads items in CSV, one a row.
   *
   * @param keys the types of the key attributes of table and indexes; the others are strings
   * @param items takes each item; null for a row that is none
   */
  static FileReader csv(
      @Nullable CsvOptions options,
      Map<String, AttributeType> keys,
      Consumer<@Nullable Map<String, AttributeValue>> items) {
    return content -> {
      CsvRows rows = new CsvRows(content, delimiter(options));
      List<String> header =
          options != null && options.hasHeaderList() ? options.headerList() : rows.next();
      if (header == null) {
        return;
      }
      for (List<String> row = rows.next(); row != null; row = rows.next()) {
        items.accept(item(header, row, keys));
      }
    };
  }

  private static char delimiter(@Nullable CsvOptions options) {
    return options == null || options.delimiter() == null ? ',' : options.delimiter().charAt(0);
  }

  private static @Nullable Map<String, AttributeValue> item(
      List<String> header, List<String> row, Map<String, AttributeType> keys) {
    if (header.size() != row.size()) {
      return null;
    }
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      AttributeType type = keys.getOrDefault(header.get(i), AttributeType.S);
      AttributeValue value = value(type, row.get(i));
      if (value == null) {
        return null;
      }
      item.put(header.get(i), value);
    }
    return item;
  }

  private static @Nullable AttributeValue value(AttributeType type, String text) {
    if (type == AttributeType.N) {
      return AttributeValue.fromN(text.strip());
    }
    if (type != AttributeType.B) {
      return AttributeValue.fromS(text);
    }
    try {
      return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The types of the key attributes of a table and its indexes. */
  static Map<String, AttributeType> keyTypes(TableSchema schema) {
    Map<String, AttributeType> types = new HashMap<>();
    schema.keys().attributes().forEach(key -> types.put(key.name(), key.type()));
    schema
        .indexes()
        .forEach(
            index -> index.keys().attributes().forEach(key -> types.put(key.name(), key.type())));
    return types;
  }

  /** The rows of a CSV file. */
  private static final class CsvRows {
    private final Reader content;
    private final char delimiter;
    private int ahead;

    CsvRows(Reader content, char delimiter) throws IOException {
      this.content = content;
      this.delimiter = delimiter;
      this.ahead = content.read();
    }

    /** The fields of the next row that is not empty; null at the end. */
    @Nullable List<String> next() throws IOException {
      while (ahead == '\n' || ahead == '\r') {
        ahead = content.read();
      }
      if (ahead < 0) {
        return null;
      }
      List<String> fields = new ArrayList<>();
      fields.add(field());
      while (ahead == delimiter) {
        ahead = content.read();
        fields.add(field());
      }
      return fields;
    }

    private String field() throws IOException {
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      while (ahead >= 0) {
        if (ahead == '"') {
          ahead = content.read();
          if (quoted && ahead == '"') {
            field.append('"');
            ahead = content.read();
          } else {
            quoted = !quoted;
          }
        } else if (!quoted && (ahead == delimiter || ahead == '\n' || ahead == '\r')) {
          break;
        } else {
          field.append((char) ahead);
          ahead = content.read();
        }
      }
      return field.toString();
    }
  }
}
