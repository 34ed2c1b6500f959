package dev.awsfakes.benchmarks.report;

import java.util.List;
import java.util.Optional;

/** The tables and the plots of {@code docs/benchmarks.md}, made of one run's measurements. */
final class Report {
  private static final String FAKE = "#2a7";
  private static final String OTHER = "#99a";
  private static final double NANOS_PER_MILLI = 1e6;

  /** Work that several peers do, and the measurements of each; empty where a peer has none. */
  private record Work(String what, String fake, String mockito, String peerName, String peer) {}

  private static final List<Work> WORK =
      List.of(
          new Work(
              "DynamoDB getItem",
              "DynamoDbBenchmark.getItem items=1000",
              "DynamoDbBenchmark.getItemMockito items=1000",
              "DynamoDB Local",
              "DynamoDbLocalBenchmark.getItem items=1000 peer=local"),
          new Work(
              "DynamoDB putItem",
              "DynamoDbBenchmark.putItem items=1000",
              "DynamoDbBenchmark.putItemMockito items=1000",
              "DynamoDB Local",
              "DynamoDbLocalBenchmark.putItem items=1000 peer=local"),
          new Work(
              "DynamoDB query of 20",
              "DynamoDbLocalBenchmark.queryOfTwentyWithFilter items=1000 peer=fake",
              "",
              "DynamoDB Local",
              "DynamoDbLocalBenchmark.queryOfTwentyWithFilter items=1000 peer=local"),
          new Work(
              "SQS send, receive, delete",
              "SqsPeersBenchmark.cycle peer=FAKE",
              "SqsPeersBenchmark.cycle peer=MOCKITO",
              "ElasticMQ",
              "SqsPeersBenchmark.cycle peer=ELASTICMQ"),
          new Work(
              "S3 putObject, 1 KiB",
              "S3PeersBenchmark.putObject peer=FAKE",
              "S3PeersBenchmark.putObject peer=MOCKITO",
              "S3Mock",
              "S3PeersBenchmark.putObject peer=S3MOCK"),
          new Work(
              "S3 getObject, 1 KiB",
              "S3PeersBenchmark.getObject peer=FAKE",
              "S3PeersBenchmark.getObject peer=MOCKITO",
              "S3Mock",
              "S3PeersBenchmark.getObject peer=S3MOCK"),
          new Work(
              "first write of a fresh JVM: DynamoDB",
              "FirstCall dynamodb FAKE",
              "FirstCall dynamodb MOCKITO",
              "DynamoDB Local",
              "FirstCall dynamodb LOCAL"),
          new Work(
              "first write of a fresh JVM: SQS",
              "FirstCall sqs FAKE",
              "FirstCall sqs MOCKITO",
              "ElasticMQ",
              "FirstCall sqs ELASTICMQ"),
          new Work(
              "first write of a fresh JVM: S3",
              "FirstCall s3 FAKE",
              "FirstCall s3 MOCKITO",
              "S3Mock",
              "FirstCall s3 S3MOCK"),
          new Work(
              "1,000 JUnit tests, JVM included",
              "ThousandTests FAKE",
              "ThousandTests MOCKITO",
              "",
              ""));

  private final Measurements measured;

  Report(Measurements measured) {
    this.measured = measured;
  }

  /** What others take, in times of ours. */
  String peers() {
    MarkdownTable table =
        new MarkdownTable("work", "this library", "Mockito stub", "emulator", "which");
    for (Work work : WORK) {
      double fake = nanos(work.fake()).orElseThrow();
      table.row(
          work.what(),
          Figures.nanos(fake),
          ratio(work.mockito(), fake),
          ratio(work.peer(), fake),
          work.peerName().isEmpty() ? "–" : work.peerName());
    }
    return table.toString();
  }

  private String ratio(String name, double fake) {
    return nanos(name).map(other -> Figures.times(other / fake)).orElse("–");
  }

  /** The plot of {@link #peers}. */
  String peersChart() {
    BarChart chart = new BarChart("Time of the same work (logarithmic)");
    for (Work work : WORK) {
      chart.bar(work.what(), "this library", nanos(work.fake()).orElseThrow(), FAKE);
      nanos(work.mockito()).ifPresent(time -> chart.bar(work.what(), "Mockito stub", time, OTHER));
      nanos(work.peer()).ifPresent(time -> chart.bar(work.what(), work.peerName(), time, OTHER));
    }
    return chart.toSvg();
  }

