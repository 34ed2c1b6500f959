package dev.awsfakes.s3;

import dev.awsfakes.spi.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * What a request's URL names: S3 guide, "Virtual hosting of general purpose buckets".
 *
 * @param key null if it is the bucket itself
 */
record HttpAddress(String bucket, @Nullable String key) {
  private static final Pattern HOST =
      Pattern.compile("(?:(.+)\\.)?s3(?:[.-][a-z0-9.-]+)?\\.amazonaws\\.com(?:\\.cn)?");

  private static final Pattern ACCESS_POINT =
      Pattern.compile("(.+)-(\\d{12})\\.s3-accesspoint\\.([a-z0-9-]+)\\.amazonaws\\.com");

  /** The address of a virtual host, else of a path. */
  static HttpAddress of(SdkHttpRequest request) {
    String path = SdkHttpUtils.urlDecode(request.encodedPath());
    String rest = path.startsWith("/") ? path.substring(1) : path;
    Matcher point = ACCESS_POINT.matcher(request.host());
    if (point.matches()) {
      Scope owner = new Scope(point.group(2), Region.of(point.group(3)));
      return new HttpAddress(
          owner.arn("s3", "accesspoint/" + point.group(1)), rest.isEmpty() ? null : rest);
    }
    Matcher host = HOST.matcher(request.host());
    if (host.matches() && host.group(1) != null) {
      return new HttpAddress(host.group(1), rest.isEmpty() ? null : rest);
    }
    int slash = rest.indexOf('/');
    boolean named = slash >= 0 && slash < rest.length() - 1;
    return new HttpAddress(
        slash < 0 ? rest : rest.substring(0, slash), named ? rest.substring(slash + 1) : null);
  }
}
