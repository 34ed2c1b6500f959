package dev.awsfakes.generators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Attribute values that DynamoDB accepts, of every type; they shrink to short and simple ones. */
public final class AttributeValues {
  private static final int DIGITS = 38;
  private static final int MAX_SCALE = 120;
  private static final int SHORT = 20;
  private static final int FEW = 4;
  private static final int DEEPEST = 3;

  private AttributeValues() {}

  /** Values of any type, lists and maps up to four levels deep. */
  public static Arbitrary<AttributeValue> any() {
    return any(0);
  }

  private static Arbitrary<AttributeValue> any(int depth) {
    if (depth == DEEPEST) {
      return scalars();
    }
    return Arbitraries.frequencyOf(
        Tuple.of(6, scalars()),
        Tuple.of(2, sets()),
        Tuple.of(1, Arbitraries.lazy(() -> lists(any(depth + 1)))),
        Tuple.of(1, Arbitraries.lazy(() -> maps(any(depth + 1)))));
  }

  /** Values without values in them: S, N, B, BOOL and NULL, empty strings and binaries too. */
  public static Arbitrary<AttributeValue> scalars() {
    return Arbitraries.oneOf(
        strings(),
        numbers(),
        binaries(),
        Arbitraries.of(true, false).map(AttributeValue::fromBool),
        Arbitraries.just(AttributeValue.fromNul(true)));
  }

  /** Values that a key attribute of the type may have: not empty, and short. */
  public static Arbitrary<AttributeValue> keys(ScalarAttributeType type) {
    return switch (type) {
      case S -> text().ofMinLength(1).map(AttributeValue::fromS);
      case N -> numbers();
      case B -> bytes(1).map(AttributeValue::fromB);
      default -> throw new IllegalArgumentException("no key has the type " + type);
    };
  }

  /** Strings of any characters, the empty one too. */
  public static Arbitrary<AttributeValue> strings() {
    return text().map(AttributeValue::fromS);
  }

  private static StringArbitrary text() {
    return Arbitraries.strings().ascii().withChars('é', 'ß', '☃', '\uFFFD').ofMaxLength(SHORT);
  }

  /** Numbers of up to 38 digits, from 1E-130 to 9.99E+125 in magnitude, and zero. */
  public static Arbitrary<AttributeValue> numbers() {
    return decimals().map(number -> AttributeValue.fromN(number.toString()));
  }

  private static Arbitrary<BigDecimal> decimals() {
    BigInteger most = BigInteger.TEN.pow(DIGITS).subtract(BigInteger.ONE);
    Arbitrary<BigInteger> digits = Arbitraries.bigIntegers().between(most.negate(), most);
    // 38 digits moved by up to 87 to the left and 120 to the right stay within the magnitudes.
    Arbitrary<Integer> scales = Arbitraries.integers().between(-(MAX_SCALE - DIGITS), MAX_SCALE);
    Arbitrary<BigDecimal> wide = Combinators.combine(digits, scales).as(BigDecimal::new);
    Arbitrary<BigDecimal> plain =
        Arbitraries.integers().between(-1000, 1000).map(BigDecimal::valueOf);
    return Arbitraries.oneOf(plain, wide);
  }

  /** Binaries, the empty one too. */
  public static Arbitrary<AttributeValue> binaries() {
    return bytes(0).map(AttributeValue::fromB);
  }

  private static Arbitrary<SdkBytes> bytes(int atLeast) {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMinSize(atLeast)
        .ofMaxSize(SHORT)
        .map(SdkBytes::fromByteArray);
  }

  /** Sets of strings, numbers or binaries: not empty, no element twice. */
  public static Arbitrary<AttributeValue> sets() {
    return Arbitraries.oneOf(
        text().list().ofMinSize(1).ofMaxSize(FEW).uniqueElements().map(AttributeValue::fromSs),
        // By value: 1 and 1.0 are one number.
        decimals()
            .list()
            .ofMinSize(1)
            .ofMaxSize(FEW)
            .uniqueElements(BigDecimal::stripTrailingZeros)
            .map(numbers -> numbers.stream().map(BigDecimal::toString).toList())
            .map(AttributeValue::fromNs),
        bytes(0).list().ofMinSize(1).ofMaxSize(FEW).uniqueElements().map(AttributeValue::fromBs));
  }

  private static Arbitrary<AttributeValue> lists(Arbitrary<AttributeValue> elements) {
    return elements
        .list()
        .ofMaxSize(FEW)
        .map((List<AttributeValue> all) -> AttributeValue.fromL(all));
  }

  private static Arbitrary<AttributeValue> maps(Arbitrary<AttributeValue> values) {
    return Arbitraries.maps(names(), values)
        .ofMaxSize(FEW)
        .map((Map<String, AttributeValue> all) -> AttributeValue.fromM(all));
  }

  /** Names of attributes: short, reserved words and names with dots among them. */
  public static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(SHORT / 2),
        Arbitraries.of("name", "size", "a.b", "a-b", "0", "über", "#x", ":y"));
  }
}
