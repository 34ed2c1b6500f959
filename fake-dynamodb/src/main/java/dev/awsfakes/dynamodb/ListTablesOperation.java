package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** Lists the names of tables, page by page. */
final class ListTablesOperation implements Operation<ListTablesRequest, ListTablesResponse> {
  private static final int MAX_PAGE = 100;

  private final Tables tables;

  ListTablesOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListTablesResponse.Builder handle(ListTablesRequest request, Call call) {
    int limit = request.limit() == null ? MAX_PAGE : request.limit();
    List<String> names = tables.names(request.exclusiveStartTableName(), limit + 1);
    boolean more = names.size() > limit;
    List<String> page = more ? names.subList(0, limit) : names;
    return ListTablesResponse.builder()
        .tableNames(page)
        .lastEvaluatedTableName(more ? page.get(limit - 1) : null);
  }
}
