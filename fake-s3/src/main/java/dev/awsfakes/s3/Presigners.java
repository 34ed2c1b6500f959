package dev.awsfakes.s3;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
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

  /** Who signs with an access key: an account, with the secret key. */
  record Signer(String account, String secretKey) {}

  /** A presigner for an account and Region. */
  S3Presigner create(Scope scope) {
    Ids ids = cloud.ids("s3/credentials/" + scope.account());
    AwsBasicCredentials credentials =
        AwsBasicCredentials.create("AKIA" + ids.text(16, LETTERS), ids.hex(40));
    byAccessKey.put(
        credentials.accessKeyId(), new Signer(scope.account(), credentials.secretAccessKey()));
    return new ClockPresigner(scope.region(), credentials, cloud.clock());
  }

  @Nullable Signer find(String accessKeyId) {
    return byAccessKey.get(accessKeyId);
  }
}
