package dev.awsfakes.compatibility.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;

/** The tests of a service that the build runs on several releases of the SDK. */
abstract class SdkRelease {
  final FakeAws aws = FakeAws.create();

  @AfterEach
  void closeCloud() {
    aws.close();
  }

  @Test
  void release_isTheOneThatIsToBeTested() {
    String release = "-" + System.getProperty("sdk.version") + ".jar";

    assertThat(jarOf(client())).endsWith(release);
    assertThat(jarOf(SdkClient.class)).endsWith(release);
  }

  private static String jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  abstract Class<? extends SdkClient> client();
}
