package dev.awsfakes.benchmarks.report;

import dev.awsfakes.benchmarks.fresh.FirstCall;
import dev.awsfakes.benchmarks.fresh.Footprint;
import dev.awsfakes.benchmarks.fresh.ThousandTests;
import dev.awsfakes.benchmarks.peers.DynamoDbPeer;
import dev.awsfakes.benchmarks.peers.S3Peer;
import dev.awsfakes.benchmarks.peers.SqsPeer;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** All that is measured, in one run. */
final class Suite {
  private static final String MILLION = "1000000";
  private static final String KIB = "1024";
  private static final String MIB = "1048576";
  private static final String MIB_64 = "67108864";
  private static final int[] THREADS = {2, 8};

  private Suite() {}

  static Measurements run() throws RunnerException {
    List<Measurement> all = new ArrayList<>();
    all.addAll(freshJvms());
    all.addAll(footprints());
    for (Experiment experiment : experiments()) {
      all.addAll(experiment.run());
    }
    return new Measurements(all);
  }

  private static List<Experiment> experiments() {
    List<Experiment> all = new ArrayList<>();
    all.add(Experiment.of("(Sqs|S3)PeersBenchmark\\..*"));
    all.add(Experiment.of("DynamoDbLocalBenchmark\\..*"));
    all.add(Experiment.of("StartupBenchmark\\..*"));
    all.add(Experiment.of("DynamoDbBenchmark\\..*").with("items", "1000"));
    all.add(Experiment.of("DynamoDbBenchmark\\.(get|put)Item").with("items", "10000", "100000"));
    all.add(Experiment.of("DynamoDbBenchmark\\..*(Item|BareMap|Condition)").with("items", MILLION));
    all.add(Experiment.of("SqsBenchmark\\..*").with("backlog", "0", MILLION));
    all.add(
        Experiment.of("KinesisBenchmark\\.(putRecord|putRecordBareList|getRecordsAtTheTail)")
            .with("records", "1000", MILLION));
    all.add(Experiment.of("KmsBenchmark\\.(en|de)crypt.*"));
    all.add(Experiment.of("S3Benchmark\\.(get|put).*").with("size", KIB, MIB));
    all.add(Experiment.of("S3Benchmark\\.(get|put)").with("size", MIB_64));
    all.add(Experiment.of("S3Benchmark\\.(list|multipart).*"));
    for (int threads : THREADS) {
      all.add(
          Experiment.of("DynamoDbBenchmark\\.(get|put)Item(BareMap)?")
              .with("items", "1000")
              .threads(threads));
      all.add(
          Experiment.of("SqsBenchmark\\.cycle(Standard|BareQueue)")
              .with("backlog", "0")
              .threads(threads));
    }
    return all;
  }

  private static List<Measurement> freshJvms() {
    List<Measurement> all = new ArrayList<>();
    all.add(FreshJvm.time("FirstCall limit", FirstCall.class, "limit"));
    for (DynamoDbPeer peer : DynamoDbPeer.values()) {
      all.add(firstCall("dynamodb", peer.name()));
    }
    for (SqsPeer peer : SqsPeer.values()) {
      all.add(firstCall("sqs", peer.name()));
    }
    for (S3Peer peer : S3Peer.values()) {
      all.add(firstCall("s3", peer.name()));
    }
    for (String kind : List.of("FAKE", "MOCKITO")) {
      all.add(FreshJvm.time("ThousandTests " + kind, ThousandTests.class, kind));
    }
    return all;
  }

  private static Measurement firstCall(String service, String peer) {
    return FreshJvm.time("FirstCall " + service + " " + peer, FirstCall.class, service, peer);
  }

  private static List<Measurement> footprints() {
    return List.of(
        FreshJvm.bytes("Footprint item", Footprint.class, "item", MILLION),
        FreshJvm.bytes("Footprint message", Footprint.class, "message", MILLION),
        FreshJvm.bytes("Footprint record", Footprint.class, "record", MILLION),
        FreshJvm.bytes("Footprint object", Footprint.class, "object", MILLION));
  }
}
