package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.ContributorInsights.Setting;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsSummary;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;

/** Lists the tables and indexes for which Contributor Insights was ever set, page by page. */
final class ListContributorInsightsOperation
    implements Operation<ListContributorInsightsRequest, ListContributorInsightsResponse> {
  private static final int PAGE = 100;

  private final Tables tables;

  ListContributorInsightsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListContributorInsightsResponse.Builder handle(
      ListContributorInsightsRequest request, Call call) {
    List<Table> wanted =
        request.tableName() == null
            ? tables.all()
            : List.of(tables.requireNamed(request.tableName()));
    List<ContributorInsightsSummary> all = new ArrayList<>();
    for (Table table : wanted) {
      table.insights().all().forEach(setting -> all.add(summary(table, setting)));
    }
    ListContributorInsightsResponse.Builder response = ListContributorInsightsResponse.builder();
    ListPage<ContributorInsightsSummary> page =
        ListPage.of(
            all,
            ListContributorInsightsOperation::position,
            request.nextToken(),
            request.maxResults() == null || request.maxResults() == 0
                ? PAGE
                : request.maxResults());
    return response.contributorInsightsSummaries(page.entries()).nextToken(page.nextToken());
  }

  private static String position(ContributorInsightsSummary summary) {
    return summary.tableName() + "/" + (summary.indexName() == null ? "" : summary.indexName());
  }

  private static ContributorInsightsSummary summary(Table table, Setting setting) {
    ContributorInsightsSummary.Builder summary =
        ContributorInsightsSummary.builder()
            .tableName(table.name())
            .indexName(setting.index())
            .contributorInsightsStatus(setting.status());
    NewerMember.set(summary, "ContributorInsightsMode", setting.mode());
    return summary.build();
  }
}
