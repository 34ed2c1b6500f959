package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kms.model.ConnectCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.ConnectCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.ConnectionStateType;
import software.amazon.awssdk.services.kms.model.CreateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.CreateCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.CustomKeyStoresListEntry;
import software.amazon.awssdk.services.kms.model.DeleteCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.DeleteCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.DescribeCustomKeyStoresRequest;
import software.amazon.awssdk.services.kms.model.DescribeCustomKeyStoresResponse;
import software.amazon.awssdk.services.kms.model.DisconnectCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.DisconnectCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.UpdateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.UpdateCustomKeyStoreResponse;

/** The operations of custom key stores: the life of the store, whose other end is not there. */
final class KeyStoreOperations {
  private static final int DEFAULT_LIMIT = 100;

  private final Keys keys;

  KeyStoreOperations(Keys keys) {
    this.keys = keys;
  }

  CreateCustomKeyStoreResponse.Builder create(CreateCustomKeyStoreRequest request, Call call) {
    KeyStoreSettings settings = KeyStoreSettings.of(request, call.scope().account());
    KeyStore store = keys.stores().create(settings, call.now());
    return CreateCustomKeyStoreResponse.builder().customKeyStoreId(store.id());
  }

  ConnectCustomKeyStoreResponse.Builder connect(ConnectCustomKeyStoreRequest request, Call call) {
    keys.stores().require(request.customKeyStoreId()).connect();
    return ConnectCustomKeyStoreResponse.builder();
  }

  DisconnectCustomKeyStoreResponse.Builder disconnect(
      DisconnectCustomKeyStoreRequest request, Call call) {
    keys.stores().require(request.customKeyStoreId()).disconnect();
    return DisconnectCustomKeyStoreResponse.builder();
  }

  DeleteCustomKeyStoreResponse.Builder delete(DeleteCustomKeyStoreRequest request, Call call) {
    KeyStore store = keys.stores().require(request.customKeyStoreId());
    if (keys.all().stream()
        .anyMatch(key -> key.store().filter(other -> other.equals(store)).isPresent())) {
      throw KmsErrors.customKeyStoreHasKeys(store.id());
    }
    store.requireDisconnected();
    keys.stores().remove(store);
    return DeleteCustomKeyStoreResponse.builder();
  }

  UpdateCustomKeyStoreResponse.Builder update(UpdateCustomKeyStoreRequest request, Call call) {
    KeyStore store = keys.stores().require(request.customKeyStoreId());
    KeyStoreSettings changed = store.settings().with(request);
    boolean needsDisconnection =
        Stream.of(
                request.keyStorePassword(),
                request.cloudHsmClusterId(),
                request.xksProxyUriEndpoint(),
                request.xksProxyConnectivity(),
                request.xksProxyVpcEndpointServiceName(),
                KeyStoreSettings.vpcEndpointServiceOwner(request))
            .anyMatch(value -> value != null);
    if (needsDisconnection) {
      store.requireDisconnected();
    }
    keys.stores().change(store, changed);
    return UpdateCustomKeyStoreResponse.builder();
  }

  DescribeCustomKeyStoresResponse.Builder describe(
      DescribeCustomKeyStoresRequest request, Call call) {
    Page<KeyStore> page =
        Page.of(wanted(request), KeyStore::id, request.marker(), request.limit(), DEFAULT_LIMIT);
    return DescribeCustomKeyStoresResponse.builder()
        .customKeyStores(page.items().stream().map(KeyStoreOperations::entry).toList())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }

  private List<KeyStore> wanted(DescribeCustomKeyStoresRequest request) {
    if (request.customKeyStoreId() != null) {
      return List.of(keys.stores().require(request.customKeyStoreId()));
    }
    String name = request.customKeyStoreName();
    List<KeyStore> stores =
        keys.stores().all().stream()
            .filter(store -> name == null || store.settings().name().equals(name))
            .toList();
    if (name != null && stores.isEmpty()) {
      throw KmsErrors.customKeyStoreIsNotFound(name);
    }
    return stores;
  }

  private static CustomKeyStoresListEntry entry(KeyStore store) {
    KeyStoreSettings settings = store.settings();
    return CustomKeyStoresListEntry.builder()
        .customKeyStoreId(store.id())
        .customKeyStoreName(settings.name())
        .customKeyStoreType(settings.type())
        .cloudHsmClusterId(settings.clusterId())
        .trustAnchorCertificate(settings.trustAnchor())
        .xksProxyConfiguration(settings.proxy())
        .connectionState(
            store.isConnected() ? ConnectionStateType.CONNECTED : ConnectionStateType.DISCONNECTED)
        .creationDate(store.created())
        .build();
  }
}
