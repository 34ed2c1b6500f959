package dev.awsfakes.sqs;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.AddPermissionRequest;
import software.amazon.awssdk.services.sqs.model.AddPermissionResponse;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.RemovePermissionRequest;
import software.amazon.awssdk.services.sqs.model.RemovePermissionResponse;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueResponse;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;
import software.amazon.awssdk.services.sqs.model.UntagQueueResponse;

/** The operations that the fake has, a line each. */
final class SqsOperations {
  private final Queues queues;

  SqsOperations(ClientContext context) {
    this.queues = Queues.of(context.cloud(), context.scope());
  }

  Operation<AddPermissionRequest, AddPermissionResponse> addPermission() {
    return new QueuePermissions(queues)::add;
  }

  Operation<CancelMessageMoveTaskRequest, CancelMessageMoveTaskResponse> cancelMessageMoveTask() {
    return queues.moveTasks()::cancel;
  }

  ChangeMessageVisibilityBatchOperation changeMessageVisibilityBatch() {
    return new ChangeMessageVisibilityBatchOperation(queues);
  }

  ListDeadLetterSourceQueuesOperation listDeadLetterSourceQueues() {
    return new ListDeadLetterSourceQueuesOperation(queues);
  }

  Operation<ListMessageMoveTasksRequest, ListMessageMoveTasksResponse> listMessageMoveTasks() {
    return queues.moveTasks()::list;
  }

  Operation<ListQueueTagsRequest, ListQueueTagsResponse> listQueueTags() {
    return new QueueTags(queues)::list;
  }

  Operation<RemovePermissionRequest, RemovePermissionResponse> removePermission() {
    return new QueuePermissions(queues)::remove;
  }

  Operation<StartMessageMoveTaskRequest, StartMessageMoveTaskResponse> startMessageMoveTask() {
    return queues.moveTasks()::start;
  }

  Operation<TagQueueRequest, TagQueueResponse> tagQueue() {
    return new QueueTags(queues)::tag;
  }

  Operation<UntagQueueRequest, UntagQueueResponse> untagQueue() {
    return new QueueTags(queues)::untag;
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
