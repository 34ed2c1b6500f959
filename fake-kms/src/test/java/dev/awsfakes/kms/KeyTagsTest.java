package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.Tag;

class KeyTagsTest extends KmsTest {

  private static Tag tag(String key, String value) {
    return Tag.builder().tagKey(key).tagValue(value).build();
  }

  private static List<Tag> tags(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> tag("tag" + i, "value" + i)).toList();
  }

  private List<Tag> tagsOf(String keyId) {
    return kms.listResourceTags(r -> r.keyId(keyId)).tags();
  }

  // Recording create_key_with_tag_and_untag.
  @Test
  void untagResource_allTags_leavesNone() {
    String keyId = create(r -> r.tags(tags(1, 2))).keyId();
    assertThat(tagsOf(keyId)).isEqualTo(tags(1, 2));

    kms.untagResource(r -> r.keyId(keyId).tagKeys("tag1", "tag2"));

    assertThat(tagsOf(keyId)).isEmpty();
  }

  // Recording untag_key_partially.
  @Test
  void untagResource_someTags_leavesTheOthers() {
    String keyId = create(r -> r.tags(tags(1, 3))).keyId();

    kms.untagResource(r -> r.keyId(keyId).tagKeys("tag2", "absent"));

    assertThat(tagsOf(keyId)).containsExactly(tag("tag1", "value1"), tag("tag3", "value3"));
  }

  // Recording update_and_add_tags_on_tagged_key.
  @Test
  void tagResource_newAndKnownKeys_addsAndReplaces() {
    String keyId = create(r -> r.tags(tags(1, 3))).keyId();

    kms.tagResource(
        r ->
            r.keyId(keyId)
                .tags(tag("tag2", "updated_value2"), tag("tag4", "value4"), tag("tag5", "value5")));

    assertThat(tagsOf(keyId))
        .containsExactly(
            tag("tag1", "value1"),
            tag("tag2", "updated_value2"),
            tag("tag3", "value3"),
            tag("tag4", "value4"),
            tag("tag5", "value5"));
  }

  // Recording create_key_with_too_many_tags_raises_error.
  @Test
  void createKey_moreThan50Tags_isRefused() {
    assertThat(tagsOf(create(r -> r.tags(tags(1, 49))).keyId())).hasSize(49);
    assertFails(() -> create(r -> r.tags(tags(1, 51))), "TagException", "Too many tags");
  }

  @Test
  void tagResource_beyond50Tags_isRefusedAndChangesNothing() {
    String keyId = create(r -> r.tags(tags(1, 50))).keyId();

    kms.tagResource(r -> r.keyId(keyId).tags(tag("tag50", "again")));
    assertFails(
        () -> kms.tagResource(r -> r.keyId(keyId).tags(tag("tag51", "x"))),
        "TagException",
        "Too many tags");

    assertThat(kms.listResourceTagsPaginator(r -> r.keyId(keyId).limit(7)).tags().stream())
        .hasSize(50)
        .contains(tag("tag50", "again"));
  }

  // Recording tag_key_with_duplicate_tag_keys_raises_error.
  @Test
  void tagResource_sameKeyTwice_isRefused() {
    String keyId = symmetric();

    assertFails(
        () -> kms.tagResource(r -> r.keyId(keyId).tags(tag("a", "1"), tag("a", "2"))),
        "TagException",
        "Duplicate tag keys");
    assertThat(tagsOf(keyId)).isEmpty();
  }
}
