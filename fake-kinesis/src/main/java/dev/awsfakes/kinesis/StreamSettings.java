package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.kinesis.model.DecreaseStreamRetentionPeriodRequest;
import software.amazon.awssdk.services.kinesis.model.DecreaseStreamRetentionPeriodResponse;
import software.amazon.awssdk.services.kinesis.model.DisableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.DisableEnhancedMonitoringResponse;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringResponse;
import software.amazon.awssdk.services.kinesis.model.IncreaseStreamRetentionPeriodRequest;
import software.amazon.awssdk.services.kinesis.model.IncreaseStreamRetentionPeriodResponse;
import software.amazon.awssdk.services.kinesis.model.MetricsName;
import software.amazon.awssdk.services.kinesis.model.StartStreamEncryptionRequest;
import software.amazon.awssdk.services.kinesis.model.StartStreamEncryptionResponse;
import software.amazon.awssdk.services.kinesis.model.StopStreamEncryptionRequest;
import software.amazon.awssdk.services.kinesis.model.StopStreamEncryptionResponse;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.UpdateMaxRecordSizeRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateMaxRecordSizeResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamModeRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamModeResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamWarmThroughputRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamWarmThroughputResponse;

/** The operations that set one property of a stream: retention, mode, encryption, metrics, size. */
final class StreamSettings {
  private static final int MIN_HOURS = 24;
  private static final int MAX_HOURS = 8_760;

  private final Streams streams;

  StreamSettings(Streams streams) {
    this.streams = streams;
  }

  IncreaseStreamRetentionPeriodResponse.Builder increaseRetention(
      IncreaseStreamRetentionPeriodRequest request, Call call) {
    Stream stream = streams.requireActive(request.streamName(), request.streamARN(), call.now());
    int hours = requireHours(request.retentionPeriodHours());
    long current = stream.retention().toHours();
    if (hours < current) {
      throw KinesisErrors.invalidArgument(
          retentionOf(stream, hours)
              + " can not be shorter than existing retention period ("
              + current
              + " hours). Use DecreaseRetentionPeriod API.");
    }
    // What has expired by now stays expired: API reference.
    stream.allShards().forEach(shard -> shard.horizon(stream.retention(), call.now()));
    retain(stream, hours, call);
    return IncreaseStreamRetentionPeriodResponse.builder();
  }

  DecreaseStreamRetentionPeriodResponse.Builder decreaseRetention(
      DecreaseStreamRetentionPeriodRequest request, Call call) {
    Stream stream = streams.requireActive(request.streamName(), request.streamARN(), call.now());
    int hours = requireHours(request.retentionPeriodHours());
    long current = stream.retention().toHours();
    if (hours > current) {
      throw KinesisErrors.invalidArgument(
          retentionOf(stream, hours)
              + " can not be longer than existing retention period ("
              + current
              + " hours). Use IncreaseRetentionPeriod API.");
    }
    retain(stream, hours, call);
    return DecreaseStreamRetentionPeriodResponse.builder();
  }

  private static void retain(Stream stream, int hours, Call call) {
    stream.state().retention(Duration.ofHours(hours));
    stream.state().enter(StreamStatus.UPDATING, call.now());
  }

  private static int requireHours(int hours) {
    if (hours < MIN_HOURS) {
      throw KinesisErrors.invalidArgument(
          "Minimum allowed retention period is 24 hours. Requested retention period ("
              + hours
              + " hours) is too short.");
    }
    if (hours > MAX_HOURS) {
      throw KinesisErrors.invalidArgument(
          "Maximum allowed retention period is 8760 hours. Requested retention period ("
              + hours
              + " hours) is too long.");
    }
    return hours;
  }

  private static String retentionOf(Stream stream, int hours) {
    return "Requested retention period (" + hours + " hours) for stream " + stream.name();
  }

  UpdateStreamModeResponse.Builder updateMode(UpdateStreamModeRequest request, Call call) {
    Stream stream = streams.requireActive(null, request.streamARN(), call.now());
    StreamMode mode = request.streamModeDetails().streamMode();
    if (mode == stream.state().mode()) {
      throw KinesisErrors.invalidArgument(
          "Stream " + stream.name() + " is in " + mode + " mode already.");
    }
    stream.state().mode(mode);
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return UpdateStreamModeResponse.builder();
  }

  UpdateMaxRecordSizeResponse.Builder updateMaxRecordSize(
      UpdateMaxRecordSizeRequest request, Call call) {
    Stream stream = streams.requireActive(null, request.streamARN(), call.now());
    stream.state().maxRecordKiB(request.maxRecordSizeInKiB());
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return UpdateMaxRecordSizeResponse.builder();
  }

  UpdateStreamWarmThroughputResponse.Builder updateWarmThroughput(
      UpdateStreamWarmThroughputRequest request, Call call) {
    Stream stream = streams.requireActive(request.streamName(), request.streamARN(), call.now());
    if (stream.state().mode() != StreamMode.ON_DEMAND
        || !streams.settings().isCommitted(call.now())) {
      throw KinesisErrors.validation(
          "Warm throughput can be set on streams in ON_DEMAND mode of accounts that have"
              + " MinimumThroughputBillingCommitment enabled.");
    }
    int wanted = request.warmThroughputMiBps();
    stream.state().warmThroughput(wanted);
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return UpdateStreamWarmThroughputResponse.builder()
        .streamName(stream.name())
        .streamARN(stream.arn())
        .warmThroughput(DescribeStreamSummaryOperation.warmThroughput(wanted));
  }

  StartStreamEncryptionResponse.Builder startEncryption(
      StartStreamEncryptionRequest request, Call call) {
    Stream stream = streams.requireActive(request.streamName(), request.streamARN(), call.now());
    StreamEncryption.requireNew(stream, request.keyId(), call);
    stream.state().keyId(request.keyId());
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return StartStreamEncryptionResponse.builder();
  }

  StopStreamEncryptionResponse.Builder stopEncryption(
      StopStreamEncryptionRequest request, Call call) {
    Stream stream = streams.requireActive(request.streamName(), request.streamARN(), call.now());
    stream.state().keyId(null);
    stream.dataKey().clear();
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return StopStreamEncryptionResponse.builder();
  }

  EnableEnhancedMonitoringResponse.Builder enableMonitoring(
      EnableEnhancedMonitoringRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    Set<MetricsName> before = stream.state().metrics();
    stream.state().addMetrics(expanded(request.shardLevelMetrics()));
    return EnableEnhancedMonitoringResponse.builder()
        .streamName(stream.name())
        .streamARN(stream.arn())
        .currentShardLevelMetrics(before)
        .desiredShardLevelMetrics(stream.state().metrics());
  }

  DisableEnhancedMonitoringResponse.Builder disableMonitoring(
      DisableEnhancedMonitoringRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    Set<MetricsName> before = stream.state().metrics();
    stream.state().removeMetrics(expanded(request.shardLevelMetrics()));
    return DisableEnhancedMonitoringResponse.builder()
        .streamName(stream.name())
        .streamARN(stream.arn())
        .currentShardLevelMetrics(before)
        .desiredShardLevelMetrics(stream.state().metrics());
  }

  private static Set<MetricsName> expanded(Collection<MetricsName> names) {
    if (!names.contains(MetricsName.ALL)) {
      return EnumSet.copyOf(names);
    }
    EnumSet<MetricsName> all = EnumSet.allOf(MetricsName.class);
    all.remove(MetricsName.ALL);
    all.remove(MetricsName.UNKNOWN_TO_SDK_VERSION);
    return all;
  }
}
