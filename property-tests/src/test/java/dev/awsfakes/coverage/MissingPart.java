package dev.awsfakes.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that a built operation lacks.
 *
 * @param operation the operation; {@code -} for something beside the operations
 * @param missing what is missing, in words
 * @param refusedBy the class that refuses it; empty for a setting that has no effect
 */
record MissingPart(String operation, String missing, String refusedBy) {

  boolean isOfAnOperation() {
    return !operation.equals("-");
  }

  /** What each service lacks, as {@code partly.txt} lists it. */
  static Map<String, List<MissingPart>> read() {
    Map<String, List<MissingPart>> parts = new TreeMap<>();
    List<MissingPart> service = new ArrayList<>();
    for (String line : text().lines().toList()) {
      if (line.startsWith("[")) {
        service = new ArrayList<>();
        parts.put(line.substring(1, line.length() - 1), service);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        service.add(parse(line));
      }
    }
    return parts;
  }

  private static MissingPart parse(String line) {
    String[] fields = line.split(" \\| ", -1);
    if (fields.length < 2 || fields.length > 3) {
      throw new IllegalArgumentException("Not \"operation | missing | class\": " + line);
    }
    return new MissingPart(fields[0], fields[1], fields.length == 3 ? fields[2] : "");
  }

  private static String text() {
    try (InputStream file = MissingPart.class.getResourceAsStream("partly.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("cannot read partly.txt", e);
    }
  }
}
