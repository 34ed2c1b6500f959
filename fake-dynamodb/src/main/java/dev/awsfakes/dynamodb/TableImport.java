package dev.awsfakes.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;

/** An import into a new table, as it stands. */
final class TableImport {
  private volatile ImportTableDescription description;

  TableImport(ImportTableDescription description) {
    this.description = description;
  }

  ImportTableDescription description() {
    return description;
  }

  void description(ImportTableDescription changed) {
    description = changed;
  }

  ImportSummary summary() {
    return ImportSummary.builder()
        .importArn(description.importArn())
        .importStatus(description.importStatus())
        .tableArn(description.tableArn())
        .s3BucketSource(description.s3BucketSource())
        .cloudWatchLogGroupArn(description.cloudWatchLogGroupArn())
        .inputFormat(description.inputFormat())
        .startTime(description.startTime())
        .endTime(description.endTime())
        .build();
  }
}
