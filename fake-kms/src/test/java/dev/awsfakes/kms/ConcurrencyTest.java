package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;

/** What several threads do at once; any schedule must give these results. */
class ConcurrencyTest extends KmsTest {
  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private <T> List<T> atOnce(Callable<T> task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return task.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> each : running) {
      results.add(each.get());
    }
    return results;
  }

  @Test
  void encrypt_whileTheKeyRotates_everyCiphertextIsDecrypted() throws Exception {
    String keyId = symmetric();
    List<List<SdkBytes>> sealed =
        atOnce(
            () -> {
              List<SdkBytes> mine = new ArrayList<>();
              for (int i = 0; i < 50; i++) {
                mine.add(encrypt(keyId, "x", Map.of()));
                if (i % 49 == 48) {
                  kms.rotateKeyOnDemand(r -> r.keyId(keyId));
                }
              }
              return mine;
            });

    assertThat(sealed.stream().flatMap(List::stream))
        .hasSize(THREADS * 50)
        .allSatisfy(each -> assertThat(decrypt(each, Map.of())).isEqualTo("x"));
    assertThat(kms.listKeyRotations(r -> r.keyId(keyId)).rotations()).hasSize(THREADS);
  }

  @Test
  void getPublicKey_ofANewKey_allSeeOneKeyPair() throws Exception {
    String keyId = create("ECC_NIST_P256", "SIGN_VERIFY").keyId();

    Set<SdkBytes> seen =
        new HashSet<>(atOnce(() -> kms.getPublicKey(r -> r.keyId(keyId)).publicKey()));

    assertThat(seen).hasSize(1);
  }

  @Test
  void createAlias_ofOneName_oneWins() throws Exception {
    String keyId = symmetric();

    List<Boolean> won =
        atOnce(
            () -> {
              try {
                kms.createAlias(r -> r.aliasName("alias/one").targetKeyId(keyId));
                return true;
              } catch (AlreadyExistsException e) {
                return false;
              }
            });

    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  void awsManagedKey_usedFirstByMany_isMadeOnce() throws Exception {
    assertThat(new HashSet<>(atOnce(() -> describe("alias/aws/s3").arn()))).hasSize(1);
  }

  @Test
  void createKey_byMany_idsDiffer() throws Exception {
    assertThat(new HashSet<>(atOnce(this::symmetric))).hasSize(THREADS);
  }
}
