package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Reads the items of a table or index, page by page. */
final class ScanOperation implements Operation<ScanRequest, ScanResponse> {
  private final Tables tables;

  ScanOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ScanResponse.Builder handle(ScanRequest request, Call call) {
    ReadTerms terms = ReadTerms.of(request);
    Segment segment = segment(request);
    Table table = tables.require(request.tableName(), call);
    boolean consistent = Boolean.TRUE.equals(request.consistentRead());
    ItemSource source = ItemSource.of(table, request.indexName(), consistent, call.now());
    terms.requireScalarKeys(table);
    Selection selection =
        Selection.of(source, request.select(), terms.paths(), terms.pathsParameter());
    Map<String, AttributeValue> start =
        StartKeys.ofScan(
            source, request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null, segment);
    Page page =
        new PageRead(source, selection, terms.filter(), request.limit(), call.now())
            .scan(segment, start);
    ScanResponse.Builder response =
        ScanResponse.builder().count(page.items().size()).scannedCount(page.scanned());
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

  private static Segment segment(ScanRequest request) {
    Integer number = request.segment();
    Integer total = request.totalSegments();
    if (number == null && total == null) {
      return Segment.WHOLE;
    }
    if (number == null) {
      throw DynamoDbErrors.validation(
          "The Segment parameter is required but was not present in the request when parameter"
              + " TotalSegments is present");
    }
    if (total == null) {
      throw DynamoDbErrors.validation(
          "The TotalSegments parameter is required but was not present in the request when Segment"
              + " parameter is present");
    }
    if (number >= total) {
      throw DynamoDbErrors.validation(
          "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
              + " Segment: "
              + number
              + " is not less than TotalSegments: "
              + total);
    }
    return new Segment(number, total);
  }
}
