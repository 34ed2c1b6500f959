package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Denial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What a call of DynamoDB or its streams asks of the policies. */
final class DynamoDbAuthorization implements Authorization {
  @Override
  public List<AccessQuestion> questions(Call call) {
    if (call.caller().kind() == Caller.Kind.ANONYMOUS) {
      throw DynamoDbErrors.missingAuthenticationToken();
    }
    try {
      return asked(call);
    } catch (AwsError e) {
      // What cannot be read, the operation refuses itself.
      return List.of();
    }
  }

  private static List<AccessQuestion> asked(Call call) {
    String operation = call.operation();
    if (call.request() instanceof GetItemRequest get) {
      return one(table(get.tableName(), get, call).key(get.key()), operation);
    }
    if (call.request() instanceof PutItemRequest put) {
      return one(
          written(put.tableName(), put, put.returnValuesAsString(), call).item(put.item()),
          operation);
    }
    if (call.request() instanceof UpdateItemRequest update) {
      return one(
          written(update.tableName(), update, update.returnValuesAsString(), call)
              .key(update.key()),
          operation);
    }
    if (call.request() instanceof DeleteItemRequest delete) {
      return one(
          written(delete.tableName(), delete, delete.returnValuesAsString(), call)
              .key(delete.key()),
          operation);
    }
    if (call.request() instanceof QueryRequest query) {
      return one(ofQuery(query, call), operation);
    }
    if (call.request() instanceof ScanRequest scan) {
      return one(
          table(scan.tableName(), scan, call)
              .index(scan.indexName())
              .with("dynamodb:Select", select(scan.selectAsString(), scan.indexName(), scan)),
          operation);
    }
    return switch (operation) {
      case "BatchGetItem" -> of((BatchGetItemRequest) call.request(), call);
      case "BatchWriteItem" -> of((BatchWriteItemRequest) call.request(), call);
      case "TransactGetItems" -> of((TransactGetItemsRequest) call.request(), call);
      case "TransactWriteItems" -> of((TransactWriteItemsRequest) call.request(), call);
      case "ExecuteStatement" -> of((ExecuteStatementRequest) call.request(), call);
      case "ExecuteTransaction" -> of((ExecuteTransactionRequest) call.request(), call);
      // Each statement is answered by itself.
      case "BatchExecuteStatement" -> List.of();
      default -> ManagementQuestions.of(call);
    };
  }

  private static List<AccessQuestion> one(TableQuestion question, String action) {
    return List.of(question.asks(action));
  }

  private static TableQuestion table(String nameOrArn, SdkPojo request, Call call) {
    return TableQuestion.of(nameOrArn, call).attributes(AskedAttributes.of(request));
  }

  private static TableQuestion written(
      String nameOrArn, SdkPojo request, @Nullable String returned, Call call) {
    return table(nameOrArn, request, call)
        .with("dynamodb:ReturnValues", returned == null ? "NONE" : returned);
  }

  private static TableQuestion ofQuery(QueryRequest query, Call call) {
    TableQuestion question =
        table(query.tableName(), query, call)
            .index(query.indexName())
            .with("dynamodb:Select", select(query.selectAsString(), query.indexName(), query));
    ReadTerms.of(query)
        .keyPredicates()
        .forEach(predicate -> question.keyValue(predicate.attribute(), predicate.value()));
    return question;
  }

  // What a request that does not say gets: API reference, Query, "Select".
  private static String select(@Nullable String given, @Nullable String index, SdkPojo request) {
    if (given != null) {
      return given;
    }
    if (names(request, "ProjectionExpression") || names(request, "AttributesToGet")) {
      return "SPECIFIC_ATTRIBUTES";
    }
    return index == null ? "ALL_ATTRIBUTES" : "ALL_PROJECTED_ATTRIBUTES";
  }

  private static boolean names(SdkPojo request, String member) {
    return request.sdkFields().stream()
        .filter(field -> field.memberName().equals(member))
        .anyMatch(
            field ->
                field.getValueOrDefault(request) instanceof String
                    || (field.getValueOrDefault(request) instanceof List<?> list
                        && !list.isEmpty()));
  }

  private static List<AccessQuestion> of(BatchGetItemRequest request, Call call) {
    List<AccessQuestion> questions = new ArrayList<>();
    request
        .requestItems()
        .forEach(
            (name, wanted) -> {
              TableQuestion question = table(name, wanted, call);
              wanted.keys().forEach(question::key);
              questions.add(question.asks("BatchGetItem"));
            });
    return questions;
  }

  private static List<AccessQuestion> of(BatchWriteItemRequest request, Call call) {
    List<AccessQuestion> questions = new ArrayList<>();
    request
        .requestItems()
        .forEach(
            (name, writes) -> {
              TableQuestion question = TableQuestion.of(name, call);
              writes.forEach(
                  write -> {
                    if (write.putRequest() != null) {
                      question.item(write.putRequest().item());
                    }
                    if (write.deleteRequest() != null) {
                      question.key(write.deleteRequest().key());
                    }
                  });
              questions.add(question.asks("BatchWriteItem"));
            });
    return questions;
  }

  private static List<AccessQuestion> of(TransactGetItemsRequest request, Call call) {
    return request.transactItems().stream()
        .filter(item -> item.get() != null)
        .map(
            item ->
                enclosed(item.get().tableName(), item.get(), call)
                    .key(item.get().key())
                    .asks("GetItem"))
        .toList();
  }

  private static List<AccessQuestion> of(TransactWriteItemsRequest request, Call call) {
    List<AccessQuestion> questions = new ArrayList<>();
    for (TransactWriteItem item : request.transactItems()) {
      if (item.put() != null) {
        questions.add(
            enclosed(item.put().tableName(), item.put(), call)
                .item(item.put().item())
                .asks("PutItem"));
      } else if (item.update() != null) {
        questions.add(
            ofKey(item.update().tableName(), item.update(), item.update().key(), call)
                .asks("UpdateItem"));
      } else if (item.delete() != null) {
        questions.add(
            ofKey(item.delete().tableName(), item.delete(), item.delete().key(), call)
                .asks("DeleteItem"));
      } else if (item.conditionCheck() != null) {
        questions.add(
            ofKey(
                    item.conditionCheck().tableName(),
                    item.conditionCheck(),
                    item.conditionCheck().key(),
                    call)
                .asks("ConditionCheckItem"));
      }
    }
    return questions;
  }

  private static TableQuestion ofKey(
      String nameOrArn, SdkPojo part, Map<String, AttributeValue> key, Call call) {
    return enclosed(nameOrArn, part, call).key(key);
  }

  private static TableQuestion enclosed(String nameOrArn, SdkPojo part, Call call) {
    return table(nameOrArn, part, call).with("dynamodb:EnclosingOperation", call.operation());
  }

  private static List<AccessQuestion> of(ExecuteStatementRequest request, Call call) {
    Statement statement = Statement.parse(request.statement(), request.parameters());
    return List.of(StatementQuestion.of(statement, null, call));
  }

  private static List<AccessQuestion> of(ExecuteTransactionRequest request, Call call) {
    return request.transactStatements().stream()
        .map(each -> Statement.parse(each.statement(), each.parameters()))
        .map(statement -> StatementQuestion.of(statement, call.operation(), call))
        .toList();
  }

  @Override
  public AwsError denied(Denial denial, Call call) {
    return DynamoDbErrors.accessDenied(denial.message(denial.question().action()));
  }
}
