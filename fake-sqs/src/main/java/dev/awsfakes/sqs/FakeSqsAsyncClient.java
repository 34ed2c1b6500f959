package dev.awsfakes.sqs;

import dev.awsfakes.spi.ClockExecutor;
import dev.awsfakes.spi.Pipeline;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsServiceClientConfiguration;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.AddPermissionRequest;
import software.amazon.awssdk.services.sqs.model.AddPermissionResponse;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.RemovePermissionRequest;
import software.amazon.awssdk.services.sqs.model.RemovePermissionResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueResponse;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;
import software.amazon.awssdk.services.sqs.model.UntagQueueResponse;

/** The async client: each method hands its request to the operation of its name. */
final class FakeSqsAsyncClient implements SqsAsyncClient {
  private final Pipeline pipeline;
  private final SqsOperations operations;

  FakeSqsAsyncClient(Pipeline pipeline, SqsOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public CompletableFuture<AddPermissionResponse> addPermission(AddPermissionRequest request) {
    return pipeline.callAsync("AddPermission", request, operations.addPermission());
  }

  @Override
  public CompletableFuture<CancelMessageMoveTaskResponse> cancelMessageMoveTask(
      CancelMessageMoveTaskRequest request) {
    return pipeline.callAsync("CancelMessageMoveTask", request, operations.cancelMessageMoveTask());
  }

  @Override
  public CompletableFuture<ChangeMessageVisibilityResponse> changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    return pipeline.callAsync(
        "ChangeMessageVisibility", request, operations.changeMessageVisibility());
  }

  @Override
  public CompletableFuture<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
      ChangeMessageVisibilityBatchRequest request) {
    return pipeline.callAsync(
        "ChangeMessageVisibilityBatch", request, operations.changeMessageVisibilityBatch());
  }

  @Override
  public CompletableFuture<CreateQueueResponse> createQueue(CreateQueueRequest request) {
    return pipeline.callAsync("CreateQueue", request, operations.createQueue());
  }

  @Override
  public CompletableFuture<DeleteMessageResponse> deleteMessage(DeleteMessageRequest request) {
    return pipeline.callAsync("DeleteMessage", request, operations.deleteMessage());
  }

  @Override
  public CompletableFuture<DeleteMessageBatchResponse> deleteMessageBatch(
      DeleteMessageBatchRequest request) {
    return pipeline.callAsync("DeleteMessageBatch", request, operations.deleteMessageBatch());
  }

  @Override
  public CompletableFuture<DeleteQueueResponse> deleteQueue(DeleteQueueRequest request) {
    return pipeline.callAsync("DeleteQueue", request, operations.deleteQueue());
  }

  @Override
  public CompletableFuture<GetQueueAttributesResponse> getQueueAttributes(
      GetQueueAttributesRequest request) {
    return pipeline.callAsync("GetQueueAttributes", request, operations.getQueueAttributes());
  }

  @Override
  public CompletableFuture<GetQueueUrlResponse> getQueueUrl(GetQueueUrlRequest request) {
    return pipeline.callAsync("GetQueueUrl", request, operations.getQueueUrl());
  }

  @Override
  public CompletableFuture<ListDeadLetterSourceQueuesResponse> listDeadLetterSourceQueues(
      ListDeadLetterSourceQueuesRequest request) {
    return pipeline.callAsync(
        "ListDeadLetterSourceQueues", request, operations.listDeadLetterSourceQueues());
  }

  @Override
  public CompletableFuture<ListMessageMoveTasksResponse> listMessageMoveTasks(
      ListMessageMoveTasksRequest request) {
    return pipeline.callAsync("ListMessageMoveTasks", request, operations.listMessageMoveTasks());
  }

  @Override
  public CompletableFuture<ListQueueTagsResponse> listQueueTags(ListQueueTagsRequest request) {
    return pipeline.callAsync("ListQueueTags", request, operations.listQueueTags());
  }

  @Override
  public CompletableFuture<ListQueuesResponse> listQueues(ListQueuesRequest request) {
    return pipeline.callAsync("ListQueues", request, operations.listQueues());
  }

  @Override
  public CompletableFuture<PurgeQueueResponse> purgeQueue(PurgeQueueRequest request) {
    return pipeline.callAsync("PurgeQueue", request, operations.purgeQueue());
  }

  @Override
  public CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
    return pipeline.callAsync("ReceiveMessage", request, operations.receiveMessage());
  }

  @Override
  public CompletableFuture<RemovePermissionResponse> removePermission(
      RemovePermissionRequest request) {
    return pipeline.callAsync("RemovePermission", request, operations.removePermission());
  }

  @Override
  public CompletableFuture<SendMessageResponse> sendMessage(SendMessageRequest request) {
    return pipeline.callAsync("SendMessage", request, operations.sendMessage());
  }

  @Override
  public CompletableFuture<SendMessageBatchResponse> sendMessageBatch(
      SendMessageBatchRequest request) {
    return pipeline.callAsync("SendMessageBatch", request, operations.sendMessageBatch());
  }

  @Override
  public CompletableFuture<SetQueueAttributesResponse> setQueueAttributes(
      SetQueueAttributesRequest request) {
    return pipeline.callAsync("SetQueueAttributes", request, operations.setQueueAttributes());
  }

  @Override
  public CompletableFuture<StartMessageMoveTaskResponse> startMessageMoveTask(
      StartMessageMoveTaskRequest request) {
    return pipeline.callAsync("StartMessageMoveTask", request, operations.startMessageMoveTask());
  }

  @Override
  public CompletableFuture<TagQueueResponse> tagQueue(TagQueueRequest request) {
    return pipeline.callAsync("TagQueue", request, operations.tagQueue());
  }

  @Override
  public CompletableFuture<UntagQueueResponse> untagQueue(UntagQueueRequest request) {
    return pipeline.callAsync("UntagQueue", request, operations.untagQueue());
  }

  @Override
  public SqsAsyncBatchManager batchManager() {
    return SqsAsyncBatchManager.builder()
        .client(this)
        .scheduledExecutor(new ClockExecutor(pipeline.cloud()))
        .build();
  }

  @Override
  public SqsServiceClientConfiguration serviceClientConfiguration() {
    return SqsServiceClientConfiguration.builder().region(pipeline.scope().region()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
