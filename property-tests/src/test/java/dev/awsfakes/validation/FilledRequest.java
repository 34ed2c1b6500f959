package dev.awsfakes.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills every member of a request, so that no shape of the model goes unvisited. */
final class FilledRequest {
  private static final int DEEPEST = 8;

  private FilledRequest() {}

  /** A request with no member set. */
  static SdkPojo empty(Class<?> type) {
    return (SdkPojo) builder(type).build();
  }

  /** A request with all members set, structures within structures too. */
  static SdkPojo of(Class<?> type) {
    SdkBuilder<?, ?> builder = builder(type);
    fill((SdkPojo) builder, 0);
    return (SdkPojo) builder.build();
  }

  private static SdkBuilder<?, ?> builder(Class<?> type) {
    try {
      return (SdkBuilder<?, ?>) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void fill(SdkPojo builder, int depth) {
    for (SdkField<?> field : builder.sdkFields()) {
      Object value = value(field, depth);
      if (value != null) {
        field.set(builder, value);
      }
    }
  }

  private static Object value(SdkField<?> field, int depth) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      if (depth == DEEPEST) {
        return null;
      }
      SdkPojo builder = field.constructor().get();
      fill(builder, depth + 1);
      return ((Buildable) builder).build();
    } else if (type == MarshallingType.LIST) {
      Object element = value(field.getTrait(ListTrait.class).memberFieldInfo(), depth);
      return element == null ? List.of() : List.of(element);
    } else if (type == MarshallingType.MAP) {
      Object element = value(field.getTrait(MapTrait.class).valueFieldInfo(), depth);
      return element == null ? Map.of() : Map.of("key", element);
    }
    return scalar(type);
  }

  private static Object scalar(MarshallingType<?> type) {
    if (type == MarshallingType.INTEGER) {
      return 1;
    } else if (type == MarshallingType.LONG) {
      return 1L;
    } else if (type == MarshallingType.DOUBLE) {
      return 1.0;
    } else if (type == MarshallingType.FLOAT) {
      return 1.0f;
    } else if (type == MarshallingType.BIG_DECIMAL) {
      return BigDecimal.ONE;
    } else if (type == MarshallingType.BOOLEAN) {
      return true;
    } else if (type == MarshallingType.INSTANT) {
      return Instant.EPOCH;
    } else if (type == MarshallingType.SDK_BYTES) {
      return SdkBytes.fromUtf8String("bytes");
    } else if (type == MarshallingType.DOCUMENT) {
      return Document.fromNull();
    }
    return "text";
  }
}
