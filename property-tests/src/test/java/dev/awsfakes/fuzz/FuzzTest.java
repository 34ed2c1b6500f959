package dev.awsfakes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Whatever is asked, the answer is a response or an error of the service or of the SDK's client,
 * and the same through the sync and the async client. {@code -Dfuzz.programs=1000 -Dfuzz.seed=7}
 * asks for longer.
 */
class FuzzTest {
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 6);
  private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
  private static final int LENGTH = 150;

  static Stream<Arguments> programs() {
    return Operations.ALL.stream()
        .flatMap(
            service ->
                Stream.iterate(FIRST_SEED, seed -> seed + 1)
                    .limit(PROGRAMS)
                    .map(seed -> Arguments.of(service, seed)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void anyRequest_isAnsweredOrRefusedAsAwsWould_andTheSameBySyncAndAsync(
      Operations service, long seed) {
    World sync = new World(seed);
    World async = new World(seed);
    Random random = new Random(seed);
    RandomRequests requests = new RandomRequests(random, sync.names);
    List<Class<? extends AwsRequest>> kinds = service.requests();
    for (int i = 0; i < LENGTH; i++) {
      AwsRequest request = requests.of(kinds.get(random.nextInt(kinds.size())));
      String before = sync.aws.explain();

      Object answer = service.call(sync.aws, request);
      Optional<Object> later = service.callAsync(async.aws, request);

      if (answer instanceof Throwable error && !isOfAws(error)) {
        throw new AssertionError(
            request.getClass().getSimpleName() + " fails as no AWS does: " + request, error);
      }
      later.ifPresent(
          asyncAnswer ->
              assertThat(Operations.inWords(asyncAnswer))
                  .as(
                      "%s through the async client: %s",
                      request.getClass().getSimpleName(), request)
                  .isEqualTo(Operations.inWords(answer)));
      if (answer instanceof SdkException) {
        assertThat(resources(sync.aws.explain())).as("%s", request).isEqualTo(resources(before));
      }
    }
  }

  private static boolean isOfAws(Throwable error) {
    return error instanceof SdkException
        || (error instanceof UnsupportedOperationException && error.getMessage() != null)
        || isWait(error)
        || isOfTheSdksValidation(error);
  }

  // The SDK's client itself checks copy sources and the names of new buckets, in this way.
  private static boolean isOfTheSdksValidation(Throwable error) {
    return error instanceof IllegalArgumentException
        && String.valueOf(error.getMessage()).matches("(Parameter '|Bucket name ).*");
  }

  private static boolean isWait(Throwable error) {
    return error instanceof IllegalStateException
        && String.valueOf(error.getMessage()).contains("still waits");
  }

  /** What is in the cloud, without the calls that were made. */
  private static String resources(String explanation) {
    int resources = explanation.indexOf("Resources:");
    return explanation.substring(Math.max(resources, 0));
  }
}
