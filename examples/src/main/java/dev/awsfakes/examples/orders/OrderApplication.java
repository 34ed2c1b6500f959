package dev.awsfakes.examples.orders;

/** The application: its parts, put together from the clients and the names of the resources. */
final class OrderApplication {

  private final OrderStore store;
  private final CardVault vault;
  private final OrderQueue queue;
  private final OrderEvents events;
  private final OrderImport orderImport;

  OrderApplication(AwsClients aws, OrderResources resources) {
    this.store = new OrderStore(aws.dynamoDb(), resources.table());
    this.vault = new CardVault(aws.kms(), resources.keyId());
    this.queue = new OrderQueue(aws.sqs(), resources.queueUrl(), Backoff.STANDARD);
    this.events =
        new OrderEvents(aws.kinesis(), aws.kinesisAsync(), resources.stream(), Backoff.STANDARD);
    this.orderImport = new OrderImport(aws.s3(), resources.bucket(), store, vault, queue, events);
  }

  OrderStore store() {
    return store;
  }

  CardVault vault() {
    return vault;
  }

  OrderQueue queue() {
    return queue;
  }

  OrderEvents events() {
    return events;
  }

  OrderImport orderImport() {
    return orderImport;
  }

  ShippingWorker shippingWorker() {
    return new ShippingWorker(queue, store);
  }

  RevenueReport revenueReport() {
    return new RevenueReport(store, events);
  }
}
