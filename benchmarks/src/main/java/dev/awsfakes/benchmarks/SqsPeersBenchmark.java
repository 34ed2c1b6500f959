package dev.awsfakes.benchmarks;

import dev.awsfakes.benchmarks.peers.Peer;
import dev.awsfakes.benchmarks.peers.SqsPeer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The same calls of an {@link SqsClient} on the fake and on what people use instead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SqsPeersBenchmark {

  /** Which of them. */
  @Param public SqsPeer peer = SqsPeer.FAKE;

  private Peer<SqsClient> opened = SqsPeer.FAKE.open();
  private String url = "";

  /** Starts the peer and makes the queue. */
  @Setup
  public void open() {
    opened = peer.open();
    url =
        opened
            .client()
            .createQueue(CreateQueueRequest.builder().queueName("orders").build())
            .queueUrl();
  }

  /** Ends the peer. */
  @TearDown
  public void close() {
    opened.close();
  }

  /** A message sent, received and deleted. */
  @Benchmark
  public DeleteMessageResponse cycle() {
    SqsClient sqs = opened.client();
    sqs.sendMessage(SendMessageRequest.builder().queueUrl(url).messageBody("message").build());
    Message message =
        sqs.receiveMessage(ReceiveMessageRequest.builder().queueUrl(url).build()).messages().get(0);
    return sqs.deleteMessage(
        DeleteMessageRequest.builder()
            .queueUrl(url)
            .receiptHandle(message.receiptHandle())
            .build());
  }
}
