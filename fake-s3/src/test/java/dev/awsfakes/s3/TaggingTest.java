package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.Tag;

class TaggingTest extends S3Test {

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private void tagBucket(Tag... tags) {
    s3.putBucketTagging(r -> r.bucket(BUCKET).tagging(t -> t.tagSet(tags)));
  }

  private void tagObject(String key, Tag... tags) {
    s3.putObjectTagging(r -> r.bucket(BUCKET).key(key).tagging(t -> t.tagSet(tags)));
  }

  private List<Tag> tags(String key) {
    return s3.getObjectTagging(r -> r.bucket(BUCKET).key(key)).tagSet();
  }

  /** Recorded: bucket_tagging_crud. */
  @Test
  void bucketTags_areKeptReplacedAndDeleted() {
    assertNoTags();
    tagBucket(tag("tag1", "tag1"), tag("tag2", ""));
    assertThat(s3.getBucketTagging(r -> r.bucket(BUCKET)).tagSet())
        .containsExactly(tag("tag1", "tag1"), tag("tag2", ""));
    tagBucket(tag("tag3", "tag3"));
    assertThat(s3.getBucketTagging(r -> r.bucket(BUCKET)).tagSet()).hasSize(1);
    s3.deleteBucketTagging(r -> r.bucket(BUCKET));
    assertNoTags();
    tagBucket();
    assertNoTags();
  }

  private void assertNoTags() {
    assertError(
        () -> s3.getBucketTagging(r -> r.bucket(BUCKET)),
        404,
        "NoSuchTagSet",
        "The TagSet does not exist");
  }

  /** Recorded: tagging_validation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Key1|Val|Key1|Val|Cannot provide multiple Tags with the same key",
        "Key1,Key2|Val|x|y|The TagKey you have provided is invalid",
        "Key1|Val1,Val2|x|y|The TagValue you have provided is invalid",
      })
  void wrongTags_areRefused(String key, String value, String key2, String value2, String message) {
    put("k", "v");

    assertError(() -> tagBucket(tag(key, value), tag(key2, value2)), 400, "InvalidTag", message);
    assertError(
        () -> tagObject("k", tag(key, value), tag(key2, value2)), 400, "InvalidTag", message);
  }

  /** Recorded: tagging_validation, create_bucket_with_tags_exc. */
  @Test
  void systemTags_areRefused() {
    put("k", "v");

    assertError(
        () -> tagBucket(tag("aws:prefixed", "v")),
        400,
        "InvalidTag",
        "System tags cannot be added/updated by requester");
    assertError(
        () -> tagObject("k", tag("aws:prefixed", "v")),
        400,
        "InvalidTag",
        "Your TagKey cannot be prefixed with aws:");
    assertThat(
            error(
                    () ->
                        s3.createBucket(
                            r ->
                                r.bucket("tagged")
                                    .createBucketConfiguration(
                                        c -> c.tags(tag("aws:prefixed", "v")))))
                .awsErrorDetails()
                .errorMessage())
        .startsWith("User-defined tag keys can't start with \"aws:\".");
  }

  /** Recorded: create_bucket_with_tags_us_east_1_idempotency. */
  @Test
  void createBucket_takesTagsOnce() {
    s3.createBucket(
        r -> r.bucket("tagged").createBucketConfiguration(c -> c.tags(tag("tag1", "value1"))));
    s3.createBucket(r -> r.bucket("tagged"));

    assertThat(s3.getBucketTagging(r -> r.bucket("tagged")).tagSet())
        .containsExactly(tag("tag1", "value1"));
    assertThat(
            error(
                    () ->
                        s3.createBucket(
                            r ->
                                r.bucket("tagged")
                                    .createBucketConfiguration(c -> c.tags(tag("a", "b")))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("BucketAlreadyOwnedByYou");
  }

  /** Recorded: put_object_with_tags, head_object_with_tags, put_object_tagging_empty_list. */
  @Test
  void objectTags_areKeptCountedReplacedAndDeleted() {
    put("k", "test-tagging", r -> r.tagging("tag1=tag1&tag2=tag2&tag="));
    assertThat(tags("k")).hasSize(3).contains(tag("tag", ""));
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).tagCount()).isEqualTo(3);
    tagObject("k", tag("tag3", "tag3"));
    assertThat(tags("k")).containsExactly(tag("tag3", "tag3"));
    s3.deleteObjectTagging(r -> r.bucket(BUCKET).key("k"));
    assertThat(tags("k")).isEmpty();
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).tagCount()).isNull();
  }

  /** Recorded: object_tags_delete_or_overwrite_object. */
  @Test
  void objectTags_goWithTheObject() {
    put("k", "v", r -> r.tagging("a=b"));
    put("k", "v");

    assertThat(tags("k")).isEmpty();
  }

  @Test
  void object_mayHaveTenTags() {
    put("k", "v");
    Tag[] eleven =
        IntStream.rangeClosed(1, 11).mapToObj(i -> tag("k" + i, "v")).toArray(Tag[]::new);

    tagObject("k", Arrays.copyOf(eleven, 10));
    assertError(
        () -> tagObject("k", eleven), 400, "BadRequest", "Object tags cannot be greater than 10");
    assertThat(
            error(
                    () ->
                        put(
                            "k",
                            "v",
                            r ->
                                r.tagging(
                                    Arrays.stream(eleven)
                                        .map(Tag::key)
                                        .collect(Collectors.joining("&")))))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void tagKey_mayHave128CharactersAndValue256() {
    put("k", "v");

    tagObject("k", tag("k".repeat(128), "v".repeat(256)));
    assertThat(error(() -> tagObject("k", tag("k".repeat(129), "v"))).statusCode()).isEqualTo(400);
    assertThat(error(() -> tagObject("k", tag("k", "v".repeat(257)))).statusCode()).isEqualTo(400);
  }

  /** Recorded: object_tagging_versioned. */
  @Test
  void versions_haveTagsOfTheirOwn() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    List<String> ids = new ArrayList<>();
    ids.add(put("k", "1", r -> r.tagging("test_tag=tagv1")).versionId());
    ids.add(put("k", "2").versionId());
    tagObject("k", tag("tag3", "tag3"));

    assertThat(tags("k")).containsExactly(tag("tag3", "tag3"));
    assertThat(s3.getObjectTagging(r -> r.bucket(BUCKET).key("k").versionId(ids.get(0))).tagSet())
        .containsExactly(tag("test_tag", "tagv1"));
    String marker = s3.deleteObject(r -> r.bucket(BUCKET).key("k")).versionId();
    assertMethodNotAllowed(() -> tags("k"));
    assertMethodNotAllowed(
        () -> s3.getObjectTagging(r -> r.bucket(BUCKET).key("k").versionId(marker)));
    assertMethodNotAllowed(() -> tagObject("k", tag("a", "b")));
  }

  private void assertMethodNotAllowed(ThrowingCallable call) {
    assertError(
        call,
        405,
        "MethodNotAllowed",
        "The specified method is not allowed against this resource.");
  }
}
