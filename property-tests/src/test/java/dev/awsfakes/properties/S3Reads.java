package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.S3Model.Line;
import dev.awsfakes.properties.S3Model.Version;
import dev.awsfakes.properties.S3Run.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Tag;

/** Looks at a bucket from every side: each read shows what the model has. */
final class S3Reads {
  private static final List<String> PREFIXES = List.of("", "a", "a/", "a/b", "é", "none");
  private static final List<String> DELIMITERS = List.of("", "/", "/b", "b");
  private static final List<Integer> PAGE_SIZES = List.of(1, 2, 3, 1000);

  private final S3Client s3;
  private final S3Model model;
  private final List<Named> everNamed;
  private final String prefix;
  private final String delimiter;
  private final int max;

  private S3Reads(S3Run run) {
    this.s3 = run.s3;
    this.model = run.model;
    this.everNamed = run.everNamed;
    int step = run.step();
    this.prefix = PREFIXES.get(step % PREFIXES.size());
    this.delimiter = DELIMITERS.get(step / 2 % DELIMITERS.size());
    this.max = PAGE_SIZES.get(step / 3 % PAGE_SIZES.size());
  }

  static void assertAll(S3Run run) {
    S3Reads reads = new S3Reads(run);
    reads.assertLists();
    reads.assertListsOfVersions();
    reads.assertVersions();
    reads.assertMissing();
  }

  /** The lines of a listing, page by page; an empty listing has one empty page. */
  private List<List<Line>> pages(List<Line> lines) {
    List<List<Line>> pages = new ArrayList<>();
    for (int start = 0; start == 0 || start < lines.size(); start += max) {
      pages.add(lines.subList(start, Math.min(start + max, lines.size())));
    }
    return pages;
  }

  private static List<Version> versions(List<Line> page) {
    return page.stream().map(Line::version).filter(Objects::nonNull).toList();
  }

  private static void assertPrefixes(List<CommonPrefix> shown, List<Line> page) {
    assertThat(shown)
        .extracting(CommonPrefix::prefix)
        .isEqualTo(page.stream().filter(line -> line.version() == null).map(Line::name).toList());
  }

  /** Both forms of the listing of objects show the same pages. */
  private void assertLists() {
    List<Line> lines = model.lines(prefix, delimiter, v -> model.current(v.key) == v);
    List<List<Line>> pages = pages(lines);
    String marker = null;
    String token = null;
    for (int i = 0; i < pages.size(); i++) {
      String after = marker;
      String continued = token;
      ListObjectsResponse page =
          s3.listObjects(
              r ->
                  r.bucket(S3Run.BUCKET)
                      .prefix(prefix)
                      .delimiter(delimiter)
                      .maxKeys(max)
                      .marker(after));
      ListObjectsV2Response second =
          s3.listObjectsV2(
              r ->
                  r.bucket(S3Run.BUCKET)
                      .prefix(prefix)
                      .delimiter(delimiter)
                      .maxKeys(max)
                      .continuationToken(continued));
      boolean more = i < pages.size() - 1;
      assertObjects(page.contents(), pages.get(i));
      assertPrefixes(page.commonPrefixes(), pages.get(i));
      assertThat(page.isTruncated()).isEqualTo(more);
      assertObjects(second.contents(), pages.get(i));
      assertPrefixes(second.commonPrefixes(), pages.get(i));
      assertThat(second.isTruncated()).isEqualTo(more);
      assertThat(second.keyCount()).isEqualTo(pages.get(i).size());
      token = second.nextContinuationToken();
      marker = page.nextMarker();
      if (more && delimiter.isEmpty()) {
        marker = page.contents().get(max - 1).key();
      }
    }
    assertThat(token).isNull();
  }

  private static void assertObjects(List<S3Object> shown, List<Line> page) {
    assertThat(
            shown.stream()
                .map(
                    o ->
                        o.key()
                            + o.eTag()
                            + o.size()
                            + o.lastModified()
                            + o.storageClassAsString()))
        .isEqualTo(
            versions(page).stream()
                .map(v -> v.key + '"' + v.eTag + '"' + v.body.length() + v.time + v.storageClass)
                .toList());
  }

