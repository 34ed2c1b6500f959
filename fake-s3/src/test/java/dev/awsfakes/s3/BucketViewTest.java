package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

class BucketViewTest {
  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final BucketView reports = BucketView.of(aws, "reports");

  @BeforeEach
  void createBucket() {
    s3.createBucket(r -> r.bucket("reports"));
    s3.putBucketVersioning(
        r ->
            r.bucket("reports")
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
  }

  private void put(String key, String text) {
    s3.putObject(r -> r.bucket("reports").key(key), RequestBody.fromString(text));
  }

  @Test
  void keys_areThoseOfObjectsInTheOrderOfAListing_andLookingIsNoCall() {
    put("b", "1");
    put("a", "2");
    put("c", "3");
    s3.deleteObject(r -> r.bucket("reports").key("c"));
    long calls = aws.calls().count();

    assertThat(reports.keys()).containsExactly("a", "b");
    assertThat(reports.versions("c")).isEqualTo(2);
    assertThat(reports.versions("d")).isZero();
    assertThat(reports.text("a")).contains("2");
    assertThat(reports.text("c")).isEmpty();
    assertThat(reports.bytes("b")).contains(new byte[] {'1'});
    assertThat(aws.calls().count()).isEqualTo(calls);
  }

  @Test
  void view_ofNoBucket_saysSo() {
    assertThatThrownBy(() -> BucketView.of(aws, "nothing-here").keys())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("There is no bucket nothing-here");
  }
}
