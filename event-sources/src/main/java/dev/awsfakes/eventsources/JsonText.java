package dev.awsfakes.eventsources;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Text that may be JSON. */
final class JsonText {
  private JsonText() {}

  /** The value that the text writes, or null if it is not JSON. */
  static @Nullable JsonNode parsed(String text) {
    try {
      return JsonNode.parser().parse(text);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
