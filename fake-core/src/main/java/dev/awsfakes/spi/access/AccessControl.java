package dev.awsfakes.spi.access;

import dev.awsfakes.spi.Call;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/**
 * The policies of one cloud. They are not in force, and cost nothing, until somebody calls who is
 * not the owner of all there is, or a resource has a policy of its own. Safe for use by any number
 * of threads.
 */
public interface AccessControl {

  /** Whether calls are asked about. */
  boolean isInForce();

  /**
   * Whether a test named a caller. Until then what has no policy takes what AWS's own services
   * bring, as though somebody had set it up.
   */
  boolean hasNamedCallers();

  /** From now on calls are asked about; a service says so when it stores a resource's policy. */
  void enforce();

  /**
   * Asks what a call must ask before it runs.
   *
   * @throws dev.awsfakes.spi.AwsError the service's error if the answer is no
   */
  void check(Call call);

  /** Answers one question of a caller; empty if the answer is yes. */
  Optional<Denial> answer(Caller caller, AccessQuestion question, Instant now, Region region);
}
