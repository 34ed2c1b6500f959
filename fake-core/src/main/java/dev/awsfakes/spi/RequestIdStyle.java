package dev.awsfakes.spi;

/** How a service writes request ids, and in which header. */
public enum RequestIdStyle {
  /** {@code x-amzn-RequestId: 6f7a2c0e-…}: SQS, Kinesis, KMS. */
  UUID("x-amzn-RequestId"),
  /** {@code x-amzn-RequestId: 4KBNVRGD25RG1KEO9UT4V3FQDJVV4KQNSO5AEMVJF66Q9ASUAAJG}: DynamoDB. */
  BASE32("x-amzn-RequestId"),
  /** {@code x-amz-request-id: 79104EXAMPLEB723} and {@code x-amz-id-2}: S3. */
  S3("x-amz-request-id");

  private static final char[] UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray();
  private static final char[] BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();

  private final String header;

  RequestIdStyle(String header) {
    this.header = header;
  }

  /** The response header that carries the id. */
  public String header() {
    return header;
  }

  /** Writes the request id drawn from the stream. */
  String requestId(Ids ids) {
    return switch (this) {
      case UUID -> ids.uuid().toString();
      case BASE32 -> ids.text(52, UPPER);
      case S3 -> ids.text(16, UPPER);
    };
  }

  /** Writes the extended request id ({@code x-amz-id-2}) drawn from the stream. */
  String extendedRequestId(Ids ids) {
    return ids.text(75, BASE64) + "=";
  }
}
