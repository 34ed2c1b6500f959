package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.transfer.s3.S3TransferManager;
import software.amazon.awssdk.transfer.s3.model.DownloadFileRequest;

/** The SDK's transfer manager runs on the async fake. */
class TransferManagerTest extends S3Test {
  private final S3TransferManager manager = S3TransferManager.builder().s3Client(async).build();

  @TempDir Path directory;

  @AfterEach
  void close() {
    manager.close();
  }

  private Path file(String name, int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return Files.write(directory.resolve(name), bytes);
  }

  @Test
  void files_areUploadedCopiedAndDownloaded() throws IOException {
    Path source = file("source", 9_000_001);

    manager
        .uploadFile(u -> u.source(source).putObjectRequest(r -> r.bucket(BUCKET).key("a")))
        .completionFuture()
        .join();
    manager
        .copy(
            c ->
                c.copyObjectRequest(
                    r ->
                        r.sourceBucket(BUCKET)
                            .sourceKey("a")
                            .destinationBucket(BUCKET)
                            .destinationKey("b")))
        .completionFuture()
        .join();
    Path target = directory.resolve("target");
    manager
        .downloadFile(
            DownloadFileRequest.builder()
                .destination(target)
                .getObjectRequest(GetObjectRequest.builder().bucket(BUCKET).key("b").build())
                .build())
        .completionFuture()
        .join();

    assertThat(target).hasSameBinaryContentAs(source);
  }

  @Test
  void directories_areUploadedAndDownloaded() throws IOException {
    Path source = Files.createDirectories(directory.resolve("tree/sub")).getParent();
    Files.writeString(source.resolve("one"), "1");
    Files.writeString(source.resolve("sub/two"), "2");

    assertThat(
            manager
                .uploadDirectory(u -> u.source(source).bucket(BUCKET).s3Prefix("tree"))
                .completionFuture()
                .join()
                .failedTransfers())
        .isEmpty();
    assertThat(keys()).containsExactly("tree/one", "tree/sub/two");
    Path target = directory.resolve("copy");
    manager
        .downloadDirectory(
            d ->
                d.bucket(BUCKET)
                    .destination(target)
                    .listObjectsV2RequestTransformer(l -> l.prefix("tree/")))
        .completionFuture()
        .join();

    assertThat(target.resolve("sub/two")).hasContent("2");
  }
}
