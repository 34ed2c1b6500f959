package dev.awsfakes.compatibility.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.util.VersionInfo;

/** The tests of a service that the build runs on several releases of the SDK. */
abstract class SdkRelease {
  final FakeAws aws = FakeAws.create();

  @AfterEach
  void closeCloud() {
    aws.close();
  }

  @Test
  void release_isTheOneThatIsToBeTested() {
    String expected = System.getProperty("sdk.version");

    assertThat(VersionInfo.SDK_VERSION).isEqualTo(expected);
    assertThat(client().getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith("-" + expected + ".jar");
  }

  abstract Class<? extends SdkClient> client();
}
