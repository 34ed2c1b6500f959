package dev.awsfakes.dynamodb.internal.value;

import java.util.Map;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sizes in bytes: names and strings in UTF-8, numbers by their digits, three bytes for a list or
 * map and one for each of its members (DynamoDB guide, "DynamoDB item sizes and formats").
 */
public final class ItemSize {
  private static final int CONTAINER_OVERHEAD = 3;
  private static final int MEMBER_OVERHEAD = 1;

  private ItemSize() {}

  /** The size of an item, or of a part of one. */
  public static int of(Map<String, AttributeValue> attributes) {
    Sum sum = new Sum();
    attributes.forEach(sum);
    return sum.bytes;
  }

  /** Adds up attributes. A map that is asked for its entries would keep that view of itself. */
  private static final class Sum implements BiConsumer<String, AttributeValue> {
    int bytes;

    @Override
    public void accept(String name, AttributeValue value) {
      bytes += utf8Length(name) + of(value);
    }
  }

  /** The size of a value without its name. */
  public static int of(AttributeValue value) {
    return switch (AttributeType.of(value)) {
      case S -> utf8Length(value.s());
      case N -> numberSize(value.n());
      case B -> Attributes.bytes(value.b()).length;
      case BOOL, NULL -> 1;
      case SS -> value.ss().stream().mapToInt(ItemSize::utf8Length).sum();
      case NS -> value.ns().stream().mapToInt(ItemSize::numberSize).sum();
      case BS -> value.bs().stream().mapToInt(ItemSize::length).sum();
      case L -> {
        int size = CONTAINER_OVERHEAD;
        for (AttributeValue member : value.l()) {
          size += MEMBER_OVERHEAD + of(member);
        }
        yield size;
      }
      case M -> CONTAINER_OVERHEAD + MEMBER_OVERHEAD * value.m().size() + of(value.m());
    };
  }

  /** The length of a text in UTF-8. */
  public static int utf8Length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A pair of surrogates takes four bytes, two for each of them.
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }

  private static int length(SdkBytes bytes) {
    return Attributes.bytes(bytes).length;
  }

  // By the digits of the normalised text, so that no number is parsed for its size.
  private static int numberSize(String text) {
    int first = -1;
    int last = -1;
    int point = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = i;
      } else if (c >= '1' && c <= '9') {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return 1;
    }
    int digits = last - first + 1 - (point > first && point < last ? 1 : 0);
    return (digits + 1) / 2 + 1 + (text.charAt(0) == '-' ? 1 : 0);
  }
}
