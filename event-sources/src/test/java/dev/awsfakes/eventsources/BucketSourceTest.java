package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

class BucketSourceTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final S3Client s3 = aws.client(S3Client.class);
  private final EventSources sources = EventSources.of(aws);
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void createBucket() {
    s3.createBucket(request -> request.bucket("photos"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void to_objectsThatAreCreated_comeOneByOne() {
    sources.bucket("photos").to(this::record);
    put("a.png");
    put("b.png");

    sources.drain();
    sources.drain();

    assertThat(seen).containsExactly("ObjectCreated:Put a.png", "ObjectCreated:Put b.png");
  }

  @Test
  void events_othersAreNotSeen() {
    sources.bucket("photos").events("s3:ObjectRemoved:*").to(this::record);
    put("a.png");
    s3.deleteObject(request -> request.bucket("photos").key("a.png"));

    sources.drain();

    assertThat(seen).containsExactly("ObjectRemoved:Delete a.png");
  }

  @Test
  void prefixAndSuffix_othersAreNotSeen() {
    sources.bucket("photos").prefix("in/").suffix(".png").to(this::record);
    put("in/a.png");
    put("in/a.txt");
    put("a.png");

    sources.drain();

    assertThat(seen).containsExactly("ObjectCreated:Put in/a.png");
  }

  @Test
  void to_secondHandler_keepsTheFirst() {
    sources.bucket("photos").prefix("a").to(this::record);
    sources.bucket("photos").prefix("b").to(this::record);
    put("a");
    put("b");

    sources.drain();

    assertThat(seen).containsExactlyInAnyOrder("ObjectCreated:Put a", "ObjectCreated:Put b");
  }

  @Test
  void to_handlerThrows_comesTwiceAgainAndIsGivenUp() {
    sources.bucket("photos").to(this::failOnBad);
    put("bad");
    put("good");
    sources.drain();
    assertThat(seen).containsExactly("ObjectCreated:Put bad", "ObjectCreated:Put good");
    assertInvokedAgainAfter(Duration.ofMinutes(1), 3);
    assertInvokedAgainAfter(Duration.ofMinutes(2), 4);

    aws.clock().advance(Duration.ofHours(7));
    sources.drain();

    assertThat(seen).hasSize(4);
    assertThat(sources.failures())
        .extracting(BatchFailure::discarded)
        .containsExactly(false, false, true);
  }

  @Test
  void to_bucketThatIsNotThere_isRejected() {
    assertThatThrownBy(() -> sources.bucket("none").to(this::record))
        .isInstanceOf(NoSuchBucketException.class);
  }

  private void assertInvokedAgainAfter(Duration delay, int invocations) {
    aws.clock().advance(delay.minusMillis(1));
    sources.drain();
    assertThat(seen).hasSize(invocations - 1);
    aws.clock().advance(Duration.ofMillis(1));
    sources.drain();
    assertThat(seen).hasSize(invocations);
  }

  private void put(String key) {
    s3.putObject(request -> request.bucket("photos").key(key), RequestBody.fromString("x"));
  }

  private void record(List<String> messages) {
    JsonNode event =
        JsonNode.parser().parse(messages.get(0)).field("Records").orElseThrow().asArray().get(0);
    String name = event.field("eventName").orElseThrow().asString();
    JsonNode object = event.field("s3").orElseThrow().field("object").orElseThrow();
    seen.add(name + " " + object.field("key").orElseThrow().asString());
  }

  private void failOnBad(List<String> messages) {
    record(messages);
    if (messages.get(0).contains("\"key\":\"bad\"")) {
      throw new IllegalStateException("bad");
    }
  }
}
