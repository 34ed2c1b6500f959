package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsSummary;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ContributorInsightsTest {
  private static final String SUFFIX = "-" + Fixture.START.toEpochMilli();

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.table(
        "table",
        request ->
            request
                .attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S),
                    attribute("sk", ScalarAttributeType.S),
                    attribute("g", ScalarAttributeType.S))
                .keySchema(hash("pk"), range("sk"))
                .globalSecondaryIndexes(global("byG", project(ProjectionType.ALL), hash("g"))));
  }

  private void update(String index, ContributorInsightsAction action) {
    ddb.client.updateContributorInsights(
        r -> r.tableName("table").indexName(index).contributorInsightsAction(action));
  }

  private DescribeContributorInsightsResponse describe(String index) {
    return ddb.client.describeContributorInsights(r -> r.tableName("table").indexName(index));
  }

  // Recording dynamodb_describe_contributor_insights.
  @Test
  void describe_neverSet_isDisabledAsRecorded() {
    DescribeContributorInsightsResponse described = describe(null);

    assertThat(described.contributorInsightsStatus()).isEqualTo(ContributorInsightsStatus.DISABLED);
    assertThat(described.tableName()).isEqualTo("table");
    assertThat(described.hasContributorInsightsRuleList()).isFalse();
    assertThat(described.lastUpdateDateTime()).isNull();
    assertThat(described.contributorInsightsMode()).isNull();
  }

  @Test
  void enable_ofATable_makesFourRules() {
    assertThat(
            ddb.client
                .updateContributorInsights(
                    r ->
                        r.tableName("table")
                            .contributorInsightsAction(ContributorInsightsAction.ENABLE))
                .contributorInsightsStatus())
        .isEqualTo(ContributorInsightsStatus.ENABLING);

    DescribeContributorInsightsResponse described = describe(null);
    assertThat(described.contributorInsightsStatus()).isEqualTo(ContributorInsightsStatus.ENABLED);
    assertThat(described.contributorInsightsMode())
        .isEqualTo(ContributorInsightsMode.ACCESSED_AND_THROTTLED_KEYS);
    assertThat(described.lastUpdateDateTime()).isEqualTo(Fixture.START);
    assertThat(described.contributorInsightsRuleList())
        .containsExactly(
            "DynamoDBContributorInsights-PKC-table" + SUFFIX,
            "DynamoDBContributorInsights-PKT-table" + SUFFIX,
            "DynamoDBContributorInsights-SKC-table" + SUFFIX,
            "DynamoDBContributorInsights-SKT-table" + SUFFIX);
    assertThat(describe("byG").contributorInsightsStatus())
        .isEqualTo(ContributorInsightsStatus.DISABLED);
  }

  @Test
  void enable_ofAnIndex_forThrottledKeys_makesOneRule() {
    ddb.client.updateContributorInsights(
        r ->
            r.tableName("table")
                .indexName("byG")
                .contributorInsightsAction(ContributorInsightsAction.ENABLE)
                .contributorInsightsMode(ContributorInsightsMode.THROTTLED_KEYS));

    assertThat(describe("byG").contributorInsightsRuleList())
        .containsExactly("DynamoDBContributorInsights-PKT-table-byG" + SUFFIX);
    assertThat(describe("byG").contributorInsightsMode())
        .isEqualTo(ContributorInsightsMode.THROTTLED_KEYS);
  }

  @Test
  void disable_takesTheRulesAway() {
    update(null, ContributorInsightsAction.ENABLE);
    update(null, ContributorInsightsAction.DISABLE);

    assertThat(describe(null).contributorInsightsStatus())
        .isEqualTo(ContributorInsightsStatus.DISABLED);
    assertThat(describe(null).hasContributorInsightsRuleList()).isFalse();
  }

  @Test
  void missingTableOrIndex_isNotFound() {
    assertThatThrownBy(() -> ddb.client.describeContributorInsights(r -> r.tableName("none")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Requested resource not found: Table: none not found");
    assertThatThrownBy(() -> describe("none")).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> update("none", ContributorInsightsAction.ENABLE))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void list_givesWhatWasSet_inPages() {
    ddb.hashTable("other");
    update(null, ContributorInsightsAction.ENABLE);
    update("byG", ContributorInsightsAction.DISABLE);
    ddb.client.updateContributorInsights(
        r -> r.tableName("other").contributorInsightsAction(ContributorInsightsAction.ENABLE));

    ListContributorInsightsResponse first =
        ddb.client.listContributorInsights(r -> r.maxResults(2));
    assertThat(first.contributorInsightsSummaries())
        .extracting(ContributorInsightsSummary::tableName, ContributorInsightsSummary::indexName)
        .containsExactly(Tuple.tuple("other", null), Tuple.tuple("table", null));
    ListContributorInsightsResponse second =
        ddb.client.listContributorInsights(r -> r.maxResults(2).nextToken(first.nextToken()));
    assertThat(second.contributorInsightsSummaries())
        .extracting(ContributorInsightsSummary::indexName)
        .containsExactly("byG");
    assertThat(second.nextToken()).isNull();
    assertThat(
            ddb.client
                .listContributorInsights(r -> r.tableName("table").maxResults(2))
                .contributorInsightsSummaries())
        .hasSize(2);
    Fixture.assertInvalid(
        () -> ddb.client.listContributorInsights(r -> r.nextToken("?")), "Invalid NextToken: ?");
  }
}
