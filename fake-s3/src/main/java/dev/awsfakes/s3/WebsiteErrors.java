package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The pages that a website endpoint answers with if it has no document to show. */
final class WebsiteErrors {
  private static final char[] BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();

  private final String requestId;
  private final String hostId;

  WebsiteErrors(Ids ids) {
    this.requestId = ids.text(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray());
    this.hostId = ids.text(75, BASE64) + "=";
  }

  /** Recorded: website_hosting_no_such_website. */
  WebsiteAnswer noSuchBucket(String bucket) {
    return page(
        "404 Not Found",
        "NoSuchBucket",
        "The specified bucket does not exist",
        Map.of("BucketName", bucket),
        "");
  }

  /** Recorded: website_hosting_no_such_website. */
  WebsiteAnswer noSuchConfiguration(String bucket) {
    return page(
        "404 Not Found",
        "NoSuchWebsiteConfiguration",
        "The specified bucket does not have a website configuration",
        Map.of("BucketName", bucket),
        "");
  }

  /** Recorded: website_hosting_http_methods. */
  WebsiteAnswer methodNotAllowed(String method) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("Method", method);
    more.put("ResourceType", "OBJECT");
    return page(
        "405 Method Not Allowed",
        "MethodNotAllowed",
        "The specified method is not allowed against this resource.",
        more,
        "");
  }

  /** Of a path that is not well encoded. */
  WebsiteAnswer invalidUri() {
    return page("400 Bad Request", "InvalidURI", "Couldn't parse the specified URI.", Map.of(), "");
  }

  /** Of an archived object. */
  WebsiteAnswer invalidObjectState(String storageClass) {
    return page(
        "403 Forbidden",
        "InvalidObjectState",
        "The operation is not valid for the object's storage class",
        Map.of("StorageClass", storageClass),
        "");
  }

  /**
   * Recorded: website_hosting_404.
   *
   * @param errorDocument the document that was to be shown, but is missing too
   */
  WebsiteAnswer noSuchKey(String key, @Nullable String errorDocument) {
    String noSuchKey = "The specified key does not exist.";
    String second =
        errorDocument == null
            ? ""
            : "<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>\n"
                + "<ul>\n"
                + item("Code", "NoSuchKey")
                + item("Message", noSuchKey)
                + item("Key", errorDocument)
                + "</ul>\n";
    return page("404 Not Found", "NoSuchKey", noSuchKey, Map.of("Key", key), second);
  }

  private WebsiteAnswer page(
      String title, String code, String message, Map<String, String> more, String second) {
    StringBuilder html = new StringBuilder();
    html.append("<html>\n<head><title>").append(title).append("</title></head>\n<body>\n<h1>");
    html.append(title).append("</h1>\n<ul>\n");
    html.append(item("Code", code)).append(item("Message", message));
    more.forEach((name, value) -> html.append(item(name, value)));
    html.append(item("RequestId", requestId)).append(item("HostId", hostId)).append("</ul>\n");
    html.append(second).append("<hr/>\n</body>\n</html>\n");
    return new WebsiteAnswer(
        Integer.parseInt(title.substring(0, 3)),
        Map.of("Content-Type", "text/html; charset=utf-8", "x-amz-error-code", code),
        Optional.empty(),
        SdkBytes.fromByteArrayUnsafe(html.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String item(String name, String value) {
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<li>" + name + ": " + escaped + "</li>\n";
  }
}
