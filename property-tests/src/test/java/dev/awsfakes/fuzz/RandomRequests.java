package dev.awsfakes.fuzz;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Requests of any kind, their members filled at random: now with what the operation would take, now
 * with anything of the member's type.
 */
final class RandomRequests {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_MEMBERS_IN_LIST = 3;
  private static final int FEW = 4;
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "1",
          "-1",
          "null",
          "ünï😀",
          "\u0000",
          "*",
          "{}",
          "[1]",
          "{\"Version\":\"2012-10-17\"}",
          "arn:aws:s3:::x",
          "arn:::",
          "a=b&c",
          "%zz",
          "9".repeat(40),
          "x".repeat(300));
  private static final List<Integer> NUMBERS =
      List.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 10, 60, 100, 1_000, Integer.MAX_VALUE);

  private final Random random;
  private final Map<String, List<String>> names;

  /**
   * Requests of a seed.
   *
   * @param names texts that fit a member, by its name in lower case
   */
  RandomRequests(Random random, Map<String, List<String>> names) {
    this.random = random;
    this.names = names;
  }

  AwsRequest of(Class<? extends AwsRequest> type) {
    return type.cast(pojo(type, 0));
  }

  private Object pojo(Class<?> type, int depth) {
    try {
      Method builder = type.getMethod("builder");
      builder.setAccessible(true);
      return filled((SdkPojo) builder.invoke(null), depth);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Object filled(SdkPojo builder, int depth) {
    boolean union = isUnion(builder);
    List<SdkField<?>> fields = builder.sdkFields();
    if (union && !fields.isEmpty() && random.nextInt(FEW) > 0) {
      set(builder, fields.get(random.nextInt(fields.size())), depth);
    } else {
      for (SdkField<?> field : fields) {
        // What one knows is mostly there; the rest now and then.
        if (random.nextInt(FEW) > (names.containsKey(nameOf(field)) ? 0 : 2)) {
          set(builder, field, depth);
        }
      }
    }
    return ((SdkBuilder<?, ?>) builder).build();
  }

  // An attribute value is of one type, if it is to be stored.
  private static boolean isUnion(SdkPojo builder) {
    return builder.getClass().getName().contains("AttributeValue");
  }

  private static String nameOf(SdkField<?> field) {
    String name = field.memberName(); // a list's or a map's own member has none
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private void set(SdkPojo builder, SdkField<?> field, int depth) {
    value(field, builder, depth).ifPresent(value -> field.set(builder, value));
  }

  private Optional<Object> value(SdkField<?> field, SdkPojo owner, int depth) {
    MarshallingType<?> type = field.marshallingType();
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (type == MarshallingType.STRING) {
      return Optional.of(text(field, owner));
    }
    if (type == MarshallingType.LIST) {
      return Optional.of(list(field, owner, depth));
    }
    if (type == MarshallingType.MAP) {
      return Optional.of(map(field, owner, depth));
    }
    if (type == MarshallingType.SDK_POJO) {
      return Optional.of(filled(field.constructor().get(), depth + 1));
    }
    return Optional.ofNullable(scalar(type));
  }

  private Object scalar(MarshallingType<?> type) {
    if (type == MarshallingType.INTEGER) {
      return number();
    }
    if (type == MarshallingType.LONG) {
      return random.nextBoolean() ? (long) number() : random.nextLong();
    }
    if (type == MarshallingType.DOUBLE) {
      return random.nextBoolean() ? number() : Double.NaN;
    }
    if (type == MarshallingType.BOOLEAN) {
      return random.nextBoolean();
    }
    if (type == MarshallingType.INSTANT) {
      return Instant.ofEpochSecond(random.nextInt(2) * 1_800_000_000L + number());
    }
    if (type == MarshallingType.SDK_BYTES) {
      return SdkBytes.fromString(TEXTS.get(random.nextInt(TEXTS.size())), StandardCharsets.UTF_8);
    }
    throw new AssertionError("no values of " + type);
  }

  private int number() {
    return random.nextBoolean() ? NUMBERS.get(random.nextInt(NUMBERS.size())) : random.nextInt(12);
  }

  private String text(SdkField<?> field, SdkPojo owner) {
    List<String> known = names.getOrDefault(nameOf(field), List.of());
    if (!known.isEmpty() && random.nextInt(8) > 0) {
      return known.get(random.nextInt(known.size()));
    }
    List<String> constants = constants(field, owner);
    if (!constants.isEmpty() && random.nextInt(8) > 0) {
      return constants.get(random.nextInt(constants.size()));
    }
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** The values of the enum that the member's builder method takes. */
  private static List<String> constants(SdkField<?> field, SdkPojo owner) {
    List<String> constants = new ArrayList<>();
    for (Method method : owner.getClass().getMethods()) {
      if (method.getName().equalsIgnoreCase(nameOf(field))
          && method.getParameterCount() == 1
          && method.getParameterTypes()[0].isEnum()) {
        for (Object constant : method.getParameterTypes()[0].getEnumConstants()) {
          constants.add(String.valueOf(constant));
        }
      }
    }
    return constants;
  }

  private List<Object> list(SdkField<?> field, SdkPojo owner, int depth) {
    SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(MAX_MEMBERS_IN_LIST + 1); i > 0; i--) {
      element(field, member, owner, depth).ifPresent(values::add);
    }
    return values;
  }

  private Map<String, Object> map(SdkField<?> field, SdkPojo owner, int depth) {
    SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
    List<String> keys = names.getOrDefault(nameOf(field), TEXTS);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = random.nextInt(MAX_MEMBERS_IN_LIST + 1); i > 0; i--) {
      String key = keys.get(random.nextInt(keys.size()));
      element(field, member, owner, depth).ifPresent(value -> values.put(key, value));
    }
    return values;
  }

  // A list of texts is named as its texts are: TagKeys, AttributesToGet.
  private Optional<Object> element(
      SdkField<?> field, SdkField<?> member, SdkPojo owner, int depth) {
    boolean text = member.marshallingType() == MarshallingType.STRING;
    return text && names.containsKey(nameOf(field))
        ? Optional.of(text(field, owner))
        : value(member, owner, depth + 1);
  }
}
