package dev.awsfakes.compatibility.sdk;

import static dev.awsfakes.compatibility.sdk.AsyncErrors.causeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class S3SdkTest extends SdkRelease {
  @Override
  Class<? extends SdkClient> client() {
    return S3Client.class;
  }

  @Test
  void syncClient_makesWritesReadsDeletesAndFails() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(bucket -> bucket.bucket("invoices"));
    s3.putObject(put -> put.bucket("invoices").key("O-1"), RequestBody.fromString("paid"));

    String body = s3.getObjectAsBytes(get -> get.bucket("invoices").key("O-1")).asUtf8String();
    s3.deleteObject(delete -> delete.bucket("invoices").key("O-1"));

    assertThat(body).isEqualTo("paid");
    assertThatExceptionOfType(NoSuchKeyException.class)
        .isThrownBy(() -> s3.getObjectAsBytes(get -> get.bucket("invoices").key("O-1")))
        .matches(error -> error.statusCode() == 404);
  }

  @Test
  void asyncClient_makesWritesReadsDeletesAndFails() {
    S3AsyncClient s3 = aws.client(S3AsyncClient.class);
    s3.createBucket(bucket -> bucket.bucket("invoices")).join();
    s3.putObject(put -> put.bucket("invoices").key("O-1"), AsyncRequestBody.fromString("paid"))
        .join();

    String body =
        s3.getObject(get -> get.bucket("invoices").key("O-1"), AsyncResponseTransformer.toBytes())
            .join()
            .asUtf8String();
    s3.deleteObject(delete -> delete.bucket("invoices").key("O-1")).join();

    assertThat(body).isEqualTo("paid");
    assertThat(
            causeOf(
                s3.getObject(
                    get -> get.bucket("invoices").key("O-1"), AsyncResponseTransformer.toBytes())))
        .isInstanceOf(NoSuchKeyException.class);
  }
}
