package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamRequest;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamResponse;
import software.amazon.awssdk.services.kinesis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.kinesis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.kinesis.model.ListTagsForStreamRequest;
import software.amazon.awssdk.services.kinesis.model.ListTagsForStreamResponse;
import software.amazon.awssdk.services.kinesis.model.RemoveTagsFromStreamRequest;
import software.amazon.awssdk.services.kinesis.model.RemoveTagsFromStreamResponse;
import software.amazon.awssdk.services.kinesis.model.Tag;
import software.amazon.awssdk.services.kinesis.model.TagResourceRequest;
import software.amazon.awssdk.services.kinesis.model.TagResourceResponse;
import software.amazon.awssdk.services.kinesis.model.UntagResourceRequest;
import software.amazon.awssdk.services.kinesis.model.UntagResourceResponse;

/** The operations on tags, by stream and by the ARN of a stream or consumer. */
final class ResourceTags {
  private static final int MAX_PAGE = 50;

  private final Streams streams;

  ResourceTags(Streams streams) {
    this.streams = streams;
  }

  AddTagsToStreamResponse.Builder addToStream(AddTagsToStreamRequest request, Call call) {
    streams.require(request.streamName(), request.streamARN()).tags().add(request.tags());
    return AddTagsToStreamResponse.builder();
  }

  RemoveTagsFromStreamResponse.Builder removeFromStream(
      RemoveTagsFromStreamRequest request, Call call) {
    streams.require(request.streamName(), request.streamARN()).tags().remove(request.tagKeys());
    return RemoveTagsFromStreamResponse.builder();
  }

  ListTagsForStreamResponse.Builder listOfStream(ListTagsForStreamRequest request, Call call) {
    NavigableMap<String, String> tags =
        streams.require(request.streamName(), request.streamARN()).tags().all();
    String after = request.exclusiveStartTagKey() == null ? "" : request.exclusiveStartTagKey();
    int max = request.limit() == null ? MAX_PAGE : request.limit();
    List<Tag> rest = shown(tags.tailMap(after, false));
    return ListTagsForStreamResponse.builder()
        .tags(rest.size() > max ? rest.subList(0, max) : rest)
        .hasMoreTags(rest.size() > max);
  }

  TagResourceResponse.Builder tag(TagResourceRequest request, Call call) {
    ofResource(request.resourceARN()).add(request.tags());
    return TagResourceResponse.builder();
  }

  UntagResourceResponse.Builder untag(UntagResourceRequest request, Call call) {
    ofResource(request.resourceARN()).remove(request.tagKeys());
    return UntagResourceResponse.builder();
  }

  ListTagsForResourceResponse.Builder list(ListTagsForResourceRequest request, Call call) {
    return ListTagsForResourceResponse.builder()
        .tags(shown(ofResource(request.resourceARN()).all()));
  }

  private Tags ofResource(String arn) {
    return StreamArn.parse(arn).consumer() == null
        ? streams.require(null, arn).tags()
        : streams.requireConsumer(arn).tags();
  }

  private static List<Tag> shown(Map<String, String> tags) {
    List<Tag> shown = new ArrayList<>(tags.size());
    tags.forEach((key, value) -> shown.add(Tag.builder().key(key).value(value).build()));
    return shown;
  }
}