  /** The promised ratios and what this run gave. */
  String targets() {
    MarkdownTable table =
        new MarkdownTable("work", "beside", "ratio", "target", "met", "ours", "theirs");
    for (Target target : Targets.all()) {
      double ours = nanos(target.ours()).orElseThrow();
      double beside = nanos(target.beside()).orElseThrow();
      table.row(
          target.what(),
          target.besideWhat(),
          Figures.times(ours / beside),
          "≤ " + Figures.times(target.factor()),
          ours / beside <= target.factor() ? "yes" : "**no**",
          Figures.nanos(ours),
          Figures.nanos(beside));
    }
    return table.toString();
  }

  /** What more items, messages and records cost. */
  String growth() {
    MarkdownTable table = new MarkdownTable("work", "1,000", "10,000", "100,000", "1,000,000");
    for (String work :
        List.of(
            "DynamoDbBenchmark.getItem",
            "DynamoDbBenchmark.getItemBareMap",
            "DynamoDbBenchmark.putItem",
            "DynamoDbBenchmark.putItemBareMap")) {
      table.row(
          work.replace("DynamoDbBenchmark.", "DynamoDB "),
          cell(work + " items=1000"),
          cell(work + " items=10000"),
          cell(work + " items=100000"),
          cell(work + " items=1000000"));
    }
    for (String work : List.of("putRecord", "getRecordsAtTheTail")) {
      String name = "KinesisBenchmark." + work + " records=";
      table.row("Kinesis " + work, cell(name + "1000"), "", "", cell(name + "1000000"));
    }
    table.row(
        "S3 listing of 1,000 keys",
        cell("S3Benchmark.list objects=1000"),
        "",
        "",
        cell("S3Benchmark.list objects=1000000"));
    for (String work : List.of("cycleStandard", "cycleFifo", "cycleBatchOfTen")) {
      String name = "SqsBenchmark." + work + " backlog=";
      table.row(
          "SQS " + work + " (0, 1,000,000)", cell(name + "0"), "", "", cell(name + "1000000"));
    }
    return table.toString();
  }

  private String cell(String name) {
    return nanos(name).map(Figures::nanos).orElse("–");
  }

  /** How several threads share a table or a queue: the time of one call of one thread. */
  String threads() {
    MarkdownTable table = new MarkdownTable("work", "1 thread", "2 threads", "8 threads");
    for (String name :
        List.of(
            "DynamoDbBenchmark.getItem items=1000",
            "DynamoDbBenchmark.getItemBareMap items=1000",
            "DynamoDbBenchmark.putItem items=1000",
            "DynamoDbBenchmark.putItemBareMap items=1000",
            "SqsBenchmark.cycleStandard backlog=0",
            "SqsBenchmark.cycleBareQueue backlog=0")) {
      table.row(
          name.substring(0, name.indexOf(' ')).replace("Benchmark.", " "),
          threadsCell(name, 1),
          threadsCell(name, 2),
          threadsCell(name, 8));
    }
    return table.toString();
  }

  private String threadsCell(String name, int threads) {
    return measured.find(name, threads).map(m -> Figures.nanos(m.score())).orElse("–");
  }

  /** Memory: what is held, what is allocated. */
  String memory() {
    MarkdownTable table = new MarkdownTable("one of 1,000,000 stored", "bytes on the heap");
    for (String thing : List.of("item", "message", "record", "object")) {
      measured
          .find("Footprint " + thing)
          .ifPresent(m -> table.row(thing, Figures.rounded(m.score())));
    }
    return table.toString();
  }

  /** Every JMH measurement, for those who look for theirs. */
  String everything() {
    MarkdownTable table = new MarkdownTable("benchmark", "threads", "time", "allocated");
    for (Measurement m : measured.all()) {
      if (m.unit().equals("ns")) {
        table.row(
            m.name().replace("Benchmark.", " "),
            String.valueOf(m.threads()),
            Figures.nanos(m.score()),
            Figures.rounded(m.allocated()) + " B");
      }
    }
    return table.toString();
  }

  private Optional<Double> nanos(String name) {
    return measured
        .find(name)
        .map(m -> m.unit().equals("ms") ? m.score() * NANOS_PER_MILLI : m.score());
  }
}
