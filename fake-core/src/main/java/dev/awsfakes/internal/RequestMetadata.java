package dev.awsfakes.internal;

import dev.awsfakes.spi.Call;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponseMetadata;

/** The SDK's response metadata of a call, whose ids are written only when they are read. */
public final class RequestMetadata extends AwsResponseMetadata {
  private static final String REQUEST_ID = "AWS_REQUEST_ID";

  /** The metadata of a call. */
  public RequestMetadata(Call call) {
    super(new LazyIds(call));
  }

  private static final class LazyIds extends AbstractMap<String, String> {
    private final Call call;

    LazyIds(Call call) {
      this.call = call;
    }

    @Override
    public @Nullable String get(Object key) {
      if (REQUEST_ID.equals(key) || call.service().requestIds().header().equals(key)) {
        return call.requestId();
      }
      return "x-amz-id-2".equals(key) ? call.extendedRequestId() : null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      Map<String, String> all = new LinkedHashMap<>();
      all.put(REQUEST_ID, call.requestId());
      String extended = call.extendedRequestId();
      if (extended != null) {
        all.put("x-amz-id-2", extended);
      }
      return all.entrySet();
    }
  }
}
