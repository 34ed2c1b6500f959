package dev.awsfakes.kms;

import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.kms.model.KeyState;

/** The columns of AWS's key state table: the states in which operations are allowed. */
final class KeyStates {
  static final Set<KeyState> ENABLED = Set.of(KeyState.ENABLED);
  static final Set<KeyState> WITH_MATERIAL =
      Set.of(KeyState.ENABLED, KeyState.DISABLED, KeyState.UNAVAILABLE);
  static final Set<KeyState> ENABLED_OR_UNAVAILABLE =
      Set.of(KeyState.ENABLED, KeyState.UNAVAILABLE);
  static final Set<KeyState> PENDING_DELETION =
      Set.of(KeyState.PENDING_DELETION, KeyState.PENDING_REPLICA_DELETION);
  static final Set<KeyState> NOT_PENDING_DELETION =
      Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(PENDING_DELETION)));

  private KeyStates() {}
}
