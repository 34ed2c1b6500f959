package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.RecordedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.internal.multipart.MultipartS3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.multipart.MultipartConfiguration;
import software.amazon.awssdk.transfer.s3.S3TransferManager;
import software.amazon.awssdk.transfer.s3.model.DownloadFileRequest;
import software.amazon.awssdk.transfer.s3.model.FileDownload;
import software.amazon.awssdk.transfer.s3.model.FileUpload;
import software.amazon.awssdk.transfer.s3.model.ResumableFileDownload;
import software.amazon.awssdk.transfer.s3.model.ResumableFileUpload;
import software.amazon.awssdk.transfer.s3.model.UploadFileRequest;
import software.amazon.awssdk.transfer.s3.progress.TransferListener;

/** The transfer manager pauses transfers with the fake, and resumes them. */
class S3TransferPauseTest {
  private static final int SIZE = 24 * 1024 * 1024;
  private static final int PART = 5 * 1024 * 1024;

  @TempDir private Path directory;
  private final FakeAws aws = FakeAws.create();
  private final S3AsyncClient s3 = aws.client(S3AsyncClient.class);
  private Path source;

  @BeforeEach
  void makeBucketAndFile() throws IOException {
    s3.createBucket(r -> r.bucket("bucket")).join();
    byte[] bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    source = Files.write(directory.resolve("source"), bytes);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  /** Pauses a transfer when its first bytes have come, and hands over what is left to do. */
  private static final class Pausing<R> implements TransferListener {
    private final CompletableFuture<Supplier<R>> pause = new CompletableFuture<>();
    private final CompletableFuture<R> rest = new CompletableFuture<>();
    private final AtomicBoolean paused = new AtomicBoolean();

    @Override
    public void bytesTransferred(Context.BytesTransferred context) {
      if (paused.compareAndSet(false, true)) {
        pause.thenAccept(action -> rest.complete(action.get()));
      }
    }
  }

  private List<RecordedCall> callsOf(String operation) {
    return aws.calls().stream().filter(call -> call.operation().equals(operation)).toList();
  }

  @Test
  void download_pausedAndResumed_isWhole() {
    s3.putObject(r -> r.bucket("bucket").key("k"), AsyncRequestBody.fromFile(source)).join();
    Path target = directory.resolve("target");
    Pausing<ResumableFileDownload> pausing = new Pausing<>();

    try (S3TransferManager manager = S3TransferManager.builder().s3Client(s3).build()) {
      FileDownload download =
          manager.downloadFile(
              DownloadFileRequest.builder()
                  .getObjectRequest(GetObjectRequest.builder().bucket("bucket").key("k").build())
                  .destination(target)
                  .addTransferListener(pausing)
                  .build());
      pausing.pause.complete(download::pause);
      ResumableFileDownload rest = pausing.rest.join();
      assertThat(rest.bytesTransferred()).isLessThan(SIZE);

      manager
          .resumeDownloadFile(ResumableFileDownload.fromString(rest.serializeToString()))
          .completionFuture()
          .join();
    }

    assertThat(target).hasSameBinaryContentAs(source);
  }

  @Test
  void download_resumedInTheMiddle_asksForTheRest() throws IOException {
    s3.putObject(r -> r.bucket("bucket").key("k"), AsyncRequestBody.fromFile(source)).join();
    Path target = directory.resolve("target");
    Files.write(target, Arrays.copyOf(Files.readAllBytes(source), PART));
    DownloadFileRequest request =
        DownloadFileRequest.builder()
            .getObjectRequest(GetObjectRequest.builder().bucket("bucket").key("k").build())
            .destination(target)
            .build();

    try (S3TransferManager manager = S3TransferManager.builder().s3Client(s3).build()) {
      manager
          .resumeDownloadFile(
              ResumableFileDownload.builder()
                  .downloadFileRequest(request)
                  .bytesTransferred((long) PART)
                  .fileLastModified(Instant.ofEpochMilli(target.toFile().lastModified()))
                  .s3ObjectLastModified(
                      s3.headObject(r -> r.bucket("bucket").key("k")).join().lastModified())
                  .totalSizeInBytes((long) SIZE)
                  .build())
          .completionFuture()
          .join();
    }

    assertThat(target).hasSameBinaryContentAs(source);
    assertThat(callsOf("GetObject"))
        .extracting(call -> ((GetObjectRequest) call.request()).range())
        .containsExactly("bytes=" + PART + "-" + SIZE);
  }

  @Test
  void upload_pausedAndResumed_isWhole() {
    MultipartConfiguration parts =
        MultipartConfiguration.builder()
            .minimumPartSizeInBytes((long) PART)
            .thresholdInBytes((long) PART)
            .build();
    Pausing<ResumableFileUpload> pausing = new Pausing<>();

    // As the SDK's builder does for a client with multipartEnabled(true).
    try (S3AsyncClient multipart = MultipartS3AsyncClient.create(s3, parts, true);
        S3TransferManager manager = S3TransferManager.builder().s3Client(multipart).build()) {
      FileUpload upload =
          manager.uploadFile(
              UploadFileRequest.builder()
                  .source(source)
                  .putObjectRequest(r -> r.bucket("bucket").key("k"))
                  .addTransferListener(pausing)
                  .build());
      pausing.pause.complete(upload::pause);
      ResumableFileUpload rest = pausing.rest.join();
      assertThat(rest.multipartUploadId()).isPresent();
      manager
          .resumeUploadFile(ResumableFileUpload.fromString(rest.serializeToString()))
          .completionFuture()
          .join();

      assertThat(s3.headObject(r -> r.bucket("bucket").key("k")).join().contentLength())
          .isEqualTo(SIZE);
      assertThat(callsOf("CreateMultipartUpload")).hasSize(1);
      assertThat(callsOf("CompleteMultipartUpload")).hasSize(1);
    }
  }
}
