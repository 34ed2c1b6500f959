package dev.awsfakes.kms;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The keys of one account and Region. */
final class Keys {
  private static final Pattern UUID_OR_MRK =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-fA-F]{32}");

  private final Cloud cloud;
  private final Scope scope;
  private final Ids ids;
  private final Map<String, KmsKey> keys = new ConcurrentHashMap<>();

  Keys(Cloud cloud, Scope scope) {
    this.cloud = cloud;
    this.scope = scope;
    this.ids = cloud.ids("kms/" + scope.account() + "/" + scope.region().id());
  }

  /** The keys of an account and Region. */
  static Keys of(Cloud cloud, Scope scope) {
    return cloud.state(Keys.class, scope, at -> new Keys(cloud, at));
  }

  KmsKey create(
      KeySpec spec, KeyUsageType usage, String description, boolean multiRegion, Instant now) {
    String id = multiRegion ? "mrk-" + ids.hex(32) : ids.uuid().toString();
    KmsKey key =
        new KmsKey(
            KeyIdentity.of(id, scope, multiRegion), spec, usage, description, now, ids.child(id));
    keys.put(id, key);
    return key;
  }

  /**
   * The key of an id or a key ARN.
   *
   * @throws dev.awsfakes.spi.AwsError NotFoundException if there is none
   */
  KmsKey require(String keyId) {
    String id = keyId;
    Keys place = this;
    if (keyId.startsWith("arn:")) {
      String[] parts = keyId.split(":", 6);
      if (parts.length < 6 || !parts[5].startsWith("key/")) {
        throw KmsErrors.invalidKeyId(keyId);
      }
      id = parts[5].substring("key/".length());
      place = inAccount(parts[3], parts[4], keyId);
    }
    if (!UUID_OR_MRK.matcher(id).matches()) {
      throw KmsErrors.invalidKeyId(keyId);
    }
    KmsKey key = place.keys.get(id);
    if (key == null) {
      throw KmsErrors.keyDoesNotExist(place.scope.arn("kms", "key/" + id));
    }
    return key;
  }

  // A key of another account can be named by its ARN; one of another Region cannot be used.
  private Keys inAccount(String region, String account, String arn) {
    if (!region.equals(scope.region().id())) {
      throw KmsErrors.invalidKeyId(arn);
    }
    return account.equals(scope.account())
        ? this
        : Keys.of(cloud, new Scope(account, scope.region()));
  }
}
