package dev.awsfakes.benchmarks.peers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.awsfakes.FakeAws;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Where an {@link SqsClient} may come from. */
public enum SqsPeer {
  /** This library. */
  FAKE {
    @Override
    public Peer<SqsClient> open() {
      FakeAws aws = FakeAws.builder().callLog(1024).build();
      return new Peer<>(aws.client(SqsClient.class), aws::close);
    }
  },

  /** A stub that answers the same to every call. */
  MOCKITO {
    @Override
    public Peer<SqsClient> open() {
      return new Peer<>(stub(), () -> {});
    }
  },

  /** ElasticMQ's server, over HTTP. */
  ELASTICMQ {
    @Override
    public Peer<SqsClient> open() {
      SQSRestServer server = SQSRestServerBuilder.withDynamicPort().start();
      int port = server.waitUntilStarted().localAddress().getPort();
      SqsClient client =
          SqsClient.builder()
              .endpointOverride(URI.create("http://localhost:" + port))
              .region(Region.US_EAST_1)
              .credentialsProvider(AnonymousCredentialsProvider.create())
              .httpClient(ApacheHttpClient.create())
              .build();
      return new Peer<>(
          client,
          () -> {
            client.close();
            server.stopAndWait();
          });
    }
  };

  /** Starts it. */
  public abstract Peer<SqsClient> open();

  private static SqsClient stub() {
    SqsClient stub = mock(SqsClient.class, withSettings().stubOnly());
    Message message =
        Message.builder().messageId("id").body("message").receiptHandle("handle").build();
    when(stub.createQueue(any(CreateQueueRequest.class)))
        .thenReturn(CreateQueueResponse.builder().queueUrl("queue").build());
    when(stub.sendMessage(any(SendMessageRequest.class)))
        .thenReturn(SendMessageResponse.builder().messageId("id").build());
    when(stub.receiveMessage(any(ReceiveMessageRequest.class)))
        .thenReturn(ReceiveMessageResponse.builder().messages(message).build());
    when(stub.deleteMessage(any(DeleteMessageRequest.class)))
        .thenReturn(DeleteMessageResponse.builder().build());
    return stub;
  }
}