  private void assertListsOfVersions() {
    List<List<Line>> pages = pages(model.lines(prefix, delimiter, version -> true));
    String keyMarker = null;
    String idMarker = null;
    for (int i = 0; i < pages.size(); i++) {
      String afterKey = keyMarker;
      String afterId = idMarker;
      ListObjectVersionsResponse page =
          s3.listObjectVersions(
              r ->
                  r.bucket(S3Run.BUCKET)
                      .prefix(prefix)
                      .delimiter(delimiter)
                      .maxKeys(max)
                      .keyMarker(afterKey)
                      .versionIdMarker(afterId));
      assertThat(page.versions().stream().map(S3Reads::text))
          .isEqualTo(
              versions(pages.get(i)).stream().filter(v -> !v.isMarker()).map(this::text).toList());
      assertThat(page.deleteMarkers().stream().map(S3Reads::text))
          .isEqualTo(
              versions(pages.get(i)).stream().filter(Version::isMarker).map(this::text).toList());
      assertPrefixes(page.commonPrefixes(), pages.get(i));
      assertThat(page.isTruncated()).isEqualTo(i < pages.size() - 1);
      keyMarker = page.nextKeyMarker();
      idMarker = page.nextVersionIdMarker();
    }
    assertThat(keyMarker).isNull();
  }

  private String text(Version version) {
    String object =
        version.isMarker()
            ? ""
            : '"' + version.eTag + '"' + version.body.length() + version.storageClass;
    return text(version.key, version.id, model.isLatest(version), version.time) + object;
  }

  private static String text(ObjectVersion version) {
    return text(version.key(), version.versionId(), version.isLatest(), version.lastModified())
        + version.eTag()
        + version.size()
        + version.storageClassAsString();
  }

  private static String text(DeleteMarkerEntry marker) {
    return text(marker.key(), marker.versionId(), marker.isLatest(), marker.lastModified());
  }

  private static String text(String key, String id, boolean latest, Object time) {
    return "%s %s %s %s ".formatted(key, id, latest ? "latest" : "older", time);
  }

  private void assertVersions() {
    for (Version version : model.all()) {
      if (version.isMarker()) {
        S3Run.assertRefused("MethodNotAllowed", 405, () -> body(version.key, version.id));
        continue;
      }
      assertBody(version, version.id);
      if (model.isLatest(version)) {
        assertBody(version, null);
      }
      assertThat(tags(version)).isEqualTo(version.tags);
      HeadObjectResponse head =
          s3.headObject(r -> r.bucket(S3Run.BUCKET).key(version.key).versionId(version.id));
      assertThat(head.eTag()).isEqualTo('"' + version.eTag + '"');
      assertThat(head.lastModified()).isEqualTo(version.time);
      assertThat(head.storageClassAsString())
          .isEqualTo(version.storageClass.equals(S3Model.STANDARD) ? null : version.storageClass);
      assertThat(head.objectLockModeAsString()).isEqualTo(version.mode);
      assertThat(head.objectLockRetainUntilDate()).isEqualTo(version.until);
      assertThat(head.objectLockLegalHoldStatusAsString()).isEqualTo(version.hold);
    }
  }

  private void assertBody(Version version, String id) {
    if (version.isArchived()) {
      S3Run.assertRefused("InvalidObjectState", 403, () -> body(version.key, id));
    } else {
      assertThat(body(version.key, id)).isEqualTo(version.body);
    }
  }

  private Map<String, String> tags(Version version) {
    return s3
        .getObjectTagging(r -> r.bucket(S3Run.BUCKET).key(version.key).versionId(version.id))
        .tagSet()
        .stream()
        .collect(Collectors.toMap(Tag::key, Tag::value));
  }

  /** What was deleted is not there, by its name or by its version. */
  private void assertMissing() {
    for (Named named : everNamed) {
      if (model.current(named.key()) == null) {
        S3Run.assertRefused("NoSuchKey", 404, () -> body(named.key(), null));
      }
      if (model.find(named.key(), named.id()) == null) {
        S3Run.assertRefused("NoSuchVersion", 404, () -> body(named.key(), named.id()));
      }
    }
  }

  private String body(String key, String id) {
    return s3.getObjectAsBytes(r -> r.bucket(S3Run.BUCKET).key(key).versionId(id)).asUtf8String();
  }
}
