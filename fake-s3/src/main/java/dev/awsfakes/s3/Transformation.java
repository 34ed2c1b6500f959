package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseRequest;

/** A GetObject that a function is to answer. */
final class Transformation {
  private final String route;
  private volatile @Nullable Answer answer;

  Transformation(String route) {
    this.route = route;
  }

  /** What WriteGetObjectResponse gave for it. */
  record Answer(WriteGetObjectResponseRequest response, Content body) {}

  String route() {
    return route;
  }

  void answer(Answer given) {
    answer = given;
  }

  /** The answer; null if none has come. */
  @Nullable Answer answer() {
    return answer;
  }
}
