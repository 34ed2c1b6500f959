package dev.awsfakes.benchmarks.fresh;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Table;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/**
 * A thousand small tests, each with a cloud of its own, or each with a mock of its own: a program
 * to be started, with {@code FAKE} or {@code MOCKITO} as its argument.
 */
public final class ThousandTests {
  private static final int TESTS = 1_000;
  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("1"));

  private ThousandTests() {}

  /** Runs them and ends the JVM. */
  public static void main(String[] args) {
    Class<?> tests = args[0].equals("FAKE") ? WithFake.class : WithMockito.class;
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    boolean passed = listener.getSummary().getTestsSucceededCount() == TESTS;
    Runtime.getRuntime().halt(passed ? 0 : 1);
  }

  private static boolean storesAndReads(DynamoDbClient client) {
    client.putItem(PutItemRequest.builder().tableName("orders").item(KEY).build());
    return client
        .getItem(GetItemRequest.builder().tableName("orders").key(KEY).build())
        .item()
        .equals(KEY);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new AssertionError("the item is not there");
    }
  }

  /** A cloud, a table, an item in each test. */
  @ExtendWith(AwsFakesExtension.class)
  static class WithFake {
    @RepeatedTest(TESTS)
    @Table(value = "orders", partitionKey = "pk")
    void anItemIsStored(DynamoDbClient client) {
      require(storesAndReads(client));
    }
  }

  /** A mock with two stubbed calls in each test. */
  @ExtendWith(MockitoExtension.class)
  static class WithMockito {
    @RepeatedTest(TESTS)
    void anItemIsStored(@Mock DynamoDbClient client) {
      when(client.putItem(any(PutItemRequest.class))).thenReturn(PutItemResponse.builder().build());
      when(client.getItem(any(GetItemRequest.class)))
          .thenReturn(GetItemResponse.builder().item(KEY).build());
      require(storesAndReads(client));
    }
  }
}
