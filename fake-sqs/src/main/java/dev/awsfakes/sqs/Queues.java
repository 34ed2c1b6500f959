package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The queues of one account and Region. */
final class Queues {
  private static final Duration NAME_BLOCKED_AFTER_DELETE = Duration.ofSeconds(60);

  private final Cloud cloud;
  private final Scope scope;
  private final Ids ids;
  private final Receivers receivers;
  private final DeadLetterRules deadLetterRules;
  private final SqsOptions options;
  private final MoveTasks moveTasks;

  @GuardedBy("this")
  private final TreeMap<String, Queue> byName = new TreeMap<>();

  /** The same queues by the URL that they were given, so that a call finds its own at one look. */
  private final Map<String, Queue> byUrl = new ConcurrentHashMap<>();

  @GuardedBy("this")
  private final Map<String, Instant> deletedAt = new HashMap<>();

  private Queues(Cloud cloud, Scope scope) {
    this.cloud = cloud;
    this.scope = scope;
    this.ids = cloud.ids("sqs/" + scope.account() + "/" + scope.region().id());
    this.receivers = new Receivers(cloud, this::findByArn);
    this.deadLetterRules = new DeadLetterRules(this::findByArn);
    this.options = SqsOptions.of(cloud);
    this.moveTasks = new MoveTasks(this, cloud.events());
  }

  /** The queues of an account and Region. */
  static Queues of(Cloud cloud, Scope scope) {
    return cloud.state(Queues.class, scope, at -> new Queues(cloud, at));
  }

  MoveTasks moveTasks() {
    return moveTasks;
  }

  Receivers receivers() {
    return receivers;
  }

  /** Makes a queue, or gives the one that has the name and the same settings. */
  synchronized Queue create(
      String name, Map<String, String> attributes, Map<String, String> tags, Instant now) {
    boolean fifo = "true".equals(attributes.get("FifoQueue"));
    QueueName.require(name, fifo);
    QueueSettings settings = QueueSettings.of(attributes, fifo);
    deadLetterRules.require(attributes, scope.arn("sqs", name), fifo);
    Queue existing = byName.get(name);
    if (existing != null) {
      requireSame(existing.settings(), attributes, settings);
      return existing;
    }
    requireNotDeletedRecently(name, now);
    QueueIdentity identity = QueueIdentity.of(name, scope, ids.child(name + "@" + now));
    Queue queue =
        fifo
            ? new FifoQueue(identity, settings, now, receivers)
            : new StandardQueue(
                identity, settings, now, receivers, Disorder.of(cloud, options, identity.url()));
    QueueTags.add(queue, tags);
    enforce(attributes);
    byName.put(name, queue);
    byUrl.put(identity.url(), queue);
    return queue;
  }

  /** Changes settings of a queue: all that are named, or none if one of them is refused. */
  void configure(Queue queue, Map<String, String> attributes, Instant now) {
    deadLetterRules.require(attributes, queue.identity().arn(), queue.settings().isFifo());
    queue.configure(attributes, now);
    enforce(attributes);
  }

  private void enforce(Map<String, String> attributes) {
    if (attributes.containsKey("Policy")) {
      cloud.access().enforce();
    }
  }

  // Only attributes that the caller names can differ: SQS API reference, CreateQueue.
  private static void requireSame(
      QueueSettings existing, Map<String, String> named, QueueSettings wanted) {
    for (String attribute : new TreeMap<>(named).keySet()) {
      QueueSetting setting = QueueSetting.named(attribute);
      if (setting != null && !Objects.equals(existing.get(setting), wanted.get(setting))) {
        throw SqsErrors.queueExistsWithOther(attribute);
      }
    }
  }

  @GuardedBy("this")
  private void requireNotDeletedRecently(String name, Instant now) {
    Instant deleted = deletedAt.get(name);
    if (deleted != null && now.isBefore(deleted.plus(NAME_BLOCKED_AFTER_DELETE))) {
      throw SqsErrors.queueDeletedRecently();
    }
  }

  /**
   * The queue of a URL, be it of this account or of another.
   *
   * @throws dev.awsfakes.spi.AwsError QueueDoesNotExist if there is none in this Region
   */
  Queue require(String url) {
    Queue own = byUrl.get(url);
    return own == null ? requireParsed(url) : own;
  }

  // Another account's, or a URL of the legacy form.
  private Queue requireParsed(String url) {
    QueueUrl parsed = QueueUrl.parse(url);
    if (parsed == null) {
      throw SqsErrors.invalidParameter("The address " + url + " is not valid for this endpoint.");
    }
    if (!parsed.region().equals(scope.region().id())) {
      throw SqsErrors.queueDoesNotExist();
    }
    return requireNamed(parsed.name(), parsed.account());
  }

  /** The queue of a name in an account of this Region. */
  Queue requireNamed(String name, String account) {
    Queue queue = inAccount(account).find(name);
    if (queue == null) {
      throw SqsErrors.queueDoesNotExist();
    }
    return queue;
  }

  private Queues inAccount(String account) {
    return account.equals(scope.account())
        ? this
        : Queues.of(cloud, new Scope(account, scope.region()));
  }

  synchronized @Nullable Queue find(String name) {
    return byName.get(name);
  }

  /** The queues whose names begin with the prefix and come after the given one, by name. */
  synchronized List<Queue> named(String prefix, String after, int max) {
    List<Queue> found = new ArrayList<>();
    String from = after.compareTo(prefix) < 0 ? prefix : after;
    for (Map.Entry<String, Queue> entry : byName.tailMap(from, true).entrySet()) {
      if (found.size() == max || !entry.getKey().startsWith(prefix)) {
        break;
      }
      if (!entry.getKey().equals(after)) {
        found.add(entry.getValue());
      }
    }
    return found;
  }

  /** Each queue in a line. */
  synchronized List<ResourceSummary> summaries(Instant now) {
    return byName.values().stream()
        .map(
            queue ->
                new ResourceSummary(
                    "queue", queue.identity().name(), scope, queue.counts(now).inWords()))
        .toList();
  }

  /** The queues whose redrive policy names the given queue, by name, after the given name. */
  synchronized List<Queue> deadLetterSources(Queue target, String after, int max) {
    List<Queue> found = new ArrayList<>();
    for (Queue queue : byName.tailMap(after, false).values()) {
      RedrivePolicy policy = queue.settings().redrivePolicy();
      if (policy != null && policy.deadLetterTargetArn().equals(target.identity().arn())) {
        found.add(queue);
        if (found.size() == max) {
          break;
        }
      }
    }
    return found;
  }

  /** The queue of an ARN in this Region; null if there is none. */
  @Nullable Queue findByArn(String arn) {
    QueueUrl parts = QueueUrl.ofArn(arn);
    return parts == null ? null : of(cloud, parts.scope()).find(parts.name());
  }

  void delete(Queue queue, Instant now) {
    synchronized (this) {
      String name = queue.identity().name();
      if (byName.remove(name, queue)) {
        byUrl.remove(queue.identity().url());
        deletedAt.put(name, now);
      }
    }
    receivers.close(queue);
  }
}
