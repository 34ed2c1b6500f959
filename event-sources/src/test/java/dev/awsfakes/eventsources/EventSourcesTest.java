package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where sources are, and what they need. */
class EventSourcesTest {
  private static final String OTHER = "111122223333";

  private final FakeAws aws = FakeAws.create();
  private final EventSources sources = EventSources.of(aws);
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void close() {
    aws.close();
  }

  private void consume(EventSources from, SqsClient sqs) {
    String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
    from.queue(url).to(messages -> messages.forEach(message -> seen.add(message.body())));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody(url));
  }

  @Test
  void drain_runsSourcesOfAllRegionsAndAccounts() {
    consume(sources, aws.client(SqsClient.class));
    consume(sources.in(Region.EU_WEST_1), aws.client(SqsClient.class, Region.EU_WEST_1));
    consume(sources.ofAccount(OTHER), aws.account(OTHER).client(SqsClient.class));

    sources.drain();

    assertThat(seen)
        .containsExactly(
            "https://sqs.us-east-1.amazonaws.com/000000000000/orders",
            "https://sqs.eu-west-1.amazonaws.com/000000000000/orders",
            "https://sqs.us-east-1.amazonaws.com/111122223333/orders");
  }

  @Test
  void drain_ofAView_runsAllToo_andFailuresAreShared() {
    String url = aws.client(SqsClient.class).createQueue(r -> r.queueName("orders")).queueUrl();
    sources
        .queue(url)
        .to(
            messages -> {
              throw new IllegalStateException("broken");
            });
    aws.client(SqsClient.class).sendMessage(r -> r.queueUrl(url).messageBody("x"));

    sources.in(Region.EU_WEST_1).drain();

    assertThat(sources.failures()).hasSize(1);
    assertThat(sources.ofAccount(OTHER).failures()).isEqualTo(sources.failures());
  }

  @Test
  void bucket_ofAnotherRegion_tellsItsHandler() {
    S3Client s3 = aws.client(S3Client.class, Region.EU_WEST_1);
    s3.createBucket(
        r -> r.bucket("photos").createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    sources.in(Region.EU_WEST_1).bucket("photos").to(seen::addAll);
    s3.putObject(r -> r.bucket("photos").key("a"), RequestBody.fromString("x"));

    sources.drain();

    assertThat(seen).singleElement().asString().contains("eu-west-1");
  }

  @ParameterizedTest
  @CsvSource({"stream, kinesis", "tableStream, dynamodb", "queue, sqs", "bucket, s3"})
  void source_withoutTheSdksModule_saysWhatIsMissing(String method, String service)
      throws Exception {
    try (URLClassLoader without = classPathWithout(service)) {
      Class<?> awsType = without.loadClass(FakeAws.class.getName());
      Class<?> sourcesType = without.loadClass(EventSources.class.getName());
      Object cloud = awsType.getMethod("create").invoke(null);
      Object begin = sourcesType.getMethod("of", awsType).invoke(null, cloud);
      var source = sourcesType.getMethod(method, String.class);

      assertThatThrownBy(() -> toThrow(() -> source.invoke(begin, "name")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "%s(…) needs software.amazon.awssdk:%s and dev.awsfakes:fake-%s on the class path."
                  .formatted(method, service, service));
    }
  }

  private interface Invocation {
    Object invoke() throws ReflectiveOperationException;
  }

  private static void toThrow(Invocation invocation) throws Throwable {
    try {
      invocation.invoke();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  // The platform's loader alone is its parent: nothing of this class path is seen through it.
  private static URLClassLoader classPathWithout(String service) {
    URL[] urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("/awssdk/" + service + "/"))
            .filter(entry -> !entry.contains("fake-" + service))
            .map(EventSourcesTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
