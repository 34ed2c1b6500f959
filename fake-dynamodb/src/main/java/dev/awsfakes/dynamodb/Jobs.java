package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;

/**
 * The exports, or the imports, of one account and Region.
 *
 * @param <D> how the API describes one
 */
final class Jobs<D> {
  private static final Duration LISTED = Duration.ofDays(90);
  private static final Duration TOKENS_KEPT = Duration.ofHours(8);

  private final Ids ids;

  @GuardedBy("this")
  private final TreeMap<String, Job<D>> byArn = new TreeMap<>();

  @GuardedBy("this")
  private final Map<String, Use<D>> uses = new HashMap<>();

  /** The use of a client token. */
  private record Use<D>(Instant at, Object request, Job<D> job) {}

  /** The jobs of both kinds. */
  private record Both(Jobs<ExportDescription> exports, Jobs<ImportTableDescription> imports) {
    static Both of(Cloud cloud, Scope scope) {
      String place = scope.account() + "/" + scope.region().id();
      return cloud.state(
          Both.class,
          scope,
          at ->
              new Both(
                  new Jobs<>(cloud.ids("dynamodb/exports/" + place)),
                  new Jobs<>(cloud.ids("dynamodb/imports/" + place))));
    }
  }

  private Jobs(Ids ids) {
    this.ids = ids;
  }

  static Jobs<ExportDescription> exports(Tables tables) {
    return Both.of(tables.cloud(), tables.scope()).exports();
  }

  static Jobs<ImportTableDescription> imports(Tables tables) {
    return Both.of(tables.cloud(), tables.scope()).imports();
  }

  /** A stream of ids of one job's own. */
  Ids idsOf(Job<D> job) {
    return ids.child(job.arn());
  }

  /** A new id, which sorts after those of earlier moments. */
  String newId(Instant now) {
    return "%014d-%s".formatted(now.toEpochMilli(), ids.hex(8));
  }

  /** The client token of a job whose request has none. */
  String newToken() {
    return ids.uuid().toString();
  }

  /**
   * The job of a request: a new one, or that which its client token began within eight hours.
   *
   * @param conflict the error if another request began that
   * @param made makes a new one
   */
  synchronized Job<D> begin(
      @Nullable String token,
      Object request,
      Instant now,
      Supplier<AwsError> conflict,
      Supplier<Job<D>> made) {
    uses.values().removeIf(use -> !now.isBefore(use.at().plus(TOKENS_KEPT)));
    Use<D> use = token == null ? null : uses.get(token);
    if (use != null && !use.request().equals(request)) {
      throw conflict.get();
    }
    if (use != null) {
      return use.job();
    }
    Job<D> job = made.get();
    byArn.put(job.arn(), job);
    if (token != null) {
      uses.put(token, new Use<>(now, request, job));
    }
    return job;
  }

  /**
   * The job of an ARN.
   *
   * @param absent the error if there is none
   */
  synchronized Job<D> require(String arn, Function<String, AwsError> absent) {
    Job<D> job = byArn.get(arn);
    if (job == null) {
      throw absent.apply(arn);
    }
    return job;
  }

  /** Those of the last 90 days against the order of their ARNs, of a table if one is given. */
  synchronized List<D> list(@Nullable String tableArn, Instant now) {
    return byArn.descendingMap().values().stream()
        .filter(job -> job.started().plus(LISTED).isAfter(now))
        .filter(job -> tableArn == null || job.tableArn().equals(tableArn))
        .map(Job::description)
        .toList();
  }
}
