package dev.awsfakes.benchmarks.peers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.adobe.testing.s3mock.S3MockApplication;
import dev.awsfakes.FakeAws;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Where an {@link S3Client} may come from. */
public enum S3Peer {
  /** This library. */
  FAKE {
    @Override
    public Peer<S3Client> open() {
      FakeAws aws = FakeAws.builder().callLog(1024).build();
      return new Peer<>(aws.client(S3Client.class), aws::close);
    }
  },

  /** A stub that answers the same to every call. */
  MOCKITO {
    @Override
    public Peer<S3Client> open() {
      return new Peer<>(stub(), () -> {});
    }
  },

  /** S3Mock's server, over HTTP. */
  S3MOCK {
    @Override
    @SuppressWarnings("removal") // its next major version finds another way to tell the port
    public Peer<S3Client> open() {
      S3MockApplication server =
          S3MockApplication.start(
              new HashMap<>(
                  Map.of(
                      S3MockApplication.PROP_HTTP_PORT, S3MockApplication.RANDOM_PORT,
                      S3MockApplication.PROP_HTTPS_PORT, S3MockApplication.RANDOM_PORT,
                      S3MockApplication.PROP_SILENT, true)));
      S3Client client =
          S3Client.builder()
              .endpointOverride(URI.create("http://localhost:" + server.getHttpPort()))
              .region(Region.US_EAST_1)
              .forcePathStyle(true)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
              .httpClient(ApacheHttpClient.create())
              .build();
      return new Peer<>(
          client,
          () -> {
            client.close();
            server.stop();
          });
    }
  };

  /** Starts it. */
  public abstract Peer<S3Client> open();

  @SuppressWarnings("unchecked") // a matcher of a generic type
  private static S3Client stub() {
    S3Client stub = mock(S3Client.class, withSettings().stubOnly());
    ResponseBytes<GetObjectResponse> object =
        ResponseBytes.fromByteArray(GetObjectResponse.builder().build(), new byte[1024]);
    when(stub.createBucket(any(CreateBucketRequest.class)))
        .thenReturn(CreateBucketResponse.builder().build());
    when(stub.putObject(any(PutObjectRequest.class), any(RequestBody.class)))
        .thenReturn(PutObjectResponse.builder().eTag("etag").build());
    when(stub.getObject(any(GetObjectRequest.class), any(ResponseTransformer.class)))
        .thenReturn(object);
    when(stub.getObjectAsBytes(any(GetObjectRequest.class))).thenReturn(object);
    return stub;
  }
}
