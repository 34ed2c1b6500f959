package dev.awsfakes.eventsources;

import dev.awsfakes.FakeClock;
import dev.awsfakes.spi.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An on-failure destination, which gets a description of the records that were given up. */
final class FailureQueue {
  private final SqsClient sqs;
  private final FakeClock clock;
  private final Ids ids;
  private final String queueUrl;

  private FailureQueue(SqsClient sqs, FakeClock clock, Ids ids, String queueUrl) {
    this.sqs = sqs;
    this.clock = clock;
    this.ids = ids;
    this.queueUrl = queueUrl;
  }

  static FailureQueue of(SqsClient sqs, FakeClock clock, Ids ids, String arn) {
    String url =
        sqs.getQueueUrl(
                request ->
                    request.queueName(Arns.resource(arn)).queueOwnerAWSAccountId(Arns.account(arn)))
            .queueUrl();
    return new FailureQueue(sqs, clock, ids, url);
  }

  <T> void send(
      StreamReader<T> reader, String shardId, List<T> records, String condition, int invocations) {
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    json.writeFieldName("requestContext").writeStartObject();
    text(json, "requestId", ids.uuid().toString());
    text(json, "functionArn", functionArn(reader.arn()));
    text(json, "condition", condition);
    json.writeFieldName("approximateInvokeCount").writeValue(invocations);
    json.writeEndObject();
    if (invocations > 0) {
      json.writeFieldName("responseContext").writeStartObject();
      json.writeFieldName("statusCode").writeValue(200);
      text(json, "executedVersion", "$LATEST");
      text(json, "functionError", "Unhandled");
      json.writeEndObject();
    }
    text(json, "version", "1.0");
    text(json, "timestamp", clock.now().toString());
    batchInfo(json, reader, shardId, records);
    json.writeEndObject();
    String body = new String(json.getBytes(), StandardCharsets.UTF_8);
    sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(body));
  }

  private static <T> void batchInfo(
      JsonWriter json, StreamReader<T> reader, String shardId, List<T> records) {
    T first = records.get(0);
    T last = records.get(records.size() - 1);
    json.writeFieldName(reader.batchInfoName()).writeStartObject();
    text(json, "shardId", shardId);
    text(json, "startSequenceNumber", reader.sequenceNumber(first));
    text(json, "endSequenceNumber", reader.sequenceNumber(last));
    text(json, "approximateArrivalOfFirstRecord", reader.arrival(first).toString());
    text(json, "approximateArrivalOfLastRecord", reader.arrival(last).toString());
    json.writeFieldName("batchSize").writeValue(records.size());
    text(json, "streamArn", reader.arn());
    json.writeEndObject();
  }

  private static void text(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  // The handler is no function of Lambda, so that its name says where it runs.
  private static String functionArn(String streamArn) {
    return "arn:aws:lambda:%s:%s:function:in-process"
        .formatted(Arns.region(streamArn), Arns.account(streamArn));
  }
}
