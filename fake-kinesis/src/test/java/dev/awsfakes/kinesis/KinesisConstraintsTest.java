package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.AwsError;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamRequest;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.ValidationException;

class KinesisConstraintsTest {
  private static final int LARGEST = 10 * 1024 * 1024;

  @Test
  void partitionKeyAndData_missing_areBothNamed() {
    assertThat(message(PutRecordRequest.builder().streamName("s").build()))
        .isEqualTo(
            "2 validation errors detected: Value null at 'data' failed to satisfy constraint:"
                + " Member must not be null; Value null at 'partitionKey' failed to satisfy"
                + " constraint: Member must not be null");
  }

  @ParameterizedTest
  @CsvSource({"0, greater than or equal to 1", "257, less than or equal to 256"})
  void partitionKey_outsideItsLength_isRefused(int length, String constraint) {
    assertThat(message(record("k".repeat(length), 1)))
        .endsWith(
            "' at 'partitionKey' failed to satisfy constraint: Member must have length "
                + constraint);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 256})
  void partitionKey_atItsLimits_isAccepted(int length) {
    assertThatCode(() -> KinesisConstraints.check(record("k".repeat(length), LARGEST)))
        .doesNotThrowAnyException();
  }

  // Several users quote 'java.nio.HeapByteBuffer[pos=0 lim=… cap=…]' at 'records.1.member.data',
  // for example https://github.com/a8m/kinesis-producer/pull/18.
  @Test
  void data_tooLong_isShownAsItsBuffer() {
    PutRecordsRequestEntry entry =
        PutRecordsRequestEntry.builder().partitionKey("k").data(bytes(LARGEST + 1)).build();

    assertThat(message(PutRecordsRequest.builder().streamName("s").records(entry, entry).build()))
        .isEqualTo(
            "2 validation errors detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=10485761"
                + " cap=10485761]' at 'records.1.member.data' failed to satisfy constraint: Member"
                + " must have length less than or equal to 10485760; Value"
                + " 'java.nio.HeapByteBuffer[pos=0 lim=10485761 cap=10485761]' at"
                + " 'records.2.member.data' failed to satisfy constraint: Member must have length"
                + " less than or equal to 10485760");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "500, true", "501, false"})
  void records_count_isLimited(int count, boolean accepted) {
    PutRecordsRequestEntry entry =
        PutRecordsRequestEntry.builder().partitionKey("k").data(bytes(1)).build();
    PutRecordsRequest request =
        PutRecordsRequest.builder()
            .streamName("s")
            .records(Collections.nCopies(count, entry))
            .build();

    if (accepted) {
      assertThatCode(() -> KinesisConstraints.check(request)).doesNotThrowAnyException();
    } else {
      assertThat(message(request))
          .startsWith(
              "1 validation error detected: Value '[PutRecordsRequestEntry(data="
                  + "java.nio.HeapByteBuffer[pos=0 lim=1 cap=1], explicitHashKey=null,"
                  + " partitionKey=k), ")
          .endsWith(
              "]' at 'records' failed to satisfy constraint: Member must have length less than or"
                  + " equal to 500");
    }
  }

  // https://github.com/bizreach/aws-kinesis-scala/issues/19 quotes the message.
  @Test
  void streamName_notMatching_isRefusedWithThePattern() {
    assertThat(
            message(
                PutRecordRequest.builder()
                    .streamName("arn:aws:kinesis:us-east-1:111111111111:stream/x")
                    .partitionKey("k")
                    .data(bytes(1))
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value"
                + " 'arn:aws:kinesis:us-east-1:111111111111:stream/x' at 'streamName' failed to"
                + " satisfy constraint: Member must satisfy regular expression pattern:"
                + " [a-zA-Z0-9_.-]+");
  }

  @Test
  void streamName_emptyAndBreakingThePattern_isReportedTwice() {
    assertThat(
            message(
                GetShardIteratorRequest.builder()
                    .streamName("")
                    .shardId("shardId-000000000000")
                    .shardIteratorType("LATEST")
                    .build()))
        .isEqualTo(
            "2 validation errors detected: Value '' at 'streamName' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1; Value '' at 'streamName'"
                + " failed to satisfy constraint: Member must satisfy regular expression pattern:"
                + " [a-zA-Z0-9_.-]+");
  }

  @Test
  void streamArn_keepsItsCapitalsInThePath() {
    assertThat(message(GetRecordsRequest.builder().shardIterator("i").streamARN("x").build()))
        .startsWith("1 validation error detected: Value 'x' at 'streamARN' failed to satisfy");
  }

  @ParameterizedTest
  @CsvSource({"0, greater than or equal to 1", "10001, less than or equal to 10000"})
  void limit_outsideItsRange_isRefused(int limit, String constraint) {
    assertThat(message(GetRecordsRequest.builder().shardIterator("i").limit(limit).build()))
        .isEqualTo(
            "1 validation error detected: Value '"
                + limit
                + "' at 'limit' failed to satisfy constraint: Member must have value "
                + constraint);
  }

  @Test
  void shardLevelMetrics_unknown_isReportedOfTheList() {
    assertThat(
            message(
                EnableEnhancedMonitoringRequest.builder()
                    .streamName("s")
                    .shardLevelMetricsWithStrings("Bytes")
                    .build()))
        .startsWith(
            "1 validation error detected: Value '[Bytes]' at 'shardLevelMetrics' failed to satisfy"
                + " constraint: Member must satisfy constraint: [Member must satisfy enum value"
                + " set: [");
  }

  // https://github.com/SWO-GS/auto-tag/issues/77 quotes such a message of another service.
  @Test
  void tags_keyAndValueTooLong_areReportedOfTheMap() {
    assertThat(
            message(
                AddTagsToStreamRequest.builder()
                    .streamName("s")
                    .tags(Map.of("k".repeat(129), "v".repeat(257)))
                    .build()))
        .startsWith("2 validation errors detected: Value '{kkk")
        .contains(
            "vvv}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint:"
                + " [Member must have length less than or equal to 128, Member must have length"
                + " greater than or equal to 1]; Value '{kkk")
        .endsWith(
            "vvv}' at 'tags' failed to satisfy constraint: Map value must satisfy constraint:"
                + " [Member must have length less than or equal to 256, Member must have length"
                + " greater than or equal to 0]");
  }

  @Test
  void client_invalidRequest_getsTheModelledException() {
    try (FakeAws aws = FakeAws.create()) {
      KinesisClient kinesis = aws.client(KinesisClient.class);

      ValidationException error =
          catchThrowableOfType(
              ValidationException.class, () -> kinesis.createStream(r -> r.streamName("s/t")));

      assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
      assertThat(error.statusCode()).isEqualTo(400);
    }
  }

  private static PutRecordRequest record(String partitionKey, int length) {
    return PutRecordRequest.builder()
        .streamName("s")
        .partitionKey(partitionKey)
        .data(bytes(length))
        .build();
  }

  private static SdkBytes bytes(int length) {
    return SdkBytes.fromByteArrayUnsafe(new byte[length]);
  }

  private static String message(AwsRequest request) {
    AwsError error = catchThrowableOfType(AwsError.class, () -> KinesisConstraints.check(request));
    return error.getMessage();
  }
}
