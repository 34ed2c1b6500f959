package dev.awsfakes.benchmarks.peers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import dev.awsfakes.FakeAws;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Where a {@link DynamoDbClient} may come from. */
public enum DynamoDbPeer {
  /** This library. */
  FAKE {
    @Override
    public Peer<DynamoDbClient> open() {
      FakeAws aws = FakeAws.builder().callLog(1024).build();
      return new Peer<>(aws.client(DynamoDbClient.class), aws::close);
    }
  },

  /** A stub that answers the same to every call. */
  MOCKITO {
    @Override
    public Peer<DynamoDbClient> open() {
      return new Peer<>(stub(), () -> {});
    }
  },

  /** DynamoDB Local, embedded. */
  LOCAL {
    @Override
    public Peer<DynamoDbClient> open() {
      System.setProperty("sqlite4java.library.path", nativeLibraries());
      AmazonDynamoDBLocal embedded = DynamoDBEmbedded.create(true);
      return new Peer<>(embedded.dynamoDbClient(), embedded::shutdownNow);
    }
  };

  /** Starts it. */
  public abstract Peer<DynamoDbClient> open();

  /** A table with the partition key {@code pk}. */
  public static void createTable(DynamoDbClient client, String name) {
    client.createTable(
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(KeySchemaElement.builder().attributeName("pk").keyType("HASH").build())
            .attributeDefinitions(
                AttributeDefinition.builder().attributeName("pk").attributeType("S").build())
            .build());
  }

  private static DynamoDbClient stub() {
    DynamoDbClient stub = mock(DynamoDbClient.class, withSettings().stubOnly());
    GetItemResponse got =
        GetItemResponse.builder().item(Map.of("pk", AttributeValue.fromS("first"))).build();
    when(stub.getItem(any(GetItemRequest.class))).thenReturn(got);
    when(stub.putItem(any(PutItemRequest.class))).thenReturn(PutItemResponse.builder().build());
    return stub;
  }

  // The build puts them beside the classes.
  private static String nativeLibraries() {
    try {
      Path classes =
          Path.of(DynamoDbPeer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolveSibling("native").toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The classes are not in a file", e);
    }
  }
}
