package dev.awsfakes.sqs;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class SqsOperations {
  private final Queues queues;

  SqsOperations(ClientContext context) {
    this.queues = Queues.of(context.cloud(), context.scope());
  }

  ChangeMessageVisibilityOperation changeMessageVisibility() {
    return new ChangeMessageVisibilityOperation(queues);
  }

  CreateQueueOperation createQueue() {
    return new CreateQueueOperation(queues);
  }

  DeleteMessageOperation deleteMessage() {
    return new DeleteMessageOperation(queues);
  }

  DeleteMessageBatchOperation deleteMessageBatch() {
    return new DeleteMessageBatchOperation(queues);
  }

  DeleteQueueOperation deleteQueue() {
    return new DeleteQueueOperation(queues);
  }

  GetQueueAttributesOperation getQueueAttributes() {
    return new GetQueueAttributesOperation(queues);
  }

  GetQueueUrlOperation getQueueUrl() {
    return new GetQueueUrlOperation(queues);
  }

  ListQueuesOperation listQueues() {
    return new ListQueuesOperation(queues);
  }

  PurgeQueueOperation purgeQueue() {
    return new PurgeQueueOperation(queues);
  }

  ReceiveMessageOperation receiveMessage() {
    return new ReceiveMessageOperation(queues);
  }

  SendMessageOperation sendMessage() {
    return new SendMessageOperation(queues);
  }

  SendMessageBatchOperation sendMessageBatch() {
    return new SendMessageBatchOperation(queues);
  }

  SetQueueAttributesOperation setQueueAttributes() {
    return new SetQueueAttributesOperation(queues);
  }
}
