package dev.awsfakes.internal.policy;

import java.util.List;
import java.util.Optional;

/** The condition keys of one request. */
@FunctionalInterface
interface Facts {

  /**
   * The values of a key.
   *
   * @param key the key's name, lower case
   * @return empty if the fake does not know the key; a list without values if the key is known and
   *     the request has none
   */
  Optional<List<String>> values(String key);
}
