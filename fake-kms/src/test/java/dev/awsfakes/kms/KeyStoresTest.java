package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.ConnectionStateType;
import software.amazon.awssdk.services.kms.model.CustomKeyStoresListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;

class KeyStoresTest extends KmsTest {

  private String cluster(String name, String clusterId) {
    return kms.createCustomKeyStore(
            r ->
                r.customKeyStoreName(name)
                    .cloudHsmClusterId(clusterId)
                    .keyStorePassword("password")
                    .trustAnchorCertificate("certificate"))
        .customKeyStoreId();
  }

  private String external(String name, String path) {
    return kms.createCustomKeyStore(
            r ->
                r.customKeyStoreName(name)
                    .customKeyStoreType("EXTERNAL_KEY_STORE")
                    .xksProxyConnectivity("PUBLIC_ENDPOINT")
                    .xksProxyUriEndpoint("https://proxy.example.com")
                    .xksProxyUriPath(path)
                    .xksProxyAuthenticationCredential(
                        c -> c.accessKeyId("A".repeat(20)).rawSecretAccessKey("s".repeat(43))))
        .customKeyStoreId();
  }

  private void connect(String storeId) {
    kms.connectCustomKeyStore(r -> r.customKeyStoreId(storeId));
  }

  private void disconnect(String storeId) {
    kms.disconnectCustomKeyStore(r -> r.customKeyStoreId(storeId));
  }

  private CustomKeyStoresListEntry store(String storeId) {
    return kms.describeCustomKeyStores(r -> r.customKeyStoreId(storeId)).customKeyStores().get(0);
  }

  private KeyMetadata keyIn(String storeId) {
    return create(r -> r.origin("AWS_CLOUDHSM").customKeyStoreId(storeId));
  }

  @Test
  void createCustomKeyStore_ofCluster_isDisconnectedUntilConnected() {
    String storeId = cluster("store", "cluster-3a23b4cdefg");

    assertThat(storeId).startsWith("cks-");
    assertThat(store(storeId).connectionState()).isEqualTo(ConnectionStateType.DISCONNECTED);
    assertThat(store(storeId).cloudHsmClusterId()).isEqualTo("cluster-3a23b4cdefg");
    assertThat(store(storeId).customKeyStoreTypeAsString()).isEqualTo("AWS_CLOUDHSM");
    assertFailsWith(() -> keyIn(storeId), "CustomKeyStoreInvalidStateException");
    assertFailsWith(() -> disconnect(storeId), "CustomKeyStoreInvalidStateException");

    connect(storeId);

    assertThat(store(storeId).connectionState()).isEqualTo(ConnectionStateType.CONNECTED);
    assertFailsWith(() -> connect(storeId), "CustomKeyStoreInvalidStateException");
  }

  @Test
  void keyInStore_whenTheStoreIsDisconnected_isUnavailable() {
    String storeId = cluster("store", "cluster-3a23b4cdefg");
    connect(storeId);
    KeyMetadata key = keyIn(storeId);
    SdkBytes ciphertext = encrypt(key.keyId(), "a", Map.of());
    assertThat(key.customKeyStoreId()).isEqualTo(storeId);
    assertThat(key.cloudHsmClusterId()).isEqualTo("cluster-3a23b4cdefg");

    disconnect(storeId);

    assertThat(describe(key.keyId()).keyState()).isEqualTo(KeyState.UNAVAILABLE);
    assertFails(
        () -> decrypt(ciphertext, Map.of()),
        "KMSInvalidStateException",
        key.arn() + " is unavailable.");
    connect(storeId);
    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("a");
    assertFails(
        () -> kms.enableKeyRotation(r -> r.keyId(key.keyId())),
        "UnsupportedOperationException",
        key.arn() + " origin is AWS_CLOUDHSM which is not valid for this operation.");
  }

  @Test
  void deleteCustomKeyStore_whileItHasKeysOrIsConnected_isRefused() {
    String storeId = cluster("store", "cluster-3a23b4cdefg");
    connect(storeId);
    String keyId = keyIn(storeId).keyId();
    assertFailsWith(
        () -> kms.deleteCustomKeyStore(r -> r.customKeyStoreId(storeId)),
        "CustomKeyStoreHasCMKsException");
    kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(7));
    clock.advance(Duration.ofDays(7));
    assertFailsWith(
        () -> kms.deleteCustomKeyStore(r -> r.customKeyStoreId(storeId)),
        "CustomKeyStoreInvalidStateException");
    disconnect(storeId);

    kms.deleteCustomKeyStore(r -> r.customKeyStoreId(storeId));

    assertFailsWith(() -> store(storeId), "CustomKeyStoreNotFoundException");
  }

  @Test
  void externalKeyStore_ofProxy_takesEachExternalKeyOnce() {
    String storeId = external("xks", "/kms/xks/v1");
    connect(storeId);
    KeyMetadata key =
        create(
            r -> r.origin("EXTERNAL_KEY_STORE").customKeyStoreId(storeId).xksKeyId("external-1"));

    assertThat(key.xksKeyConfiguration().id()).isEqualTo("external-1");
    assertThat(decrypt(encrypt(key.keyId(), "a", Map.of()), Map.of())).isEqualTo("a");
    assertThat(store(storeId).xksProxyConfiguration().uriPath()).isEqualTo("/kms/xks/v1");
    assertFailsWith(
        () ->
            create(
                r ->
                    r.origin("EXTERNAL_KEY_STORE")
                        .customKeyStoreId(storeId)
                        .xksKeyId("external-1")),
        "XksKeyAlreadyInUseException");
    assertFailsWith(() -> keyIn(storeId), "ValidationException");
  }

  @Test
  void createCustomKeyStore_whatIsInUse_isRefused() {
    cluster("store", "cluster-3a23b4cdefg");
    external("xks", "/kms/xks/v1");

    assertFailsWith(
        () -> cluster("store", "cluster-2a23b4cdefg"), "CustomKeyStoreNameInUseException");
    assertFailsWith(() -> cluster("other", "cluster-3a23b4cdefg"), "CloudHsmClusterInUseException");
    assertFailsWith(() -> external("xks2", "/kms/xks/v1"), "XksProxyUriInUseException");
    assertThat(external("xks2", "/b/kms/xks/v1")).isNotEmpty();
    assertFailsWith(
        () -> kms.createCustomKeyStore(r -> r.customKeyStoreName("n")), "ValidationException");
  }

  @Test
  void updateCustomKeyStore_nameAlwaysAndClusterWhenDisconnected() {
    String storeId = cluster("store", "cluster-3a23b4cdefg");
    connect(storeId);

    kms.updateCustomKeyStore(r -> r.customKeyStoreId(storeId).newCustomKeyStoreName("new"));

    assertThat(store(storeId).customKeyStoreName()).isEqualTo("new");
    assertFailsWith(
        () ->
            kms.updateCustomKeyStore(
                r -> r.customKeyStoreId(storeId).keyStorePassword("password2")),
        "CustomKeyStoreInvalidStateException");
    assertFailsWith(
        () ->
            kms.updateCustomKeyStore(
                r -> r.customKeyStoreId(storeId).xksProxyUriPath("/kms/xks/v1")),
        "ValidationException");
    disconnect(storeId);
    kms.updateCustomKeyStore(
        r -> r.customKeyStoreId(storeId).cloudHsmClusterId("cluster-2a23b4cdefg"));
    assertThat(store(storeId).cloudHsmClusterId()).isEqualTo("cluster-2a23b4cdefg");
  }
}
