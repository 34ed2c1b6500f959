package dev.awsfakes.junit;

/** How an injected text names a resource. */
public enum Reference {
  /** As the SDK's requests do: a queue's URL, a key's id, else the name. */
  DEFAULT,
  /** The name; a key's alias with {@code alias/} before it. */
  NAME,
  /** The ARN. */
  ARN
}
