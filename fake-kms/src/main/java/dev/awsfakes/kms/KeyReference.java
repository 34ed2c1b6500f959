package dev.awsfakes.kms;

import dev.awsfakes.spi.Scope;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/**
 * A key as a request names it.
 *
 * @param scope where it is to be found
 * @param name the id of the key, or the alias with its prefix
 */
record KeyReference(Scope scope, String name) {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-fA-F]{32}");
  private static final String KEY = "key/";

  boolean isAlias() {
    return name.startsWith(Alias.PREFIX);
  }

  /**
   * Reads an id, a key ARN, an alias or an alias ARN.
   *
   * @throws dev.awsfakes.spi.AwsError NotFoundException if it has none of these forms, or names
   *     another Region
   */
  static KeyReference parse(String keyId, Scope caller) {
    if (!keyId.startsWith("arn:")) {
      return of(caller, keyId, keyId);
    }
    String[] parts = keyId.split(":", 6);
    if (parts.length < 6 || !parts[2].equals("kms")) {
      throw KmsErrors.invalidKeyId(keyId);
    }
    if (!parts[3].equals(caller.region().id())) {
      throw KmsErrors.invalidArnOfRegion(parts[3]);
    }
    if (!parts[1].equals(caller.partition())) {
      throw KmsErrors.invalidKeyId(keyId);
    }
    Scope scope = new Scope(parts[4], Region.of(parts[3]));
    if (parts[5].startsWith(KEY)) {
      String id = parts[5].substring(KEY.length());
      if (ID.matcher(id).matches()) {
        return new KeyReference(scope, id);
      }
    } else if (parts[5].startsWith(Alias.PREFIX)) {
      return new KeyReference(scope, parts[5]);
    }
    throw KmsErrors.invalidKeyId(keyId);
  }

  private static KeyReference of(Scope scope, String name, String keyId) {
    if (name.startsWith(Alias.PREFIX) || ID.matcher(name).matches()) {
      return new KeyReference(scope, name);
    }
    throw KmsErrors.invalidKeyId(keyId);
  }
}
