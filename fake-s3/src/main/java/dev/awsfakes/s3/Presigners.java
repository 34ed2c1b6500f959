package dev.awsfakes.s3;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The presigners of a cloud, and the keys that they sign with. */
final class Presigners {
  private static final char[] LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

  private final Cloud cloud;
  private final Map<String, Signer> byAccessKey = new ConcurrentHashMap<>();

  private Presigners(Cloud cloud) {
    this.cloud = cloud;
  }

  static Presigners of(Cloud cloud) {
    return cloud.state(Presigners.class, () -> new Presigners(cloud));
  }

  /** Who signs with an access key, and the secret key. */
  record Signer(Caller caller, String secretKey) {}

  /** A presigner for an account and Region, whose URLs do what the caller may. */
  S3Presigner create(Scope scope, Caller caller) {
    return new ClockPresigner(scope.region(), credentials(caller), cloud.clock());
  }

  // The same for the same caller; of one ARN there may be several, with other policies.
  private AwsBasicCredentials credentials(Caller caller) {
    for (int number = 0; ; number++) {
      Ids ids = cloud.ids("s3/credentials/" + caller.arn() + "/" + number);
      AwsBasicCredentials credentials =
          AwsBasicCredentials.create("AKIA" + ids.text(16, LETTERS), ids.hex(40));
      Signer signer = new Signer(caller, credentials.secretAccessKey());
      Signer known = byAccessKey.putIfAbsent(credentials.accessKeyId(), signer);
      if (known == null || known.equals(signer)) {
        return credentials;
      }
    }
  }

  @Nullable Signer find(String accessKeyId) {
    return byAccessKey.get(accessKeyId);
  }
}
