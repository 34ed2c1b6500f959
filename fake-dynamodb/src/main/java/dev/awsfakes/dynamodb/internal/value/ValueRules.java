package dev.awsfakes.dynamodb.internal.value;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rules that every attribute value obeys, and the form in which DynamoDB keeps it: numbers are
 * normalised, everything else stays the object that the caller gave.
 */
@SuppressWarnings("ReferenceEquality") // The same object says that nothing was normalised.
public final class ValueRules {
  private static final int MAX_LEVELS = 32;

  private ValueRules() {}

  /**
   * Checks and normalises the attributes of an item or key. None has an empty name: DynamoDB guide,
   * "Supported data types and naming rules".
   *
   * @return the same map if there was nothing to normalise
   * @throws dev.awsfakes.spi.AwsError ValidationException at the first value that breaks a rule
   */
  public static Map<String, AttributeValue> normalised(Map<String, AttributeValue> attributes) {
    if (attributes.containsKey("")) {
      throw DynamoDbErrors.emptyAttributeName();
    }
    return normalised(attributes, 0);
  }

  /** Checks and normalises one value. */
  public static AttributeValue normalised(AttributeValue value) {
    return normalised(value, 0);
  }

  private static Map<String, AttributeValue> normalised(
      Map<String, AttributeValue> attributes, int level) {
    Members members = new Members(attributes, level);
    attributes.forEach(members);
    return members.changed == null ? attributes : Collections.unmodifiableMap(members.changed);
  }

  /** Normalises attributes; the item's map is not asked for its entries, a view it would keep. */
  private static final class Members implements BiConsumer<String, AttributeValue> {
    private final Map<String, AttributeValue> attributes;
    private final int level;
    @Nullable Map<String, AttributeValue> changed;

    Members(Map<String, AttributeValue> attributes, int level) {
      this.attributes = attributes;
      this.level = level;
    }

    @Override
    public void accept(String name, AttributeValue value) {
      AttributeValue normal = normalised(value, level);
      if (normal != value) {
        changed = changed == null ? new LinkedHashMap<>(attributes) : changed;
        changed.put(name, normal);
      }
    }
  }

  private static AttributeValue normalised(@Nullable AttributeValue value, int level) {
    if (value == null) {
      throw DynamoDbErrors.emptyAttributeValue();
    }
    AttributeType type = AttributeType.find(value);
    if (type == null) {
      throw AttributeType.count(value) == 0
          ? DynamoDbErrors.emptyAttributeValue()
          : DynamoDbErrors.severalDatatypes();
    }
    return switch (type) {
      case S, B, BOOL -> value;
      case N -> number(value);
      case NULL -> nullValue(value);
      case SS -> stringSet(value);
      case NS -> numberSet(value);
      case BS -> binarySet(value);
      case M -> map(value, level + 1);
      case L -> list(value, level + 1);
    };
  }

  private static AttributeValue number(AttributeValue value) {
    String text = value.n();
    String normal = NumberText.normalised(text);
    return normal.equals(text) ? value : AttributeValue.builder().n(normal).build();
  }

  private static AttributeValue nullValue(AttributeValue value) {
    if (!value.nul()) {
      throw DynamoDbErrors.nullMustBeTrue();
    }
    return value;
  }

  private static AttributeValue stringSet(AttributeValue value) {
    if (value.ss().isEmpty()) {
      throw DynamoDbErrors.emptySet("An string set  may not be empty");
    }
    if (hasDuplicates(value.ss())) {
      throw DynamoDbErrors.duplicatesInSet(value.ss());
    }
    return value;
  }

  private static AttributeValue numberSet(AttributeValue value) {
    if (value.ns().isEmpty()) {
      throw DynamoDbErrors.emptySet("An number set  may not be empty");
    }
    List<String> normal = new ArrayList<>(value.ns().size());
    boolean changed = false;
    for (String text : value.ns()) {
      String number = NumberText.normalised(text);
      changed |= !number.equals(text);
      normal.add(number);
    }
    if (hasDuplicates(normal)) {
      throw DynamoDbErrors.duplicateNumbersInSet();
    }
    return changed ? AttributeValue.builder().ns(normal).build() : value;
  }

  private static AttributeValue binarySet(AttributeValue value) {
    if (value.bs().isEmpty()) {
      throw DynamoDbErrors.emptySet("Binary sets should not be empty");
    }
    List<SdkBytes> members = value.bs();
    if (hasDuplicates(members)) {
      throw DynamoDbErrors.duplicateBinariesInSet();
    }
    return value;
  }

  private static boolean hasDuplicates(List<?> members) {
    return members.size() > 1 && new HashSet<Object>(members).size() < members.size();
  }

  private static AttributeValue map(AttributeValue value, int level) {
    requireLevel(level);
    Map<String, AttributeValue> normal = normalised(value.m(), level);
    return normal == value.m() ? value : AttributeValue.builder().m(normal).build();
  }

  private static AttributeValue list(AttributeValue value, int level) {
    requireLevel(level);
    List<AttributeValue> members = value.l();
    List<AttributeValue> changed = null;
    for (int i = 0; i < members.size(); i++) {
      AttributeValue normal = normalised(members.get(i), level);
      if (normal != members.get(i)) {
        changed = changed == null ? new ArrayList<>(members) : changed;
        changed.set(i, normal);
      }
    }
    return changed == null ? value : AttributeValue.builder().l(changed).build();
  }

  private static void requireLevel(int level) {
    if (level > MAX_LEVELS) {
      throw DynamoDbErrors.tooManyLevels();
    }
  }
}
