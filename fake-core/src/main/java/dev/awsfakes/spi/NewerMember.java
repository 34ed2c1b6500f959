package dev.awsfakes.spi;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Members of requests and responses that only newer releases of the SDK have. A fake is compiled
 * against one release and runs with others: calling such a member's own method would fail there.
 */
public final class NewerMember {
  private NewerMember() {}

  /**
   * The value of a member.
   *
   * @param member its name in the API, {@code WarmThroughputMiBps}
   * @return null if the SDK at hand does not have the member, or it is not set
   */
  public static <T> @Nullable T of(SdkPojo request, String member, Class<T> type) {
    SdkField<?> field = field(request, member);
    return field == null ? null : type.cast(field.getValueOrDefault(request));
  }

  /** Sets a member of a response's builder; without effect if the SDK at hand does not have it. */
  public static void set(SdkPojo builder, String member, @Nullable Object value) {
    SdkField<?> field = field(builder, member);
    if (field != null && value != null) {
      field.set(builder, value);
    }
  }

  private static @Nullable SdkField<?> field(SdkPojo pojo, String member) {
    for (SdkField<?> field : pojo.sdkFields()) {
      if (field.memberName().equals(member)) {
        return field;
      }
    }
    return null;
  }
}
