package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.model.Condition;
import software.amazon.awssdk.services.s3.model.RedirectAllRequestsTo;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * A bucket as its website endpoint serves it: index documents, redirections, error pages. Whether
 * the public may read the bucket is not asked. Each method tells what holds at the time of its
 * call.
 */
public final class Website {
  /** What stands for bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Cloud cloud;
  private final String name;

  private Website(Cloud cloud, String name) {
    this.cloud = cloud;
    this.name = name;
  }

  /** The website of a bucket, whether there is one yet or not. */
  public static Website of(FakeAws aws, String bucket) {
    return new Website(Cloud.of(aws), bucket);
  }

  /**
   * What a GET of a path answers.
   *
   * @param path from the first slash on, percent-encoded as in a URL
   */
  public WebsiteAnswer get(String path) {
    return request("GET", path);
  }

  /**
   * What a request answers; GET and HEAD alone are allowed.
   *
   * @param path from the first slash on, percent-encoded as in a URL
   */
  public WebsiteAnswer request(String method, String path) {
    WebsiteAnswer answer = answer(method, path);
    return method.equals("HEAD")
        ? new WebsiteAnswer(
            answer.status(),
            answer.headers(),
            answer.key(),
            SdkBytes.fromByteArrayUnsafe(new byte[0]))
        : answer;
  }

  private WebsiteAnswer answer(String method, String path) {
    WebsiteErrors errors = new WebsiteErrors(cloud.ids("s3/website/" + name));
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return errors.methodNotAllowed(method);
    }
    StoredBucket bucket = Buckets.of(cloud).find(name);
    if (bucket == null) {
      return errors.noSuchBucket(name);
    }
    WebsiteConfiguration website = bucket.settings().get(WebsiteConfiguration.class);
    if (website == null) {
      return errors.noSuchConfiguration(name);
    }
    String key = key(path);
    if (key == null) {
      return errors.invalidUri();
    }
    RedirectAllRequestsTo all = website.redirectAllRequestsTo();
    if (all != null) {
      String protocol = all.protocolAsString() == null ? "http" : all.protocolAsString();
      return WebsiteAnswer.redirection(301, protocol + "://" + all.hostName() + "/" + key);
    }
    return serve(bucket, website, key, errors);
  }

  /** The key that a path names; null if it is not well encoded. */
  private static @Nullable String key(String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    String key = plain.startsWith("/") ? plain.substring(1) : plain;
    try {
      String decoded = URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8);
      return decoded.indexOf(REPLACEMENT) < 0 ? decoded : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private WebsiteAnswer serve(
      StoredBucket bucket, WebsiteConfiguration website, String asked, WebsiteErrors errors) {
    String suffix = website.indexDocument().suffix();
    String key = asked.isEmpty() || asked.endsWith("/") ? asked + suffix : asked;
    for (RoutingRule rule : website.routingRules()) {
      if (applies(rule.condition(), asked, null)) {
        return redirection(rule, asked);
      }
    }
    StoredVersion found = bucket.objects().get(key).current();
    if (found != null && bucket.isUnreadable(found, cloud.clock().now())) {
      return errors.invalidObjectState(found.state().storageClass());
    }
    if (found != null) {
      String elsewhere = found.requireObject().headers().websiteRedirectLocation();
      return elsewhere == null ? page(200, found) : WebsiteAnswer.redirection(301, elsewhere);
    }
    if (!asked.endsWith("/") && bucket.objects().get(asked + "/" + suffix).current() != null) {
      // A folder without its slash: S3 guide, "Configuring an index document".
      return WebsiteAnswer.redirection(302, "/" + asked + "/");
    }
    for (RoutingRule rule : website.routingRules()) {
      if (applies(rule.condition(), asked, "404")) {
        return redirection(rule, asked);
      }
    }
    return missing(bucket, website, key, errors);
  }

  private static WebsiteAnswer missing(
      StoredBucket bucket, WebsiteConfiguration website, String key, WebsiteErrors errors) {
    if (website.errorDocument() == null) {
      return errors.noSuchKey(key, null);
    }
    String errorKey = website.errorDocument().key();
    StoredVersion document = bucket.objects().get(errorKey).current();
    return document == null ? errors.noSuchKey(key, errorKey) : page(404, document);
  }

  /** Whether a rule is about a request, before it has failed (no error code) or after. */
  private static boolean applies(
      @Nullable Condition condition, String key, @Nullable String error) {
    String prefix = condition == null ? null : condition.keyPrefixEquals();
    String code = condition == null ? null : condition.httpErrorCodeReturnedEquals();
    boolean atThisTime = code == null ? error == null : code.equals(error);
    return atThisTime && (prefix == null || key.startsWith(prefix));
  }

  private static WebsiteAnswer redirection(RoutingRule rule, String key) {
    String protocol = rule.redirect().protocolAsString();
    String host = rule.redirect().hostName();
    String code = rule.redirect().httpRedirectCode();
    String path = "/" + target(rule, key);
    String base =
        host == null && protocol == null
            ? ""
            : (protocol == null ? "http" : protocol) + "://" + (host == null ? "" : host);
    return WebsiteAnswer.redirection(code == null ? 301 : Integer.parseInt(code), base + path);
  }

  private static String target(RoutingRule rule, String key) {
    if (rule.redirect().replaceKeyWith() != null) {
      return rule.redirect().replaceKeyWith();
    }
    String newPrefix = rule.redirect().replaceKeyPrefixWith();
    if (newPrefix == null) {
      return key;
    }
    Condition condition = rule.condition();
    String prefix = condition == null ? null : condition.keyPrefixEquals();
    return newPrefix + key.substring(prefix == null ? 0 : prefix.length());
  }

  private static WebsiteAnswer page(int status, StoredVersion version) {
    StoredObject object = version.requireObject();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", object.headers().contentType());
    headers.put("Content-Length", Long.toString(object.size()));
    headers.put("ETag", object.eTag());
    try (InputStream body = object.content().newStream()) {
      return new WebsiteAnswer(
          status,
          Map.copyOf(headers),
          Optional.of(version.key()),
          SdkBytes.fromByteArrayUnsafe(body.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
