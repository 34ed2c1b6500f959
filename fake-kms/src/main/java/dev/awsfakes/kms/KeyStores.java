package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.XksProxyConfigurationType;

/** The custom key stores of an account and Region, by their ids. Its own lock guards it. */
final class KeyStores {
  private final Ids ids;

  @GuardedBy("this")
  private final TreeMap<String, KeyStore> stores = new TreeMap<>();

  KeyStores(Ids ids) {
    this.ids = ids;
  }

  synchronized List<KeyStore> all() {
    return List.copyOf(stores.values());
  }

  /**
   * The store of an id.
   *
   * @throws dev.awsfakes.spi.AwsError CustomKeyStoreNotFoundException if there is none
   */
  synchronized KeyStore require(String id) {
    KeyStore store = stores.get(id);
    if (store == null) {
      throw KmsErrors.customKeyStoreIsNotFound(id);
    }
    return store;
  }

  /** Makes a disconnected store. */
  synchronized KeyStore create(KeyStoreSettings settings, Instant now) {
    requireUnused(settings, null);
    KeyStore store = new KeyStore("cks-" + ids.hex(17), settings, now);
    stores.put(store.id(), store);
    return store;
  }

  synchronized void change(KeyStore store, KeyStoreSettings changed) {
    requireUnused(changed, store);
    store.change(changed);
  }

  synchronized void remove(KeyStore store) {
    stores.remove(store.id());
  }

  @GuardedBy("this")
  private void requireUnused(KeyStoreSettings wanted, @Nullable KeyStore except) {
    for (KeyStore store : stores.values()) {
      if (except != null && store.id().equals(except.id())) {
        continue;
      }
      KeyStoreSettings other = store.settings();
      if (other.name().equals(wanted.name())) {
        throw KmsErrors.customKeyStoreNameIsInUse(wanted.name());
      }
      if (wanted.clusterId() != null && wanted.clusterId().equals(other.clusterId())) {
        throw KmsErrors.cloudHsmClusterIsInUse(wanted.clusterId());
      }
      requireUnused(wanted.proxy(), other.proxy());
    }
  }

  private static void requireUnused(
      @Nullable XksProxyConfigurationType wanted, @Nullable XksProxyConfigurationType other) {
    if (wanted == null || other == null) {
      return;
    }
    if (wanted.uriEndpoint().equals(other.uriEndpoint())) {
      if (wanted.uriPath().equals(other.uriPath())) {
        throw KmsErrors.xksProxyUriIsInUse();
      }
      if (!Objects.equals(wanted.connectivity(), other.connectivity())) {
        throw KmsErrors.xksProxyEndpointIsInUse();
      }
    }
    if (wanted.vpcEndpointServiceName() != null
        && wanted.vpcEndpointServiceName().equals(other.vpcEndpointServiceName())) {
      throw KmsErrors.xksProxyVpcServiceIsInUse();
    }
  }
}
