package dev.awsfakes.spi.validation;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * A value as the services repeat it in messages: what Java prints of it on their side. Lists and
 * maps print as in {@code java.util}, a structure as {@code WriteRequest(putRequest=…,
 * deleteRequest=null)}, bytes as the {@code ByteBuffer} that holds them. An attribute value prints
 * as its class and hash code, which here is the SDK's own.
 */
final class ValueText {
  private final StringBuilder out = new StringBuilder();

  private ValueText() {}

  static String of(Object value) {
    ValueText text = new ValueText();
    text.append(value);
    return text.out.toString();
  }

  private void append(@Nullable Object value) {
    if (value instanceof SdkBytes bytes) {
      int length = bytes.asByteArrayUnsafe().length;
      out.append("java.nio.HeapByteBuffer[pos=0 lim=").append(length);
      out.append(" cap=").append(length).append(']');
    } else if (value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
      out.append("null");
    } else if (value instanceof Collection<?> collection) {
      appendCollection(collection);
    } else if (value instanceof Map<?, ?> map) {
      appendMap(map);
    } else if (value instanceof SdkPojo structure) {
      appendStructure(structure);
    } else {
      out.append(value);
    }
  }

  private void appendCollection(Collection<?> collection) {
    out.append('[');
    for (Iterator<?> elements = collection.iterator(); elements.hasNext(); ) {
      append(elements.next());
      out.append(elements.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  private void appendMap(Map<?, ?> map) {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(entry.getKey()).append('=');
      append(entry.getValue());
      out.append(entries.hasNext() ? ", " : "");
    }
    out.append('}');
  }

  private void appendStructure(SdkPojo structure) {
    String name = structure.getClass().getSimpleName();
    if (name.equals("AttributeValue")) {
      out.append("com.amazonaws.dynamodb.v20120810.AttributeValue@");
      out.append(Integer.toHexString(structure.hashCode()));
      return;
    }
    out.append(name).append('(');
    for (Iterator<SdkField<?>> fields = structure.sdkFields().iterator(); fields.hasNext(); ) {
      SdkField<?> field = fields.next();
      out.append(StructureMember.decapitalized(field.memberName())).append('=');
      append(field.getValueOrDefault(structure));
      out.append(fields.hasNext() ? ", " : "");
    }
    out.append(')');
  }
}
