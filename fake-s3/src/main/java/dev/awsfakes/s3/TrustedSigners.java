package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import dev.awsfakes.s3.Presigners.Signer;
import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.util.HashMap;
import java.util.List;
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
    Caller caller = Principal.account(account).caller(account, Scope.partition(aws.region()));
    all.put(credentials.accessKeyId(), new Signer(caller, credentials.secretAccessKey()));
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

  /**
   * The client that acts on behalf of a signer, with what the signer may do now.
   *
   * @param keys condition keys that come with the signature, by their names in lower case
   */
  FakeS3Client client(Signer signer, String region, Map<String, List<String>> keys) {
    Caller caller = signer.caller().with(keys);
    Cloud cloud = cloud();
    if (!caller.isRootOf(aws.accountId())) {
      cloud.access().enforce();
    }
    ClientContext context =
        new ClientContext(cloud, new Scope(caller.account(), Region.of(region)), caller);
    return (FakeS3Client) new S3Service().client(S3Client.class, context);
  }
}
