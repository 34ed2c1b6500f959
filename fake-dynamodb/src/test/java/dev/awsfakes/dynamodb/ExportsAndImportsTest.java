package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;

@SuppressWarnings("unchecked")
class ExportsAndImportsTest {
  private final Fixture ddb = new Fixture().hashTable("items");

  @Test
  void withoutTheFakeOfS3_theyNameTheArtifact() {
    String arn = ddb.client.describeTable(r -> r.tableName("items")).table().tableArn();

    assertThatThrownBy(
            () -> ddb.client.exportTableToPointInTime(r -> r.tableArn(arn).s3Bucket("bucket")))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("fake-s3");
    assertThatThrownBy(
            () ->
                ddb.client.importTable(
                    r ->
                        r.inputFormat(InputFormat.CSV)
                            .s3BucketSource(s -> s.s3Bucket("bucket"))
                            .tableCreationParameters(
                                p ->
                                    p.tableName("imported")
                                        .billingMode(BillingMode.PAY_PER_REQUEST)
                                        .attributeDefinitions(
                                            a -> a.attributeName("pk").attributeType("S"))
                                        .keySchema(k -> k.attributeName("pk").keyType("HASH")))))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("fake-s3");
    assertThat(ddb.client.listTables().tableNames()).containsExactly("items");
    assertThat(ddb.client.listExports(r -> {}).exportSummaries()).isEmpty();
    assertThat(ddb.client.listImports(r -> {}).importSummaryList()).isEmpty();
  }
}
