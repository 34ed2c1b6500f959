package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.kinesis.model.DescribeAccountSettingsRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeAccountSettingsResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateAccountSettingsRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateAccountSettingsResponse;

/** The operations on the account's settings and limits. */
final class AccountOperations {
  private final Streams streams;

  AccountOperations(Streams streams) {
    this.streams = streams;
  }

  DescribeLimitsResponse.Builder limits(DescribeLimitsRequest request, Call call) {
    return DescribeLimitsResponse.builder()
        .shardLimit(streams.shardLimit())
        .openShardCount(streams.openShardCount())
        .onDemandStreamCount(streams.onDemandCount())
        .onDemandStreamCountLimit(streams.onDemandLimit());
  }

  DescribeAccountSettingsResponse.Builder describe(
      DescribeAccountSettingsRequest request, Call call) {
    return DescribeAccountSettingsResponse.builder()
        .minimumThroughputBillingCommitment(streams.settings().shown(call.now()));
  }

  UpdateAccountSettingsResponse.Builder update(UpdateAccountSettingsRequest request, Call call) {
    streams
        .settings()
        .commitment(request.minimumThroughputBillingCommitment().status(), call.now());
    return UpdateAccountSettingsResponse.builder()
        .minimumThroughputBillingCommitment(streams.settings().shown(call.now()));
  }
}
