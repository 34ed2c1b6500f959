package dev.awsfakes.examples.orders;

import dev.awsfakes.FakeAws;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Runs the application on the fakes: makes up an order file, imports it, ships the orders and
 * reports the revenue. This is the only class here that knows of the fakes.
 */
public final class Demo {

  private static final long PROGRESS_STEP = 2_000;

  private final PrintStream out;
  private final Map<String, Duration> took = new LinkedHashMap<>();

  private Demo(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the demo and exits with status 1 if its totals disagree.
   *
   * @param args the seed (42 if absent) and the number of lines of the order file (20,000 if
   *     absent)
   */
  public static void main(String[] args) {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 42;
    int lines = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    if (!run(seed, lines, System.out).agrees()) {
      System.exit(1);
    }
  }

  static DemoOutcome run(long seed, int lines, PrintStream out) {
    try (FakeAws aws = FakeAws.builder().seed(seed).build()) {
      Demo demo = new Demo(out);
      out.printf(Locale.ROOT, "Seed %d, an order file of %,d lines%n", seed, lines);
      DemoOutcome outcome = demo.run(aws, seed, lines);
      out.println();
      outcome.toTable().forEach(out::println);
      out.println();
      demo.took.forEach(
          (phase, time) ->
              out.printf(Locale.ROOT, "%-10s %6.2f s%n", phase, time.toMillis() / 1_000.0));
      return outcome;
    }
  }

  private DemoOutcome run(FakeAws aws, long seed, int lines) {
    AwsClients clients = clientsOf(aws);
    OrderResources resources = timed(aws, "create", () -> OrderResources.create(clients));
    OrderApplication application = new OrderApplication(clients, resources);
    String key = "orders.csv";
    SampleOrders sample =
        timed(
            aws,
            "upload",
            () -> {
              SampleOrders orders = SampleOrders.generate(seed, lines);
              clients
                  .s3()
                  .putObject(
                      request -> request.bucket(resources.bucket()).key(key),
                      RequestBody.fromString(orders.csv()));
              return orders;
            });
    ImportSummary imported =
        timed(
            aws,
            "import",
            () -> application.orderImport().run(key, progress("lines imported", lines)));
    ShippingSummary shipping =
        timed(
            aws,
            "ship",
            () ->
                application.shippingWorker().drain(progress("orders shipped", imported.stored())));
    Revenue revenue =
        timed(aws, "report", () -> application.revenueReport().compile(imported.customers()));
    return new DemoOutcome(sample, imported, shipping, revenue);
  }

  static AwsClients clientsOf(FakeAws aws) {
    return new AwsClients(
        aws.client(S3Client.class),
        aws.client(DynamoDbClient.class),
        aws.client(SqsClient.class),
        aws.client(KinesisClient.class),
        aws.client(KinesisAsyncClient.class),
        aws.client(KmsClient.class));
  }

  private LongConsumer progress(String what, long total) {
    return count -> {
      if (count % PROGRESS_STEP == 0 || count == total) {
        out.printf(Locale.ROOT, "%,8d of %,d %s%n", count, total, what);
      }
    };
  }

  private <T> T timed(FakeAws aws, String phase, Supplier<T> work) {
    Instant start = aws.clock().now();
    T result = work.get();
    took.put(phase, Duration.between(start, aws.clock().now()));
    return result;
  }
}
