package dev.awsfakes.assertj;

import dev.awsfakes.s3.BucketView;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on what is in a bucket. */
public final class BucketAssert extends AbstractAssert<BucketAssert, BucketView> {
  BucketAssert(BucketView bucket) {
    super(bucket, BucketAssert.class);
  }

  /** That it has an object under the key. */
  public BucketAssert containsKey(String key) {
    keys().contains(key);
    return this;
  }

  /** That it has no object under the key. */
  public BucketAssert doesNotContainKey(String key) {
    keys().doesNotContain(key);
    return this;
  }

  /** That it has no object. */
  public BucketAssert isEmpty() {
    keys().isEmpty();
    return this;
  }

  /** The text of the object under the key, to go on with; fails if there is none. */
  public AbstractStringAssert<?> text(String key) {
    Optional<String> text = actual.text(key);
    if (text.isEmpty()) {
      failWithMessage(
          "Expected an object %s in %s, which has %s", key, actual.name(), actual.keys());
    }
    return Assertions.assertThat(text.orElse("")).as("the object %s of %s", key, actual.name());
  }

  /** The keys in the order of a listing, to go on with. */
  public ListAssert<String> keys() {
    return Assertions.assertThat(actual.keys()).as("the keys of %s", actual.name());
  }
}
