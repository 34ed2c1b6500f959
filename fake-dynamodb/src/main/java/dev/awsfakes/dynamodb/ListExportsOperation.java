package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;

/** Lists exports, page by page. */
final class ListExportsOperation implements Operation<ListExportsRequest, ListExportsResponse> {
  private static final int PAGE = 25;

  private final Tables tables;

  ListExportsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListExportsResponse.Builder handle(ListExportsRequest request, Call call) {
    List<ExportSummary> all =
        Jobs.exports(tables).list(request.tableArn(), call.now()).stream()
            .map(ListExportsOperation::summary)
            .toList();
    ListPage<ExportSummary> page =
        ListPage.of(
            all,
            ExportSummary::exportArn,
            request.nextToken(),
            request.maxResults() == null ? PAGE : request.maxResults());
    return ListExportsResponse.builder()
        .exportSummaries(page.entries())
        .nextToken(page.nextToken());
  }

  private static ExportSummary summary(ExportDescription export) {
    return ExportSummary.builder()
        .exportArn(export.exportArn())
        .exportStatus(export.exportStatus())
        .exportType(export.exportType())
        .build();
  }
}
