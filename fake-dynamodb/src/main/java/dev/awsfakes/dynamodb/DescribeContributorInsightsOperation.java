package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.ContributorInsights.Setting;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;

/** Says whether Contributor Insights of a table or index is on. */
final class DescribeContributorInsightsOperation
    implements Operation<DescribeContributorInsightsRequest, DescribeContributorInsightsResponse> {
  private final Tables tables;

  DescribeContributorInsightsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeContributorInsightsResponse.Builder handle(
      DescribeContributorInsightsRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    Setting setting = table.insights().find(request.indexName());
    DescribeContributorInsightsResponse.Builder response =
        DescribeContributorInsightsResponse.builder()
            .tableName(table.name())
            .indexName(request.indexName());
    if (setting == null) {
      return response.contributorInsightsStatus(ContributorInsightsStatus.DISABLED);
    }
    response.contributorInsightsStatus(setting.status()).lastUpdateDateTime(setting.changed());
    if (setting.enabled()) {
      response.contributorInsightsRuleList(setting.rules(table));
      NewerMember.set(response, "ContributorInsightsMode", setting.mode());
    }
    return response;
  }
}
