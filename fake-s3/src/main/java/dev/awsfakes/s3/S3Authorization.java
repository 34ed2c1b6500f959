package dev.awsfakes.s3;

import dev.awsfakes.s3.S3ConditionKeys.About;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.Caller.Kind;
import dev.awsfakes.spi.access.Denial;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What a call of S3 asks of the policies before it runs. */
final class S3Authorization implements Authorization {

  @Override
  public List<AccessQuestion> questions(Call call) {
    return switch (call.operation()) {
      case "ListBuckets" -> List.of(question("s3:ListAllMyBuckets", "*", "", call));
      case "ListDirectoryBuckets" ->
          List.of(question("s3express:ListAllMyDirectoryBuckets", "*", "", call));
      // The function that answers has been called by S3 itself.
      case "WriteGetObjectResponse" -> List.of();
      case "CreateBucket" -> ofCreation((CreateBucketRequest) call.request(), call);
      default -> AskedOfBucket.of(call);
    };
  }

  private static List<AccessQuestion> ofCreation(CreateBucketRequest request, Call call) {
    List<String> actions = new ArrayList<>();
    String arn = "arn:" + call.scope().partition() + ":s3:::" + request.bucket();
    if (Zone.isInName(request.bucket())) {
      arn = call.scope().arn("s3express", "bucket/" + request.bucket());
      actions.add("s3express:CreateBucket");
    } else {
      actions.add("s3:CreateBucket");
    }
    if (AskedOfBucket.setsAcl(Members.of(request))) {
      actions.add("s3:PutBucketAcl");
    }
    if (Boolean.TRUE.equals(request.objectLockEnabledForBucket())) {
      actions.add("s3:PutBucketObjectLockConfiguration");
      actions.add("s3:PutBucketVersioning");
    }
    if (request.objectOwnership() != null) {
      actions.add("s3:PutBucketOwnershipControls");
    }
    List<AccessQuestion> questions = new ArrayList<>();
    for (String action : actions) {
      questions.add(question(action, arn, "resource: \"" + arn + "\"", call));
    }
    return questions;
  }

  private static AccessQuestion question(
      String action, String resource, String described, Call call) {
    return AccessQuestion.of(
            action,
            resource,
            call.scope().account(),
            S3ConditionKeys.of(call, About.bucket(action.substring(action.indexOf(':') + 1), null)))
        .describedAs(described);
  }

  @Override
  public AwsError denied(Denial denial, Call call) {
    AwsError error = S3Errors.accessDenied(message(denial));
    return switch (call.operation()) {
      case "HeadObject" -> S3Errors.withoutBody(error, NoSuchKeyException.builder(), "NoSuchKey");
      case "HeadBucket" ->
          S3Errors.withoutBody(error, NoSuchBucketException.builder(), "NoSuchBucket");
      default -> error;
    };
  }

  // S3 tells the reason within an account alone: S3 guide, "Troubleshoot access denied errors".
  static String message(Denial denial) {
    Kind kind = denial.caller().kind();
    boolean tells = denial.isWithinAccount() && kind != Kind.ANONYMOUS && kind != Kind.SERVICE;
    return tells ? denial.message(denial.question().action()) : "Access Denied";
  }
}
