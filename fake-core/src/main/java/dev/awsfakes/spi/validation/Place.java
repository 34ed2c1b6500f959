package dev.awsfakes.spi.validation;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Where a value stands in a request.
 *
 * @param path as the services write it, {@code tags.1.member.tagValue}
 * @param owner the innermost structure with the value
 * @param field the owner's member that is the value or holds it
 */
record Place(String path, SdkPojo owner, SdkField<?> field) {

  /** An element of the collection at this place, by its position from 1 or its key. */
  Place element(Object positionOrKey) {
    return new Place(path + "." + positionOrKey + ".member", owner, field);
  }

  Violation violation(Object value, String constraint, Rules rules) {
    return new Violation(path, owner, field, value, constraint, rules.isSensitive());
  }

  static Violation missing(String path, SdkPojo owner, SdkField<?> field) {
    return new Violation(path, owner, field, null, "Member must not be null", false);
  }
}
