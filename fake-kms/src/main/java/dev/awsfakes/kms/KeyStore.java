package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Instant;

/** A custom key store. Its own lock guards it. */
final class KeyStore {
  private final String id;
  private final Instant created;

  @GuardedBy("this")
  private KeyStoreSettings settings;

  @GuardedBy("this")
  private boolean connected;

  KeyStore(String id, KeyStoreSettings settings, Instant created) {
    this.id = id;
    this.settings = settings;
    this.created = created;
  }

  String id() {
    return id;
  }

  Instant created() {
    return created;
  }

  synchronized KeyStoreSettings settings() {
    return settings;
  }

  synchronized void change(KeyStoreSettings changed) {
    settings = changed;
  }

  synchronized boolean isConnected() {
    return connected;
  }

  /** Connects at once. */
  synchronized void connect() {
    if (connected) {
      throw KmsErrors.customKeyStoreIs(id, "connected");
    }
    connected = true;
  }

  synchronized void disconnect() {
    if (!connected) {
      throw KmsErrors.customKeyStoreIs(id, "disconnected");
    }
    connected = false;
  }

  /**
   * Fails unless the store is disconnected.
   *
   * @throws dev.awsfakes.spi.AwsError CustomKeyStoreInvalidStateException if it is connected
   */
  synchronized void requireDisconnected() {
    if (connected) {
      throw KmsErrors.customKeyStoreIs(id, "connected");
    }
  }
}
