package dev.awsfakes.examples.orders;

import dev.awsfakes.FakeAws;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;

/** The application on a fresh cloud, and the words in which the tests speak of it. */
final class OrderShop {

  private static final String TEST_CARD = "4111111111111111";

  private final AwsClients clients;
  private final OrderResources resources;
  private final OrderApplication application;

  OrderShop(FakeAws aws) {
    this.clients = Demo.clientsOf(aws);
    this.resources = OrderResources.create(clients);
    this.application = new OrderApplication(clients, resources);
  }

  /** A good line; the price is always 2.50. */
  static String line(String order, String customer, int quantity) {
    return String.join(
        ",", order, customer, "2026-01-31", "tea-cup", "" + quantity, "2.50", TEST_CARD);
  }

  OrderApplication application() {
    return application;
  }

  OrderResources resources() {
    return resources;
  }

  ImportSummary importLines(String... lines) {
    return importFile(OrderCsv.HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  ImportSummary importFile(String csv) {
    clients
        .s3()
        .putObject(
            request -> request.bucket(resources.bucket()).key("orders.csv"),
            RequestBody.fromString(csv));
    return application.orderImport().run("orders.csv", count -> {});
  }

  ShippingSummary ship() {
    return application.shippingWorker().drain(count -> {});
  }

  List<OrderStatus> statusesOf(String customer) {
    return application.store().ofCustomer(customer).map(StoredOrder::status).toList();
  }
}
