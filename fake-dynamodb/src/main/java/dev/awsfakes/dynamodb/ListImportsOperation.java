package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;

/** Lists imports, page by page. */
final class ListImportsOperation implements Operation<ListImportsRequest, ListImportsResponse> {
  private static final int PAGE = 25;

  private final Tables tables;

  ListImportsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListImportsResponse.Builder handle(ListImportsRequest request, Call call) {
    List<ImportSummary> all =
        Jobs.imports(tables).list(request.tableArn(), call.now()).stream()
            .map(ListImportsOperation::summary)
            .toList();
    ListPage<ImportSummary> page =
        ListPage.of(
            all,
            ImportSummary::importArn,
            request.nextToken(),
            request.pageSize() == null ? PAGE : request.pageSize());
    return ListImportsResponse.builder()
        .importSummaryList(page.entries())
        .nextToken(page.nextToken());
  }

  private static ImportSummary summary(ImportTableDescription begun) {
    return ImportSummary.builder()
        .importArn(begun.importArn())
        .importStatus(begun.importStatus())
        .tableArn(begun.tableArn())
        .s3BucketSource(begun.s3BucketSource())
        .cloudWatchLogGroupArn(begun.cloudWatchLogGroupArn())
        .inputFormat(begun.inputFormat())
        .startTime(begun.startTime())
        .endTime(begun.endTime())
        .build();
  }
}
