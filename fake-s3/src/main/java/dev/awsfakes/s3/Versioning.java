package dev.awsfakes.s3;

/** Whether a bucket keeps versions; once enabled, it can be suspended, but never be undone. */
enum Versioning {
  NEVER_ENABLED,
  ENABLED,
  SUSPENDED
}
