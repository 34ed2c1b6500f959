package dev.awsfakes.fuzz;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A small cloud with something of everything, and the names by which requests may call it. */
final class World {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final FakeAws aws;
  final Map<String, List<String>> names = new HashMap<>();

  World(long seed) {
    aws =
        FakeAws.builder()
            .seed(seed)
            .frozenAt(START)
            .patience(Duration.ofMillis(1))
            .callLog(256)
            .build();
    queues();
    objects();
    items();
    records();
    keys();
    common();
  }

  private void known(List<String> members, String... values) {
    members.forEach(member -> names.put(member, List.of(values)));
  }

  private void queues() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
    String fifo =
        sqs.createQueue(
                r -> r.queueName("orders.fifo").attributesWithStrings(Map.of("FifoQueue", "true")))
            .queueUrl();
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-2"));
    String handle = sqs.receiveMessage(r -> r.queueUrl(url)).messages().get(0).receiptHandle();
    known(List.of("queueurl"), url, fifo);
    known(List.of("receipthandle"), handle);
    known(List.of("queuename", "queuenameprefix"), "orders", "orders.fifo", "invoices");
    known(List.of("messagebody"), "O-3");
    known(List.of("attributenames", "messagesystemattributenames"), "All", "DelaySeconds");
    known(List.of("messagegroupid", "messagededuplicationid", "id"), "a", "b");
    known(
        List.of("sourcearn", "destinationarn"),
        "arn:aws:sqs:us-east-1:000000000000:orders",
        "arn:aws:sqs:us-east-1:000000000000:orders.fifo");
  }

  private void objects() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("plain"));
    s3.createBucket(r -> r.bucket("versioned").objectLockEnabledForBucket(true));
    s3.putBucketVersioning(
        r ->
            r.bucket("versioned")
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    for (String bucket : List.of("plain", "versioned")) {
      s3.putObject(r -> r.bucket(bucket).key("a/1"), RequestBody.fromString("a,b\n1,2\n"));
    }
    String version = s3.headObject(r -> r.bucket("versioned").key("a/1")).versionId();
    String upload = s3.createMultipartUpload(r -> r.bucket("plain").key("a/2")).uploadId();
    known(List.of("bucket", "targetbucket"), "plain", "versioned", "new-bucket");
    known(List.of("key", "rename source"), "a/1", "a/2", "b");
    known(List.of("copysource"), "plain/a/1", "versioned/a/1?versionId=" + version, "plain/none");
    known(List.of("versionid"), version, "null");
    known(List.of("uploadid"), upload);
    known(List.of("prefix", "delimiter", "startafter", "marker"), "a/", "/", "a");
    known(List.of("range", "copysourcerange"), "bytes=0-3", "bytes=-2", "bytes=4-", "bytes=9-1");
    known(List.of("ifmatch", "ifnonematch"), "*", "\"x\"");
  }

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  private void items() {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    dynamoDb.createTable(
        r ->
            r.tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .keySchema(
                    k -> k.attributeName("pk").keyType("HASH"),
                    k -> k.attributeName("sk").keyType("RANGE"))
                .attributeDefinitions(
                    a -> a.attributeName("pk").attributeType("S"),
                    a -> a.attributeName("sk").attributeType("N"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("by-sk")
                            .keySchema(k -> k.attributeName("sk").keyType("HASH"))
                            .projection(p -> p.projectionType("ALL"))));
    dynamoDb.putItem(
        r ->
            r.tableName("orders")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("a"),
                        "sk", AttributeValue.fromN("1"),
                        "list", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))))));
    String stream = dynamoDb.describeTable(r -> r.tableName("orders")).table().latestStreamArn();
    known(List.of("tablename", "targettablename", "globaltablename"), "orders", "invoices");
    known(List.of("indexname"), "by-sk");
    known(List.of("streamarn"), stream);
    known(List.of("item", "key", "exclusivestartkey"), "pk", "sk", "list");
    known(List.of("attributename"), "pk", "sk", "ttl");
    known(List.of("expressionattributenames"), "#a", "#b");
    known(List.of("expressionattributevalues"), ":a", ":b");
    known(
        List.of("conditionexpression", "filterexpression"),
        "attribute_exists(pk)",
        "#a = :a",
        "size(#a) > :b AND NOT #b IN (:a, :b)",
        "list[0] < :a");
    known(List.of("keyconditionexpression"), "pk = :a", "pk = :a AND sk > :b");
    known(List.of("updateexpression"), "SET #a = :a", "SET list[3] = :a REMOVE #b", "ADD #a :b");
    known(List.of("projectionexpression"), "pk, list[0]", "#a.#b");
    known(
        List.of("statement"),
        "SELECT * FROM \"orders\" WHERE pk = ?",
        "INSERT INTO \"orders\" VALUE {'pk': 'b', 'sk': 2}",
        "UPDATE \"orders\" SET x = ? WHERE pk = 'a' AND sk = 1",
        "DELETE FROM \"orders\" WHERE pk = 'a' AND sk = 1");
  }

  private void records() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("events").shardCount(2));
    kinesis.putRecord(
        r -> r.streamName("events").partitionKey("a").data(SdkBytes.fromUtf8String("1")));
    String iterator =
        kinesis
            .getShardIterator(
                r ->
                    r.streamName("events")
                        .shardId("shardId-000000000000")
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    known(List.of("streamname"), "events", "new-stream");
    known(List.of("sharditerator"), iterator);
    known(
        List.of("shardid", "shardtosplit", "shardtomerge", "adjacentshardtomerge"),
        "shardId-000000000000",
        "shardId-000000000001");
    known(List.of("partitionkey"), "a", "b");
    known(List.of("newstartinghashkey", "explicithashkey"), "0", "17", "1" + "0".repeat(38));
    known(List.of("consumername"), "reader");
  }

  private void keys() {
    KmsClient kms = aws.client(KmsClient.class);
    String key = kms.createKey(r -> {}).keyMetadata().keyId();
    kms.createAlias(r -> r.aliasName("alias/orders").targetKeyId(key));
    known(
        List.of("keyid", "destinationkeyid", "sourcekeyid", "targetkeyid", "kmsmasterkeyid"),
        key,
        "alias/orders");
    known(List.of("aliasname"), "alias/orders", "alias/new");
    known(List.of("granteeprincipal"), "arn:aws:iam::000000000000:role/worker");
    known(List.of("policyname"), "default");
  }

  private void common() {
    known(
        List.of("resourcearn"),
        "arn:aws:dynamodb:us-east-1:000000000000:table/orders",
        "arn:aws:kinesis:us-east-1:000000000000:stream/events");
    known(
        List.of("policy"),
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
            + "\"Action\":\"*\",\"Resource\":\"*\"}]}",
        "{}");
    known(List.of("waittimeseconds"), "0");
    known(List.of("expectedbucketowner"), aws.accountId(), "111122223333");
    known(List.of("region", "regionname"), "us-east-1", "eu-west-1");
  }
}
