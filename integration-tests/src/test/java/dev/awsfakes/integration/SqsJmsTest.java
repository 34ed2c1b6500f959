package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.sqs.javamessaging.ProviderConfiguration;
import com.amazon.sqs.javamessaging.SQSConnection;
import com.amazon.sqs.javamessaging.SQSConnectionFactory;
import com.amazon.sqs.javamessaging.SQSSession;
import dev.awsfakes.FakeAws;
import dev.awsfakes.sqs.QueueView;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The JMS client for SQS on the fake. */
class SqsJmsTest {
  private static final int PATIENCE_MILLIS = 60_000;

  private final FakeAws aws = FakeAws.create();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
  private SQSConnection connection;

  @BeforeEach
  void connect() throws JMSException {
    connection =
        new SQSConnectionFactory(new ProviderConfiguration().withNumberOfMessagesToPrefetch(0), sqs)
            .createConnection();
    connection.start();
  }

  /** Closing waits for the long polls under way; the clock shortens the wait. */
  @AfterEach
  void disconnect() {
    CompletableFuture<Void> closing = CompletableFuture.runAsync(this::close);
    while (!closing.isDone()) {
      aws.clock().advance(Duration.ofSeconds(20));
      Thread.onSpinWait();
    }
    closing.join();
    aws.close();
  }

  private void close() {
    try {
      connection.close();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(Session session, String queue, String... texts) throws JMSException {
    MessageProducer producer = session.createProducer(session.createQueue(queue));
    for (String text : texts) {
      TextMessage message = session.createTextMessage(text);
      message.setStringProperty("kind", "order");
      if (queue.endsWith(".fifo")) {
        message.setStringProperty("JMSXGroupID", "group");
      }
      producer.send(message);
    }
  }

  @Test
  void messages_areReceivedWithTheirPropertiesAndAcknowledged() throws JMSException {
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    send(session, "orders", "one", "two");

    MessageConsumer consumer = session.createConsumer(session.createQueue("orders"));
    TextMessage one = (TextMessage) consumer.receive(PATIENCE_MILLIS);
    TextMessage two = (TextMessage) consumer.receive(PATIENCE_MILLIS);

    assertThat(one.getText()).isEqualTo("one");
    assertThat(one.getStringProperty("kind")).isEqualTo("order");
    assertThat(one.getIntProperty("JMSXDeliveryCount")).isEqualTo(1);
    assertThat(two.getText()).isEqualTo("two");
    assertThat(QueueView.of(aws, url).bodies()).isEmpty();
  }

  @Test
  void unacknowledgedMessage_comesBackAfterItsVisibilityTimeout() throws JMSException {
    Session session = connection.createSession(false, SQSSession.UNORDERED_ACKNOWLEDGE);
    send(session, "orders", "x");
    MessageConsumer consumer = session.createConsumer(session.createQueue("orders"));
    assertThat(consumer.receive(PATIENCE_MILLIS)).isNotNull();

    aws.clock().advance(Duration.ofSeconds(30));
    Message again = consumer.receive(PATIENCE_MILLIS);

    assertThat(again.getJMSRedelivered()).isTrue();
    again.acknowledge();
    assertThat(QueueView.of(aws, url).bodies()).isEmpty();
  }

  @Test
  void fifoQueue_keepsTheOrder() throws JMSException {
    sqs.createQueue(
        r ->
            r.queueName("orders.fifo")
                .attributesWithStrings(
                    Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true")));
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    send(session, "orders.fifo", "1", "2", "3");
    MessageConsumer consumer = session.createConsumer(session.createQueue("orders.fifo"));

    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      texts.add(((TextMessage) consumer.receive(PATIENCE_MILLIS)).getText());
    }

    assertThat(texts).containsExactly("1", "2", "3");
  }

  @Test
  void listener_isCalledForMessagesThatComeLater() throws Exception {
    BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    session.createConsumer(session.createQueue("orders")).setMessageListener(heard::add);

    sqs.sendMessage(r -> r.queueUrl(url).messageBody("from elsewhere"));

    Message message = heard.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    assertThat(((TextMessage) message).getText()).isEqualTo("from elsewhere");
  }
}
