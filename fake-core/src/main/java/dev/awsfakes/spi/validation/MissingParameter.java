package dev.awsfakes.spi.validation;

import software.amazon.awssdk.awscore.AwsRequest;

/** How SQS names a required parameter that is missing. */
public final class MissingParameter {
  private MissingParameter() {}

  /**
   * The name of the missing member, {@code QueueUrl}; that of a batch entry's member is {@code
   * SendMessageBatchRequestEntry.1.Id}, the entries being counted from 1.
   */
  public static String name(Violation violation) {
    String member = violation.field().memberName();
    if (violation.owner() instanceof AwsRequest) {
      return member;
    }
    String path = violation.path();
    int start = path.indexOf('.') + 1;
    String position = path.substring(start, path.indexOf('.', start));
    return violation.owner().getClass().getSimpleName() + "." + position + "." + member;
  }
}
