package dev.awsfakes.fuzz;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.awscore.AwsRequest;

/** Random requests to all services, with time passing between them. */
final class Program {
  private static final int MAX_PAUSE_SECONDS = 2_000;

  private record Step(Operations service, AwsRequest request, Duration pause) {}

  private final List<Step> steps = new ArrayList<>();

  Program(long seed, int length, Map<String, List<String>> names) {
    Random random = new Random(seed);
    RandomRequests requests = new RandomRequests(random, names);
    for (int i = 0; i < length; i++) {
      Operations service = Operations.ALL.get(random.nextInt(Operations.ALL.size()));
      List<Class<? extends AwsRequest>> kinds = service.requests();
      AwsRequest request = requests.of(kinds.get(random.nextInt(kinds.size())));
      boolean pauses = random.nextInt(4) == 0;
      steps.add(
          new Step(
              service,
              request,
              Duration.ofSeconds(pauses ? random.nextInt(MAX_PAUSE_SECONDS) : 0)));
    }
  }

  /** What the cloud answers to each request, in words. */
  List<String> run(FakeAws aws) {
    List<String> answers = new ArrayList<>();
    for (Step step : steps) {
      aws.clock().advance(step.pause());
      Object answer = step.service().call(aws, step.request());
      answers.add(step.request() + " -> " + Operations.inWords(answer));
    }
    return answers;
  }
}
