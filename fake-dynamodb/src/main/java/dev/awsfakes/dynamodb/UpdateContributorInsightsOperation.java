package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.ContributorInsights.Setting;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

/** Turns Contributor Insights of a table or index on or off. */
final class UpdateContributorInsightsOperation
    implements Operation<UpdateContributorInsightsRequest, UpdateContributorInsightsResponse> {
  private final Tables tables;

  UpdateContributorInsightsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateContributorInsightsResponse.Builder handle(
      UpdateContributorInsightsRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    boolean enabled = request.contributorInsightsAction() == ContributorInsightsAction.ENABLE;
    Setting setting =
        table
            .insights()
            .update(
                request.indexName(),
                enabled,
                NewerMember.of(request, "ContributorInsightsMode", String.class),
                call.now());
    UpdateContributorInsightsResponse.Builder response =
        UpdateContributorInsightsResponse.builder()
            .tableName(table.name())
            .indexName(request.indexName())
            .contributorInsightsStatus(
                enabled ? ContributorInsightsStatus.ENABLING : ContributorInsightsStatus.DISABLING);
    if (enabled) {
      NewerMember.set(response, "ContributorInsightsMode", setting.mode());
    }
    return response;
  }
}
