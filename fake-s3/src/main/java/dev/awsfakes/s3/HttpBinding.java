package dev.awsfakes.s3;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.DateUtils;

/** Where S3 has the members of requests and responses in HTTP: the SDK's fields know it. */
final class HttpBinding {
  private static final String AMZ = "x-amz-";

  private HttpBinding() {}

  /** Sets those members of a request's builder that headers and query carry. */
  static void read(SdkHttpRequest request, SdkPojo builder) {
    for (SdkField<?> field : builder.sdkFields()) {
      Object value = value(request, field);
      if (value != null) {
        field.set(builder, value);
      }
    }
  }

  private static @Nullable Object value(SdkHttpRequest request, SdkField<?> field) {
    String name = field.locationName();
    if (field.location() == MarshallLocation.QUERY_PARAM) {
      return parsed(request.firstMatchingRawQueryParameter(name), field);
    }
    if (field.location() != MarshallLocation.HEADER) {
      return null;
    }
    if (field.marshallingType() == MarshallingType.MAP) {
      return prefixed(request, name);
    }
    return parsed(header(request, name), field);
  }

  // What signers move from the headers into the query counts as a header: recorded in
  // presigned_url_v4_x_amz_in_qs.
  private static Optional<String> header(SdkHttpRequest request, String name) {
    Optional<String> header = request.firstMatchingHeader(name);
    return header.isPresent() || !name.startsWith(AMZ)
        ? header
        : request.rawQueryParameters().entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(entry -> entry.getValue().get(0))
            .findFirst();
  }

  private static Map<String, String> prefixed(SdkHttpRequest request, String prefix) {
    Map<String, String> map = new HashMap<>();
    addPrefixed(request.rawQueryParameters(), prefix, map);
    addPrefixed(request.headers(), prefix, map);
    return map;
  }

  private static void addPrefixed(
      Map<String, List<String>> from, String prefix, Map<String, String> to) {
    from.forEach(
        (name, values) -> {
          if (name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
            to.put(name.substring(prefix.length()), values.get(0));
          }
        });
  }

  /** The value of a field that is written as the text; null if there is none. */
  static @Nullable Object parsed(Optional<String> given, SdkField<?> field) {
    if (given.isEmpty()) {
      return null;
    }
    String text = given.get();
    MarshallingType<?> type = field.marshallingType();
    try {
      if (type == MarshallingType.INTEGER) {
        return Integer.valueOf(text);
      } else if (type == MarshallingType.LONG) {
        return Long.valueOf(text);
      } else if (type == MarshallingType.BOOLEAN) {
        return Boolean.valueOf(text);
      } else if (type == MarshallingType.INSTANT) {
        return isIso(field) ? DateUtils.parseIso8601Date(text) : DateUtils.parseRfc822Date(text);
      }
      return text;
    } catch (RuntimeException e) {
      throw S3Errors.invalidArgument("Invalid value of " + field.locationName());
    }
  }

  private static boolean isIso(SdkField<?> field) {
    TimestampFormatTrait format = field.getTrait(TimestampFormatTrait.class);
    return format != null && format.format() == TimestampFormatTrait.Format.ISO_8601;
  }

  /** Writes those members of a response that are headers. */
  static void write(SdkPojo response, SdkHttpFullResponse.Builder http) {
    for (SdkField<?> field : response.sdkFields()) {
      Object value = field.getValueOrDefault(response);
      if (field.location() != MarshallLocation.HEADER || value == null) {
        continue;
      }
      if (value instanceof Map<?, ?> map) {
        map.forEach((name, text) -> http.putHeader(field.locationName() + name, (String) text));
      } else if (value instanceof Instant instant) {
        http.putHeader(
            field.locationName(),
            isIso(field)
                ? DateUtils.formatIso8601Date(instant)
                : DateUtils.formatRfc822Date(instant));
      } else {
        http.putHeader(field.locationName(), value.toString());
      }
    }
  }
}
