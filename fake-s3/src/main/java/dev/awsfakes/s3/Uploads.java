package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;

/** The uploads in parts of a bucket that are not complete, by key and then as they began. */
final class Uploads {
  private final Ids ids;
  private final AtomicLong numbers = new AtomicLong();
  private final NavigableMap<String, List<OngoingUpload>> byKey =
      new ConcurrentSkipListMap<>(KeyOrder.UTF_8);
  private final Map<String, CompletedUpload> completed = new ConcurrentHashMap<>();

  private volatile Consumer<String> watcher = key -> {};

  Uploads(Ids ids) {
    this.ids = ids;
  }

  /** What completed an upload; asking for that again gives it again, and holds no content. */
  record CompletedUpload(String key, CompleteMultipartUploadResponse answer) {}

  /** Tells the watcher, in the place of the one before, of each key that an upload begins for. */
  void watch(Consumer<String> newWatcher) {
    watcher = newWatcher;
  }

  /** The uploads of a key. */
  List<OngoingUpload> of(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Begins an upload under a new id. */
  OngoingUpload begin(String key, Function<String, OngoingUpload> maker) {
    OngoingUpload upload = maker.apply(UploadId.next(ids, numbers.getAndIncrement()));
    byKey.merge(key, List.of(upload), Uploads::concat);
    watcher.accept(key);
    return upload;
  }

  private static List<OngoingUpload> concat(List<OngoingUpload> before, List<OngoingUpload> added) {
    return Stream.concat(before.stream(), added.stream()).toList();
  }

  /**
   * The upload of an id and key.
   *
   * @throws dev.awsfakes.spi.AwsError NoSuchUpload if there is none
   */
  OngoingUpload require(String key, String id) {
    return of(key).stream()
        .filter(upload -> upload.id().equals(id))
        .findFirst()
        .orElseThrow(S3Errors::noSuchUpload);
  }

  void remove(OngoingUpload upload) {
    byKey.computeIfPresent(
        upload.key(),
        (key, uploads) -> {
          List<OngoingUpload> rest = uploads.stream().filter(one -> one != upload).toList();
          return rest.isEmpty() ? null : rest;
        });
  }

  /** Takes a completed upload off the list, and remembers the answer. */
  void completed(OngoingUpload upload, CompleteMultipartUploadResponse answer) {
    completed.put(upload.id(), new CompletedUpload(upload.key(), answer));
    remove(upload);
  }

  @Nullable CompletedUpload findCompleted(String key, String id) {
    CompletedUpload found = completed.get(id);
    return found != null && found.key().equals(key) ? found : null;
  }

  /** Notes that a key was written or deleted. */
  void touched(String key) {
    if (!byKey.isEmpty()) {
      of(key).forEach(OngoingUpload::keyChanged);
    }
  }

  /**
   * The uploads that come after one of a key, which may have ended since, in order.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgument if there never was such an upload of the key:
   *     recorded in list_multiparts_next_marker
   */
  List<OngoingUpload> after(String key, String id) {
    boolean ofOtherKey =
        from("").stream().anyMatch(upload -> upload.id().equals(id) && !upload.key().equals(key));
    if (ofOtherKey || !UploadId.isWellFormed(id)) {
      throw S3Errors.invalidArgument("Invalid uploadId marker");
    }
    long number = UploadId.number(id);
    return from(key).stream()
        .filter(upload -> !upload.key().equals(key) || UploadId.number(upload.id()) > number)
        .toList();
  }

  /** The uploads of keys from the given one on, in order. */
  List<OngoingUpload> from(String key) {
    return byKey.tailMap(key, true).values().stream().flatMap(List::stream).toList();
  }
}
