package dev.awsfakes.s3;

/**
 * A function that S3 calls for each GetObject through an Object Lambda access point: it gives the
 * answer by calling WriteGetObjectResponse with the request's route and token before it returns.
 * Called on the thread of the caller, without a lock held.
 */
@FunctionalInterface
public interface ObjectLambda {

  /**
   * Answers one GetObject.
   *
   * @throws Exception if it fails; the caller of GetObject is told LambdaRuntimeError
   */
  void handle(ObjectLambdaRequest request) throws Exception;
}
