package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;

/** The uploads in parts of a bucket that are not complete, by key and then as they began. */
final class Uploads {
  private final Ids ids;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, OngoingUpload> byId = new ConcurrentHashMap<>();
  private final NavigableMap<Place, OngoingUpload> inOrder = new ConcurrentSkipListMap<>();
  private final Map<String, CompletedUpload> completed = new ConcurrentHashMap<>();
  private final KeyWatchers watchers = new KeyWatchers();

  Uploads(Ids ids) {
    this.ids = ids;
  }

  /** What completed an upload; asking for that again gives it again, and holds no content. */
  record CompletedUpload(String key, CompleteMultipartUploadResponse answer) {}

  /** Where an upload stands: by its key, and by the number that its id was made of. */
  private record Place(String key, long number) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::key, KeyOrder.UTF_8).thenComparingLong(Place::number);

    static Place of(OngoingUpload upload) {
      return new Place(upload.key(), UploadId.number(upload.id()));
    }

    static Place beforeAll(String key) {
      return new Place(key, Long.MIN_VALUE);
    }

    static Place behindAll(String key) {
      return new Place(key, Long.MAX_VALUE);
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Who wants to know of each key that an upload begins for. */
  KeyWatchers watchers() {
    return watchers;
  }

  boolean isEmpty() {
    return inOrder.isEmpty();
  }

  int count() {
    return inOrder.size();
  }

  /** All uploads, in order. */
  Collection<OngoingUpload> all() {
    return inOrder.values();
  }

  /** The uploads of a key. */
  Collection<OngoingUpload> of(String key) {
    return inOrder.subMap(Place.beforeAll(key), true, Place.behindAll(key), true).values();
  }

  /** Begins an upload under a new id. */
  OngoingUpload begin(String key, Function<String, OngoingUpload> maker) {
    OngoingUpload upload = maker.apply(UploadId.next(ids, numbers.getAndIncrement()));
    byId.put(upload.id(), upload);
    inOrder.put(Place.of(upload), upload);
    watchers.tell(key);
    return upload;
  }

  /**
   * The upload of an id and key.
   *
   * @throws dev.awsfakes.spi.AwsError NoSuchUpload if there is none
   */
  OngoingUpload require(String key, String id) {
    OngoingUpload upload = byId.get(id);
    if (upload == null || !upload.key().equals(key)) {
      throw S3Errors.noSuchUpload();
    }
    return upload;
  }

  void remove(OngoingUpload upload) {
    inOrder.remove(Place.of(upload));
    byId.remove(upload.id());
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
    if (!inOrder.isEmpty()) {
      of(key).forEach(OngoingUpload::keyChanged);
    }
  }

  /** The uploads of keys from the given one on, in order. */
  Iterator<OngoingUpload> from(String key) {
    return inOrder.tailMap(Place.beforeAll(key), true).values().iterator();
  }

  /** The uploads of keys behind the given one, in order; all of them behind the empty key. */
  Iterator<OngoingUpload> behind(String key) {
    return inOrder.tailMap(Place.behindAll(key), false).values().iterator();
  }

  /** The uploads of keys behind those that begin with a prefix; odd ones of it may be there. */
  Iterator<OngoingUpload> behindPrefix(String prefix) {
    return from(prefix + KeyOrder.HIGHEST);
  }

  /**
   * The uploads that come after one of a key, which may have ended since, in order.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgument if there never was such an upload of the key:
   *     recorded in list_multiparts_next_marker
   */
  Iterator<OngoingUpload> behind(String key, String id) {
    OngoingUpload known = byId.get(id);
    if (!UploadId.isWellFormed(id) || (known != null && !known.key().equals(key))) {
      throw S3Errors.invalidArgument("Invalid uploadId marker");
    }
    return inOrder.tailMap(new Place(key, UploadId.number(id)), false).values().iterator();
  }
}
