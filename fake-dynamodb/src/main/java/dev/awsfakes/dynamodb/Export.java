package dev.awsfakes.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;

/** An export of a table, as it stands. */
final class Export {
  private volatile ExportDescription description;

  Export(ExportDescription description) {
    this.description = description;
  }

  ExportDescription description() {
    return description;
  }

  void description(ExportDescription changed) {
    description = changed;
  }

  ExportSummary summary() {
    return ExportSummary.builder()
        .exportArn(description.exportArn())
        .exportStatus(description.exportStatus())
        .exportType(description.exportType())
        .build();
  }
}
