package dev.awsfakes.assertj;

import dev.awsfakes.s3.BucketView;

/** Assertions on what is in buckets; to be imported statically. */
public final class S3Assertions {
  private S3Assertions() {}

  /** Of what is in a bucket. */
  public static BucketAssert assertThat(BucketView bucket) {
    return new BucketAssert(bucket);
  }
}
