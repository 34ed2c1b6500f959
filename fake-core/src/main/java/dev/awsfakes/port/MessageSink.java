package dev.awsfakes.port;

import dev.awsfakes.access.Principal;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes messages for an ARN, such as a queue's, a topic's or a function's. Several services may
 * offer it, each for its own ARNs: {@link dev.awsfakes.spi.Cloud#ports}.
 */
public interface MessageSink {

  /** Whether ARNs like this one are its own, be there a resource of that name or not. */
  boolean serves(String targetArn);

  /**
   * What the sender would be told if it asked now whether it may deliver.
   *
   * @return why not, empty if it may
   */
  Optional<Refusal> refusal(Sender sender, String targetArn, Instant now);

  /**
   * Delivers a message.
   *
   * @param body UTF-8 text
   * @return why it was not delivered, empty if it was; AWS's services that send events drop such a
   *     message or put it aside, each in its own way
   */
  Optional<Refusal> deliver(Sender sender, String targetArn, String body, Instant now);

  /**
   * On whose behalf a message comes.
   *
   * @param servicePrincipal the service, {@code s3.amazonaws.com}
   * @param sourceArn the resource it comes from, a bucket's ARN
   * @param source that resource's account and Region
   */
  record Sender(String servicePrincipal, String sourceArn, Scope source) {

    /** The sender as policies see it. */
    public Caller caller() {
      return Principal.service(servicePrincipal)
          .source(sourceArn, source.account())
          .caller(source.account(), source.partition());
    }
  }

  /** Why a target does not take a message. */
  enum Refusal {
    /** There is no such target. */
    NOT_FOUND,
    /** The target's policy does not let the sender in. */
    ACCESS_DENIED,
    /** The target encrypts with a key that cannot be used for this sender. */
    UNUSABLE_KEY,
    /** The target is of a kind that does not take such messages, as a FIFO queue. */
    UNSUITABLE
  }
}
