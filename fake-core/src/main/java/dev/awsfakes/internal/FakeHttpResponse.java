package dev.awsfakes.internal;

import dev.awsfakes.spi.Call;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.HttpStatusFamily;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The HTTP response that would have carried an answer. It is made for every call and read for few,
 * so its headers are put together when they are asked for.
 */
public final class FakeHttpResponse implements SdkHttpResponse {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final ResponseHeaders own;
  private final transient Call call;

  /** The response of a call. */
  public FakeHttpResponse(int status, ResponseHeaders own, Call call) {
    this.status = status;
    this.own = own;
    this.call = call;
  }

  @Override
  public int statusCode() {
    return status;
  }

  @Override
  public Optional<String> statusText() {
    return Optional.of(HttpStatusText.of(status));
  }

  @Override
  public boolean isSuccessful() {
    return HttpStatusFamily.of(status) == HttpStatusFamily.SUCCESSFUL;
  }

  @Override
  public Map<String, List<String>> headers() {
    ResponseHeaders all = own;
    if (call != null) {
      all = all.with(call.service().requestIds().header(), call.requestId());
      String extended = call.extendedRequestId();
      all = extended == null ? all : all.with("x-amz-id-2", extended);
    }
    return Collections.unmodifiableMap(all.toMap());
  }

  @Override
  public Builder toBuilder() {
    return SdkHttpResponse.builder()
        .statusCode(status)
        .statusText(HttpStatusText.of(status))
        .headers(headers());
  }

  /** A copy without ties to the call, in the SDK's own class. */
  private Object writeReplace() {
    return toBuilder().build();
  }

  @Override
  public String toString() {
    return "SdkHttpResponse(statusCode=" + status + ", headers=" + headers().keySet() + ")";
  }
}
