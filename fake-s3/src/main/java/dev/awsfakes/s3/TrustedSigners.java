package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.s3.Presigners.Signer;
import dev.awsfakes.spi.Cloud;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Whose signatures are good: the cloud's own presigners, and others that a test names. */
record TrustedSigners(FakeAws aws, Map<String, Signer> more) {
  static TrustedSigners of(FakeAws aws) {
    return new TrustedSigners(aws, Map.of());
  }

  TrustedSigners with(AwsCredentialsIdentity credentials, String account) {
    Map<String, Signer> all = new HashMap<>(more);
    all.put(credentials.accessKeyId(), new Signer(account, credentials.secretAccessKey()));
    return new TrustedSigners(aws, Map.copyOf(all));
  }

  Cloud cloud() {
    return Cloud.of(aws);
  }

  /**
   * Who signs with an access key.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidAccessKeyId if that is nobody
   */
  Signer require(String accessKeyId) {
    @Nullable Signer known = more.get(accessKeyId);
    @Nullable Signer signer = known == null ? Presigners.of(cloud()).find(accessKeyId) : known;
    if (signer == null) {
      throw S3Errors.invalidAccessKeyId();
    }
    return signer;
  }

  /** The client that acts on behalf of a signer. */
  S3Client client(Signer signer, String region) {
    return aws.account(signer.account()).client(S3Client.class, Region.of(region));
  }
}
