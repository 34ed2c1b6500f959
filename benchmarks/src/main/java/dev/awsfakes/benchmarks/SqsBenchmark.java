package dev.awsfakes.benchmarks;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Send, receive, delete on queues with and without a backlog: the fake and a bare queue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SqsBenchmark {
  private static final SdkHttpResponse OK = SdkHttpResponse.builder().statusCode(200).build();
  private static final int GROUPS = 1_000;
  private static final int BATCH = 10;

  /** How many messages wait in the queues. */
  @Param({"0", "1000000"})
  public int backlog;

  private final AtomicInteger next = new AtomicInteger();
  private final Ids ids = Ids.ofSeed(1);
  private final Queue<BareMessage> bare = new ConcurrentLinkedQueue<>();
  private SqsClient sqs = FakeAws.create().client(SqsClient.class);
  private String standard = "";
  private String fifo = "";

  /** Makes the queues and their backlog. */
  @Setup
  public void fill() throws NoSuchAlgorithmException {
    sqs = FakeAws.builder().callLog(1024).build().client(SqsClient.class);
    standard = sqs.createQueue(r -> r.queueName("standard")).queueUrl();
    fifo =
        sqs.createQueue(
                r -> r.queueName("groups.fifo").attributesWithStrings(Map.of("FifoQueue", "true")))
            .queueUrl();
    for (int i = 0; i < backlog; i++) {
      sqs.sendMessage(toStandard(i));
      bare.add(BareMessage.of(toStandard(i), ids));
    }
    for (int i = 0; i < Math.min(backlog, 100_000); i++) {
      sqs.sendMessage(toFifo(i));
    }
  }

  private SendMessageRequest toStandard(int i) {
    return SendMessageRequest.builder().queueUrl(standard).messageBody("message " + i).build();
  }

  private SendMessageRequest toFifo(int i) {
    return SendMessageRequest.builder()
        .queueUrl(fifo)
        .messageBody("message " + i)
        .messageGroupId("group-" + i % GROUPS)
        .messageDeduplicationId("id-" + i)
        .build();
  }

  private DeleteMessageResponse receiveAndDelete(String url) {
    Message message =
        sqs.receiveMessage(ReceiveMessageRequest.builder().queueUrl(url).build()).messages().get(0);
    return sqs.deleteMessage(
        DeleteMessageRequest.builder()
            .queueUrl(url)
            .receiptHandle(message.receiptHandle())
            .build());
  }

  /** The fake: a message through a standard queue. */
  @Benchmark
  public DeleteMessageResponse cycleStandard() {
    sqs.sendMessage(toStandard(next.getAndIncrement()));
    return receiveAndDelete(standard);
  }

  /** The fake: a message through a FIFO queue with a thousand groups. */
  @Benchmark
  public DeleteMessageResponse cycleFifo() {
    sqs.sendMessage(toFifo(100_000 + next.getAndIncrement()));
    return receiveAndDelete(fifo);
  }

  /** The fake: ten messages in one batch, received and deleted in one each. */
  @Benchmark
  public DeleteMessageBatchResponse cycleBatchOfTen() {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      entries.add(
          SendMessageBatchRequestEntry.builder().id("e" + i).messageBody("message " + i).build());
    }
    sqs.sendMessageBatch(r -> r.queueUrl(standard).entries(entries));
    List<DeleteMessageBatchRequestEntry> deletes = new ArrayList<>(BATCH);
    for (Message message :
        sqs.receiveMessage(r -> r.queueUrl(standard).maxNumberOfMessages(BATCH)).messages()) {
      deletes.add(
          DeleteMessageBatchRequestEntry.builder()
              .id("d" + deletes.size())
              .receiptHandle(message.receiptHandle())
              .build());
    }
    return sqs.deleteMessageBatch(r -> r.queueUrl(standard).entries(deletes));
  }

  /** The limit: the same requests and responses, ids, digests and metadata included. */
  @Benchmark
  public AwsResponse cycleBareQueue(Blackhole hole) throws NoSuchAlgorithmException {
    bare.add(BareMessage.of(toStandard(next.getAndIncrement()), ids));
    BareMessage taken = bare.remove();
    hole.consume(
        answered(
            SendMessageResponse.builder().messageId(taken.id()).md5OfMessageBody(taken.md5())));
    hole.consume(ReceiveMessageRequest.builder().queueUrl(standard).build());
    Message received =
        Message.builder()
            .body(taken.sent().messageBody())
            .messageId(taken.id())
            .md5OfBody(taken.md5())
            .receiptHandle(ids.uuid().toString())
            .build();
    AwsResponse receive = answered(ReceiveMessageResponse.builder().messages(received));
    Message message = ((ReceiveMessageResponse) receive).messages().get(0);
    hole.consume(
        DeleteMessageRequest.builder()
            .queueUrl(standard)
            .receiptHandle(message.receiptHandle())
            .build());
    return answered(DeleteMessageResponse.builder());
  }

  private static AwsResponse answered(AwsResponse.Builder response) {
    response.responseMetadata(
        DefaultAwsResponseMetadata.create(Map.of("AWS_REQUEST_ID", "request-id")));
    response.sdkHttpResponse(OK);
    return response.build();
  }

  /** A message of the bare queue, with what its responses say. */
  private record BareMessage(SendMessageRequest sent, String id, String md5) {
    static BareMessage of(SendMessageRequest sent, Ids ids) throws NoSuchAlgorithmException {
      byte[] body = sent.messageBody().getBytes(StandardCharsets.UTF_8);
      String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
      return new BareMessage(sent, ids.uuid().toString(), md5);
    }
  }
}
