package dev.awsfakes.spi.validation;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A value of a request that breaks a constraint of the API model.
 *
 * @param path where it stands, {@code keySchema.1.member.attributeName}
 * @param owner the innermost structure with the value
 * @param field the owner's member that is the value or holds it
 * @param value the value, null if it is required and missing
 * @param constraint the services' words, {@code Member must have length less than or equal to 3}
 * @param sensitive whether the value must not be repeated
 */
public record Violation(
    String path,
    SdkPojo owner,
    SdkField<?> field,
    @Nullable Object value,
    String constraint,
    boolean sensitive) {

  /** Whether a required value is missing. */
  public boolean isMissing() {
    return value == null;
  }
}
