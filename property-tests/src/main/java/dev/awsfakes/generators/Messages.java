package dev.awsfakes.generators;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What an SQS queue takes. */
public final class Messages {
  private static final int SHORT = 40;
  private static final int MAX_ATTRIBUTES = 10;
  private static final int MAX_ID = 128;

  private Messages() {}

  /** Bodies of allowed characters, at least one: line ends, tabs and emoji among them. */
  public static Arbitrary<String> bodies() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.chars().range(' ', '~').map(String::valueOf),
            Arbitraries.of("\n", "\r", "\t", "é", "漢", "\uFFFD", "\uE000", "😀"));
    return pieces.list().ofMinSize(1).ofMaxSize(SHORT).map(parts -> String.join("", parts));
  }

  /** Message attributes: up to ten, of the three types and with labels of their own. */
  public static Arbitrary<Map<String, MessageAttributeValue>> attributes() {
    return Arbitraries.maps(attributeNames(), attributeValues()).ofMaxSize(MAX_ATTRIBUTES);
  }

  private static Arbitrary<String> attributeNames() {
    return Arbitraries.strings()
        .withCharRange('A', 'Z')
        .withCharRange('a', 'z')
        .numeric()
        .withChars("_-")
        .ofMinLength(1)
        .ofMaxLength(SHORT);
  }

  private static Arbitrary<MessageAttributeValue> attributeValues() {
    Arbitrary<MessageAttributeValue> texts =
        Combinators.combine(Arbitraries.of("String", "String.name"), bodies())
            .as((type, text) -> MessageAttributeValue.builder().dataType(type).stringValue(text))
            .map(MessageAttributeValue.Builder::build);
    Arbitrary<MessageAttributeValue> numbers =
        Combinators.combine(Arbitraries.of("Number", "Number.int"), Arbitraries.longs())
            .as(
                (type, number) ->
                    MessageAttributeValue.builder()
                        .dataType(type)
                        .stringValue(String.valueOf(number))
                        .build());
    Arbitrary<MessageAttributeValue> binaries =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMinSize(1)
            .ofMaxSize(SHORT)
            .map(
                bytes ->
                    MessageAttributeValue.builder()
                        .dataType("Binary")
                        .binaryValue(SdkBytes.fromByteArray(bytes))
                        .build());
    return Arbitraries.oneOf(texts, numbers, binaries);
  }

  /** Message groups and deduplication ids: 1 to 128 letters, digits and punctuation. */
  public static Arbitrary<String> ids() {
    return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(MAX_ID);
  }
}
