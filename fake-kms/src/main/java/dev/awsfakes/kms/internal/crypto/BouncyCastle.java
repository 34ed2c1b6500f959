package dev.awsfakes.kms.internal.crypto;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle's provider, for our own use alone: loaded at first need, never registered. */
final class BouncyCastle {
  private BouncyCastle() {}

  private static final class Holder {
    static final Provider INSTANCE = new BouncyCastleProvider();
  }

  static Provider provider() {
    return Holder.INSTANCE;
  }
}
