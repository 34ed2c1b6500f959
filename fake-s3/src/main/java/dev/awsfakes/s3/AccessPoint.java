package dev.awsfakes.s3;

/**
 * An access point of S3, with the two names that callers may give in the place of a bucket's.
 *
 * @param arn its ARN
 * @param alias its alias, which has the form of a bucket's name
 */
public record AccessPoint(String arn, String alias) {}
