package dev.awsfakes.internal.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The condition keys of one request, which remembers what it was asked for and did not know. */
final class RequestFacts implements Facts {
  private final Facts keys;
  private final Set<String> unknown = new TreeSet<>();

  RequestFacts(Facts keys) {
    this.keys = keys;
  }

  @Override
  public Optional<List<String>> values(String key) {
    Optional<List<String>> values = keys.values(key);
    if (values.isEmpty()) {
      unknown.add(key);
    }
    return values;
  }

  /** The keys that were asked for and are not known. */
  Set<String> unknown() {
    return unknown;
  }
}
