package dev.awsfakes.fuzz;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkException;

/** Everyday calls and random requests to all services, with time passing between them. */
final class Program {
  private static final int MAX_PAUSE_SECONDS = 2_000;

  private final List<Function<FakeAws, String>> steps = new ArrayList<>();

  Program(long seed, int length, Map<String, List<String>> names) {
    Random random = new Random(seed);
    RandomRequests requests = new RandomRequests(random, names);
    for (int i = 0; i < length; i++) {
      steps.add(
          switch (random.nextInt(6)) {
            case 0 -> pause(random);
            case 1, 2 -> any(random, requests);
            default -> everyday(random);
          });
    }
  }

  private static Function<FakeAws, String> pause(Random random) {
    Duration pause = Duration.ofSeconds(random.nextInt(MAX_PAUSE_SECONDS));
    return aws -> {
      aws.clock().advance(pause);
      return "it is " + aws.clock().now();
    };
  }

  private static Function<FakeAws, String> any(Random random, RandomRequests requests) {
    Operations service = Operations.ALL.get(random.nextInt(Operations.ALL.size()));
    List<Class<? extends AwsRequest>> kinds = service.requests();
    AwsRequest request = requests.of(kinds.get(random.nextInt(kinds.size())));
    return aws -> request + " -> " + Operations.inWords(service.call(aws, request));
  }

  private static Function<FakeAws, String> everyday(Random random) {
    Function<FakeAws, Object> call = Everyday.next(random);
    return aws -> {
      try {
        return String.valueOf(call.apply(aws));
      } catch (SdkException refused) {
        return Operations.inWords(refused);
      }
    };
  }

  /** What the cloud answers to each step, in words. */
  List<String> run(FakeAws aws) {
    return steps.stream().map(step -> step.apply(aws)).toList();
  }
}
