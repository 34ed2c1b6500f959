package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.awsfakes.FakeAws;
import io.awspring.cloud.s3.InMemoryBufferingS3OutputStreamProvider;
import io.awspring.cloud.s3.Jackson2JsonS3ObjectConverter;
import io.awspring.cloud.s3.ObjectMetadata;
import io.awspring.cloud.s3.PropertiesS3ObjectContentTypeResolver;
import io.awspring.cloud.s3.S3OutputStreamProvider;
import io.awspring.cloud.s3.S3PathMatchingResourcePatternResolver;
import io.awspring.cloud.s3.S3ProtocolResolver;
import io.awspring.cloud.s3.S3Resource;
import io.awspring.cloud.s3.S3Template;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.WritableResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Spring Cloud AWS's resources and template on the fake. */
class SpringCloudAwsS3Test {
  private final FakeAws aws = FakeAws.create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final S3OutputStreamProvider streams =
      new InMemoryBufferingS3OutputStreamProvider(s3, new PropertiesS3ObjectContentTypeResolver());
  private final DefaultResourceLoader loader = new DefaultResourceLoader();

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
    loader.addProtocolResolver(new S3ProtocolResolver(s3, streams));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void put(String key, String body) {
    s3.putObject(r -> r.bucket("bucket").key(key), RequestBody.fromString(body));
  }

  private static String read(Resource resource) throws IOException {
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void resource_isReadByItsUrl() throws IOException {
    put("dir/a.txt", "hello");

    Resource resource = loader.getResource("s3://bucket/dir/a.txt");

    assertThat(resource.exists()).isTrue();
    assertThat(resource.contentLength()).isEqualTo(5);
    assertThat(resource.getFilename()).isEqualTo("dir/a.txt");
    assertThat(read(resource)).isEqualTo("hello");
    assertThat(loader.getResource("s3://bucket/none").exists()).isFalse();
  }

  @Test
  void resource_isWritten_alsoInParts() throws IOException {
    byte[] bytes = new byte[6 * 1024 * 1024];
    Arrays.fill(bytes, (byte) 'a');

    try (OutputStream out =
        ((WritableResource) loader.getResource("s3://bucket/big.txt")).getOutputStream()) {
      out.write(bytes);
      out.write("the end".getBytes(StandardCharsets.UTF_8));
    }

    S3Resource resource = (S3Resource) loader.getResource("s3://bucket/big.txt");
    assertThat(resource.contentLength()).isEqualTo(bytes.length + 7);
    assertThat(resource.contentType()).isEqualTo("text/plain");
    assertThat(read(resource)).endsWith("the end");
  }

  @Test
  void patterns_findObjects() throws IOException {
    put("logs/a.txt", "1");
    put("logs/sub/b.txt", "2");
    put("logs/c.csv", "3");

    Resource[] found =
        new S3PathMatchingResourcePatternResolver(
                s3, new PathMatchingResourcePatternResolver(loader))
            .getResources("s3://bucket/logs/**/*.txt");

    assertThat(found)
        .extracting(Resource::getFilename)
        .containsExactlyInAnyOrder("logs/a.txt", "logs/sub/b.txt");
  }

  private static S3Presigner presigner() {
    return S3Presigner.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }

  @Test
  void template_storesReadsAndDeletes() throws IOException {
    try (S3Presigner presigner = presigner()) {
      S3Template template =
          new S3Template(
              s3, streams, new Jackson2JsonS3ObjectConverter(new ObjectMapper()), presigner);

      template.store("bucket", "order.json", Map.of("id", 7));
      S3Resource uploaded =
          template.upload(
              "bucket",
              "text",
              new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)),
              ObjectMetadata.builder().metadata("name", "value").build());

      assertThat((Object) template.read("bucket", "order.json", Map.class))
          .isEqualTo(Map.of("id", 7));
      assertThat(uploaded.metadata()).containsEntry("name", "value");
      assertThat(template.listObjects("bucket", "order")).hasSize(1);
      template.deleteObject("bucket", "order.json");
      assertThat(template.objectExists("bucket", "order.json")).isFalse();
      assertThat(template.bucketExists("bucket")).isTrue();
      assertThat(template.bucketExists("none")).isFalse();
    }
  }
}
