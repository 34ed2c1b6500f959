package dev.awsfakes.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What came of a request, in a form in which two answers that mean the same are the same: sets and
 * what has no order are sorted, numbers are written one way.
 *
 * @param outcome the response, or the exception's class with the item or the reasons it shows
 * @param message the exception's message; empty for a response
 */
record Answer(String outcome, String message) {

  static Answer of(DynamoDbClient client, DynamoDbRequest request) {
    try {
      return new Answer(shown(call(client, request), hasNoOrder(request)), "");
    } catch (TransactionCanceledException e) {
      return new Answer("TransactionCanceledException " + reasons(e), messageOf(e));
    } catch (ConditionalCheckFailedException e) {
      String item = e.hasItem() ? " " + shown(e.item()) : "";
      return new Answer("ConditionalCheckFailedException" + item, messageOf(e));
    } catch (DynamoDbException e) {
      return new Answer(e.getClass().getSimpleName(), messageOf(e));
    } catch (RuntimeException e) {
      return new Answer(e.getClass().getName(), String.valueOf(e.getMessage()));
    }
  }

  boolean isRefusal() {
    return !message.isEmpty();
  }

  private static SdkPojo call(DynamoDbClient client, DynamoDbRequest request) {
    if (request instanceof PutItemRequest put) {
      return client.putItem(put);
    } else if (request instanceof GetItemRequest get) {
      return client.getItem(get);
    } else if (request instanceof UpdateItemRequest update) {
      return client.updateItem(update);
    } else if (request instanceof DeleteItemRequest delete) {
      return client.deleteItem(delete);
    } else if (request instanceof QueryRequest query) {
      return client.query(query);
    } else if (request instanceof ScanRequest scan) {
      return client.scan(scan);
    } else if (request instanceof BatchWriteItemRequest batch) {
      return client.batchWriteItem(batch);
    } else if (request instanceof BatchGetItemRequest batch) {
      return client.batchGetItem(batch);
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      return client.transactWriteItems(transaction);
    } else if (request instanceof TransactGetItemsRequest transaction) {
      return client.transactGetItems(transaction);
    }
    return client.executeStatement((ExecuteStatementRequest) request);
  }

  // The order of partitions is each implementation's own.
  private static boolean hasNoOrder(DynamoDbRequest request) {
    return request instanceof ScanRequest
        || request instanceof BatchGetItemRequest
        || request instanceof ExecuteStatementRequest;
  }

  private static String reasons(TransactionCanceledException error) {
    return error.cancellationReasons().stream()
        .map(Answer::reason)
        .collect(Collectors.joining(", "));
  }

  private static String reason(CancellationReason reason) {
    return reason.code() + (reason.hasItem() ? shown(reason.item()) : "");
  }

  private static String messageOf(DynamoDbException error) {
    return String.valueOf(
        error.awsErrorDetails() == null
            ? error.getMessage()
            : error.awsErrorDetails().errorMessage());
  }

  private static String shown(SdkPojo pojo, boolean sorted) {
    Map<String, String> members = new TreeMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null
          && !(value instanceof SdkAutoConstructList)
          && !(value instanceof SdkAutoConstructMap)) {
        members.put(field.memberName(), sorted ? sorted(value) : shown(value));
      }
    }
    // DynamoDB Local tells of capacity that nobody asked for.
    members.remove("ConsumedCapacity");
    return members.toString();
  }

  private static String sorted(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Answer::shown).sorted().toList().toString();
    }
    if (value instanceof Map<?, ?> map && map.values().stream().allMatch(List.class::isInstance)) {
      Map<String, String> members = new TreeMap<>();
      map.forEach((name, each) -> members.put(String.valueOf(name), sorted(each)));
      return members.toString();
    }
    return shown(value);
  }

  private static String shown(Object value) {
    if (value instanceof AttributeValue attribute) {
      return shown(attribute);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> members = new TreeMap<>();
      map.forEach((name, each) -> members.put(String.valueOf(name), shown(each)));
      return members.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Answer::shown).toList().toString();
    }
    return value instanceof SdkPojo pojo ? shown(pojo, false) : String.valueOf(value);
  }

  private static String shown(AttributeValue value) {
    return switch (value.type()) {
      case N -> "N:" + number(value.n());
      case NS -> "NS:" + value.ns().stream().map(Answer::number).sorted().toList();
      case SS -> "SS:" + new TreeSet<>(value.ss());
      case BS -> "BS:" + value.bs().stream().map(Object::toString).sorted().toList();
      case L -> "L:" + shown(value.l());
      case M -> "M:" + shown(value.m());
      default -> value.toString();
    };
  }

  private static String number(String number) {
    BigDecimal value = new BigDecimal(number);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return isRefusal() ? outcome + ": " + message : outcome;
  }
}
