package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The grants of a key, by their ids. Its own lock guards it. */
final class KeyGrants {
  private static final int ID_LENGTH = 64;
  private static final int TOKEN_LENGTH = 128;

  private final Ids ids;

  @GuardedBy("this")
  private final TreeMap<String, Grant> grants = new TreeMap<>();

  KeyGrants(Ids ids) {
    this.ids = ids;
  }

  /** Adds a grant; with a name, one that is there with equal content is given again. */
  synchronized Grant add(Grant.Terms terms, Instant now) {
    if (terms.name() != null) {
      Optional<Grant> same = find(grant -> grant.terms().equals(terms));
      if (same.isPresent()) {
        return same.get();
      }
    }
    Grant grant = new Grant(ids.hex(ID_LENGTH), ids.hex(TOKEN_LENGTH), terms, now);
    grants.put(grant.id(), grant);
    return grant;
  }

  synchronized List<Grant> all() {
    return List.copyOf(grants.values());
  }

  synchronized Optional<Grant> find(Predicate<Grant> wanted) {
    return grants.values().stream().filter(wanted).findFirst();
  }

  /**
   * The grant of an id.
   *
   * @throws dev.awsfakes.spi.AwsError NotFoundException if there is none
   */
  synchronized Grant require(String id) {
    Grant grant = grants.get(id);
    if (grant == null) {
      throw KmsErrors.grantDoesNotExist(id);
    }
    return grant;
  }

  synchronized void remove(Grant grant) {
    grants.remove(grant.id());
  }

  /**
   * Fails unless each token is one of a grant of this key.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidGrantTokenException if not
   */
  void requireTokens(List<String> tokens) {
    for (String token : tokens) {
      if (find(grant -> grant.token().equals(token)).isEmpty()) {
        throw KmsErrors.invalidGrantToken();
      }
    }
  }
}
