package dev.awsfakes.generators;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names under which things are stored. */
public final class Keys {
  private static final int SHORT = 30;
  private static final int MAX_OBJECT_KEY = 1024;
  private static final int MAX_PARTITION_KEY = 256;

  private Keys() {}

  /** Keys of S3 objects: 1 to 1,024 bytes of UTF-8, with folders, spaces and any characters. */
  public static Arbitrary<String> objects() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of("a", "b", "/", "2026", ".json", " ", "+", "%", "&", "é", "漢", "😀"),
            Arbitraries.chars().range('!', '~').map(String::valueOf));
    Arbitrary<String> shorts =
        pieces.list().ofMinSize(1).ofMaxSize(SHORT).map(parts -> String.join("", parts));
    Arbitrary<String> longest = Arbitraries.just("k".repeat(MAX_OBJECT_KEY));
    return Arbitraries.oneOf(shorts, shorts, shorts, longest)
        .filter(key -> key.getBytes(StandardCharsets.UTF_8).length <= MAX_OBJECT_KEY);
  }

  /** Names of general purpose buckets. */
  public static Arbitrary<String> buckets() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .numeric()
        .withChars('-')
        .ofMinLength(1)
        .ofMaxLength(SHORT)
        .map(middle -> "b" + middle + "0");
  }

  /** Partition keys of Kinesis records: 1 to 256 characters. */
  public static Arbitrary<String> partitions() {
    return Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(MAX_PARTITION_KEY);
  }
}
