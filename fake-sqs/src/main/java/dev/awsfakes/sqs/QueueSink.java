package dev.awsfakes.sqs;

import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.port.MessageSink;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.access.AccessControl;
import dev.awsfakes.spi.access.AccessQuestion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queues as other services deliver their messages to them: standard ones only. */
final class QueueSink implements MessageSink {
  private static final char[] ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

  private final Cloud cloud;

  QueueSink(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public boolean serves(String targetArn) {
    String[] parts = targetArn.split(":", 4);
    return parts.length == 4 && parts[0].equals("arn") && parts[2].equals("sqs");
  }

  @Override
  public Optional<Refusal> refusal(Sender sender, String targetArn, Instant now) {
    return Optional.ofNullable(refusal(find(sender, targetArn), sender, now));
  }

  @Override
  public Optional<Refusal> deliver(Sender sender, String targetArn, String body, Instant now) {
    Queue queue = find(sender, targetArn);
    Refusal refusal = refusal(queue, sender, now);
    if (queue == null || refusal != null) {
      return Optional.ofNullable(refusal);
    }
    try {
      new OutgoingMessage(body, null, Map.of(), Map.of(), null, null)
          .sendTo(queue, senderId(sender), "One or more parameters are invalid.", now);
      return Optional.empty();
    } catch (AwsError e) {
      return Optional.of(Refusal.UNSUITABLE);
    }
  }

  private @Nullable Queue find(Sender sender, String arn) {
    return Queues.of(cloud, sender.source()).findByArn(arn);
  }

  private @Nullable Refusal refusal(@Nullable Queue queue, Sender sender, Instant now) {
    if (queue == null) {
      return Refusal.NOT_FOUND;
    }
    if (queue.settings().isFifo()) {
      return Refusal.UNSUITABLE;
    }
    if (isRefused(queue, sender, now)) {
      return Refusal.ACCESS_DENIED;
    }
    try {
      QueueEncryption.use(queue, "GenerateDataKey", sender.source(), sender.caller(), now);
      return null;
    } catch (UnusableKeyException e) {
      return Refusal.UNUSABLE_KEY;
    }
  }

  // Without a policy a queue takes what comes, until a test names a caller: then it is AWS's queue.
  private boolean isRefused(Queue queue, Sender sender, Instant now) {
    AccessControl access = cloud.access();
    boolean hasPolicy = queue.settings().get(QueueSetting.POLICY) != null;
    if (!access.isInForce() || !(hasPolicy || access.hasNamedCallers())) {
      return false;
    }
    QueueUrl name = queue.identity().parts();
    AccessQuestion question = SqsAuthorization.question("SendMessage", name, queue, null);
    return access.answer(sender.caller(), question, now, name.scope().region()).isPresent();
  }

  // A service sends as a principal of its own; what its id looks like, AWS doesn't document.
  private String senderId(Sender sender) {
    return "AIDA" + cloud.ids("sqs/sender/" + sender.servicePrincipal()).text(17, ID_CHARACTERS);
  }
}
