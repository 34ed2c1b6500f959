package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Many threads at one key, and at one bucket. */
class ConcurrencyTest extends S3Test {
  private static final int THREADS = 4;
  private static final int ROUNDS = 200;

  private static void inParallel(IntConsumer work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> futures = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      futures.add(executor.submit(() -> work.accept(number)));
    }
    for (Future<?> future : futures) {
      future.get();
    }
    executor.shutdown();
  }

  @Test
  void noVersionIsLost() throws Exception {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));

    inParallel(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            put("k", thread + "/" + i);
          }
        });

    assertThat(s3.listObjectVersionsPaginator(r -> r.bucket(BUCKET)).versions())
        .extracting(ObjectVersion::versionId)
        .hasSize(THREADS * ROUNDS)
        .doesNotHaveDuplicates();
  }

  @Test
  void ofConditionalPuts_oneWins() throws Exception {
    AtomicInteger won = new AtomicInteger();

    inParallel(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            String key = "k" + i;
            try {
              put(key, "" + thread, r -> r.ifNoneMatch("*"));
              won.incrementAndGet();
            } catch (S3Exception lost) {
              assertThat(lost.statusCode()).isEqualTo(412);
            }
          }
        });

    assertThat(won).hasValue(ROUNDS);
  }

  @Test
  void bucketThatIsDeleted_keepsNoObject() throws Exception {
    inParallel(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            try {
              if (thread == 0) {
                s3.deleteBucket(r -> r.bucket(BUCKET));
                s3.createBucket(r -> r.bucket(BUCKET));
              } else {
                put("k" + thread, "v");
                assertThat(get("k" + thread)).isEqualTo("v");
                s3.deleteObject(r -> r.bucket(BUCKET).key("k" + thread));
              }
            } catch (S3Exception e) {
              assertThat(Objects.requireNonNull(e.awsErrorDetails()).errorCode())
                  .isIn("NoSuchBucket", "BucketNotEmpty");
            }
          }
        });
  }

  @Test
  void spilledObjects_areReadByMany() throws Exception {
    try (FakeAws disk =
        FakeAws.builder().with(S3Options.builder().spillAbove(10).build()).build()) {
      S3Client client = disk.client(S3Client.class);
      client.createBucket(r -> r.bucket(BUCKET));
      byte[] bytes = new byte[3_000_000];
      new Random(3).nextBytes(bytes);
      client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(bytes));

      inParallel(
          thread ->
              assertThat(client.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray())
                  .isEqualTo(bytes));
    }
  }

  @Test
  void spillAbove_isNotNegative() {
    assertThat(S3Options.builder().spillAbove(0).build().spillAbove()).isZero();
    assertThatThrownBy(() -> S3Options.builder().spillAbove(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
