package dev.awsfakes.internal.policy;

import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.regions.Region;

/**
 * A question with its answer, and all that it takes to ask it again.
 *
 * @param caller who asked
 * @param question what
 * @param time when
 * @param region where
 * @param decision the answer
 */
public record AnsweredQuestion(
    Caller caller, AccessQuestion question, Instant time, Region region, Decision decision) {

  /** The answer if the caller had this one policy instead of its own, bounded as it is. */
  public AnsweredQuestion withPolicy(PolicyDocument policy, PolicyControl control) {
    Caller instead =
        new Caller(
            caller.kind(),
            caller.account(),
            caller.arn(),
            caller.principalArn(),
            List.of(policy),
            caller.boundary(),
            caller.sessionPolicy(),
            caller.context());
    Decision other = control.decide(instead, question, time, region);
    return new AnsweredQuestion(instead, question, time, region, other);
  }
}
