package dev.awsfakes.benchmarks.report;

import java.util.List;

/** The ratios that the project promises, service by service. */
final class Targets {
  private static final String MAP = "bare map";
  private static final String MOCK = "Mockito stub";
  private static final String LOCAL = "DynamoDB Local";
  private static final double FASTER = 1;

  private Targets() {}

  static List<Target> all() {
    return List.of(
        dynamoDb("getItem", "getItemBareMap", MAP, 3),
        dynamoDb("putItem", "putItemBareMap", MAP, 3),
        dynamoDb("updateItemWithCondition", "updateItemBareMap", MAP, 5),
        dynamoDb("getItem", "getItemMockito", MOCK, FASTER),
        dynamoDb("putItem", "putItemMockito", MOCK, FASTER),
        dynamoDb("updateItemWithCondition", "putItemMockito", MOCK + ", put", FASTER),
        local("getItem", 50),
        local("putItem", 20),
        local("updateItemWithCondition", 20),
        local("queryOfTwentyWithFilter", 20),
        local("transactionOfTwo", 20),
        local("transactionOfHundred", 20),
        sqs("standard queue, a message's cycle", "cycleStandard backlog=0"),
        sqs("the same, 1,000,000 waiting", "cycleStandard backlog=1000000"),
        new Target(
            "S3 getObject, 1 KiB",
            "S3Benchmark.get size=1024",
            "S3Benchmark.getBareMap size=1024",
            MAP,
            3),
        new Target(
            "S3 putObject, 1 MiB",
            "S3Benchmark.put size=1048576",
            "S3Benchmark.putDigests size=1048576",
            "digests alone",
            1.5),
        new Target(
            "Kinesis putRecord",
            "KinesisBenchmark.putRecord records=1000",
            "KinesisBenchmark.putRecordBareList records=1000",
            "bare list",
            3),
        new Target(
            "KMS encrypt", "KmsBenchmark.encrypt", "KmsBenchmark.encryptBare", "bare AES-GCM", 2),
        new Target(
            "KMS decrypt", "KmsBenchmark.decrypt", "KmsBenchmark.decryptBare", "bare AES-GCM", 2));
  }

  private static Target dynamoDb(String ours, String beside, String what, double factor) {
    return new Target(
        "DynamoDB " + ours,
        "DynamoDbBenchmark." + ours + " items=1000",
        "DynamoDbBenchmark." + beside + " items=1000",
        what,
        factor);
  }

  private static Target local(String work, int times) {
    String name = "DynamoDbLocalBenchmark." + work + " items=1000 peer=";
    return new Target("DynamoDB " + work, name + "fake", name + "local", LOCAL, 1.0 / times);
  }

  private static Target sqs(String what, String ours) {
    return new Target(
        "SQS " + what,
        "SqsBenchmark." + ours,
        "SqsBenchmark.cycleBareQueue " + ours.substring(ours.indexOf(' ') + 1),
        "bare queue",
        3);
  }
}
