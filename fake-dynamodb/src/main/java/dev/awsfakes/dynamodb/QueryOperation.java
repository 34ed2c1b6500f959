package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads items of one partition key in the order of their sort keys. */
final class QueryOperation implements Operation<QueryRequest, QueryResponse> {
  private final Tables tables;

  QueryOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public QueryResponse.Builder handle(QueryRequest request, Call call) {
    ReadTerms terms = ReadTerms.of(request);
    Table table = tables.require(request.tableName(), call);
    boolean consistent = Boolean.TRUE.equals(request.consistentRead());
    ItemSource source = ItemSource.of(table, request.indexName(), consistent, call.now());
    KeyQuery query = KeyQuery.of(source.keys(), terms.keyPredicates());
    terms.requireFilterWithoutKeys(source.keys());
    terms.requireScalarKeys(table);
    terms.requireFilterProjected(source);
    Selection selection =
        Selection.of(source, request.select(), terms.paths(), terms.pathsParameter());
    Map<String, AttributeValue> start =
        StartKeys.ofQuery(
            source, request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null, query);
    boolean ascending = !Boolean.FALSE.equals(request.scanIndexForward());
    Page page =
        new PageRead(source, selection, terms.filter(), request.limit(), call.now())
            .query(query, ascending, start);
    QueryResponse.Builder response =
        QueryResponse.builder().count(page.items().size()).scannedCount(page.scanned());
    if (!selection.countOnly()) {
      response.items(page.items().stream().map(selection::of).toList());
    }
    if (page.last() != null) {
      response.lastEvaluatedKey(page.last());
    }
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          page.consumption(source, selection).describe(request.returnConsumedCapacity()));
    }
    return response;
  }
}
