package dev.awsfakes.sqs;

import dev.awsfakes.spi.Pipeline;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsServiceClientConfiguration;
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

/** The sync client: each method hands its request to the operation of its name. */
final class FakeSqsClient implements SqsClient {
  private final Pipeline pipeline;
  private final SqsOperations operations;

  FakeSqsClient(Pipeline pipeline, SqsOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public AddPermissionResponse addPermission(AddPermissionRequest request) {
    return pipeline.call("AddPermission", request, operations.addPermission());
  }

  @Override
  public CancelMessageMoveTaskResponse cancelMessageMoveTask(CancelMessageMoveTaskRequest request) {
    return pipeline.call("CancelMessageMoveTask", request, operations.cancelMessageMoveTask());
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    return pipeline.call("ChangeMessageVisibility", request, operations.changeMessageVisibility());
  }

  @Override
  public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
      ChangeMessageVisibilityBatchRequest request) {
    return pipeline.call(
        "ChangeMessageVisibilityBatch", request, operations.changeMessageVisibilityBatch());
  }

  @Override
  public CreateQueueResponse createQueue(CreateQueueRequest request) {
    return pipeline.call("CreateQueue", request, operations.createQueue());
  }

  @Override
  public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
    return pipeline.call("DeleteMessage", request, operations.deleteMessage());
  }

  @Override
  public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
    return pipeline.call("DeleteMessageBatch", request, operations.deleteMessageBatch());
  }

  @Override
  public DeleteQueueResponse deleteQueue(DeleteQueueRequest request) {
    return pipeline.call("DeleteQueue", request, operations.deleteQueue());
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    return pipeline.call("GetQueueAttributes", request, operations.getQueueAttributes());
  }

  @Override
  public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
    return pipeline.call("GetQueueUrl", request, operations.getQueueUrl());
  }

  @Override
  public ListDeadLetterSourceQueuesResponse listDeadLetterSourceQueues(
      ListDeadLetterSourceQueuesRequest request) {
    return pipeline.call(
        "ListDeadLetterSourceQueues", request, operations.listDeadLetterSourceQueues());
  }

  @Override
  public ListMessageMoveTasksResponse listMessageMoveTasks(ListMessageMoveTasksRequest request) {
    return pipeline.call("ListMessageMoveTasks", request, operations.listMessageMoveTasks());
  }

  @Override
  public ListQueueTagsResponse listQueueTags(ListQueueTagsRequest request) {
    return pipeline.call("ListQueueTags", request, operations.listQueueTags());
  }

  @Override
  public ListQueuesResponse listQueues(ListQueuesRequest request) {
    return pipeline.call("ListQueues", request, operations.listQueues());
  }

  @Override
  public PurgeQueueResponse purgeQueue(PurgeQueueRequest request) {
    return pipeline.call("PurgeQueue", request, operations.purgeQueue());
  }

  @Override
  public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
    return pipeline.call("ReceiveMessage", request, operations.receiveMessage());
  }

  @Override
  public RemovePermissionResponse removePermission(RemovePermissionRequest request) {
    return pipeline.call("RemovePermission", request, operations.removePermission());
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    return pipeline.call("SendMessage", request, operations.sendMessage());
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    return pipeline.call("SendMessageBatch", request, operations.sendMessageBatch());
  }

  @Override
  public SetQueueAttributesResponse setQueueAttributes(SetQueueAttributesRequest request) {
    return pipeline.call("SetQueueAttributes", request, operations.setQueueAttributes());
  }

  @Override
  public StartMessageMoveTaskResponse startMessageMoveTask(StartMessageMoveTaskRequest request) {
    return pipeline.call("StartMessageMoveTask", request, operations.startMessageMoveTask());
  }

  @Override
  public TagQueueResponse tagQueue(TagQueueRequest request) {
    return pipeline.call("TagQueue", request, operations.tagQueue());
  }

  @Override
  public UntagQueueResponse untagQueue(UntagQueueRequest request) {
    return pipeline.call("UntagQueue", request, operations.untagQueue());
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
