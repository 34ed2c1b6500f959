package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.s3.Presigners.Signer;
import dev.awsfakes.spi.AwsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Takes the forms with which browsers upload files, as S3's endpoint would: the place of a browser
 * in a test.
 *
 * <pre>{@code
 * HttpExecuteResponse answer =
 *     PostForms.of(aws)
 *         .trusting(credentials, "000000000000")
 *         .send("bucket", fields, "photo.jpg", RequestBody.fromBytes(photo));
 * }</pre>
 *
 * <p>The fields are those of the form, as the code under test has made them: key, policy, signature
 * of version 4 and the like, but for the file. The policy's conditions are checked, and its expiry
 * on the fake clock. Immutable, and safe for use by any number of threads.
 */
public final class PostForms {
  private final TrustedSigners trusted;

  private PostForms(TrustedSigners trusted) {
    this.trusted = trusted;
  }

  /** Takes forms that are signed with credentials of the cloud's own presigners. */
  public static PostForms of(FakeAws aws) {
    return new PostForms(TrustedSigners.of(aws));
  }

  /**
   * Takes also what is signed with other credentials, those of the code under test.
   *
   * @param account on whose behalf it acts
   */
  public PostForms trusting(AwsCredentialsIdentity credentials, String account) {
    return new PostForms(trusted.with(credentials, account));
  }

  /**
   * Sends a form.
   *
   * @param fileName what the browser says of the file's name, which is put for {@code ${filename}}
   * @return the answer of S3 as it is on the wire, errors too
   * @throws UnsupportedOperationException if it is signed in the manner before version 4
   */
  public HttpExecuteResponse send(
      String bucket, Map<String, String> fields, String fileName, RequestBody file) {
    Map<String, String> form = new TreeMap<>();
    fields.forEach((name, value) -> form.put(name.toLowerCase(Locale.ROOT), value));
    form.computeIfPresent("key", (name, key) -> key.replace("${filename}", fileName));
    SdkHttpRequest http = http(bucket);
    try {
      return send(bucket, form, http, ofKnownLength(file));
    } catch (AwsError e) {
      return PresignedCall.refused(e, http, Buckets.of(trusted.cloud()));
    } catch (AwsServiceException e) {
      return PresignedCall.failed(e, http);
    }
  }

  private HttpExecuteResponse send(
      String bucket, Map<String, String> form, SdkHttpRequest http, RequestBody file) {
    String key = required(form, "key");
    if (form.containsKey("awsaccesskeyid")) {
      throw new UnsupportedOperationException(
          "The fake of S3 takes forms that are signed with version 4 alone.");
    }
    String policy = form.get("policy");
    if (policy == null) {
      throw S3Errors.accessDenied();
    }
    List<String> credential = credential(required(form, "x-amz-credential"));
    Signer signer = trusted.require(credential.get(0));
    requireSigned(form, policy, signer, credential.subList(1, 4));
    form.put("bucket", bucket);
    long length = file.optionalContentLength().orElse(0L);
    PostPolicy.parse(policy).require(form, length, trusted.cloud().clock().now());
    PutObjectRequest.Builder request = PutObjectRequest.builder();
    HttpBinding.read(withHeaders(http, form), request);
    FakeS3Client s3 =
        trusted.client(signer, credential.get(2), Map.of("s3:authtype", List.of("POST")));
    PutObjectResponse stored =
        s3.postObject(PresignedCall.withChecksum(request.bucket(bucket).key(key).build()), file);
    return answer(bucket, key, form, stored);
  }

  private static String required(Map<String, String> form, String name) {
    String value = form.get(name);
    if (value == null || value.isEmpty()) {
      throw S3Errors.missingFormField(name);
    }
    return value;
  }

  private static List<String> credential(String text) {
    List<String> parts = List.of(text.split("/", -1));
    if (parts.size() != 5 || !parts.get(4).equals("aws4_request")) {
      throw S3Errors.authorizationQueryParameters(
          "the Credential is mal-formed; expecting"
              + " \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
    }
    return parts;
  }

  private static void requireSigned(
      Map<String, String> form, String policy, Signer signer, List<String> scope) {
    boolean good =
        required(form, "x-amz-algorithm").equals(SigningKey.ALGORITHM)
            && SigningKey.of(signer.secretKey(), scope)
                .hasSigned(policy, required(form, "x-amz-signature"));
    if (!good) {
      throw S3Errors.signatureDoesNotMatch();
    }
  }

  // The length is what policies ask for; the type is that of a field: recorded in
  // post_object_default_checksum.
  private static RequestBody ofKnownLength(RequestBody file) {
    if (file.optionalContentLength().isPresent()) {
      return RequestBody.fromContentProvider(
          file.contentStreamProvider(),
          file.optionalContentLength().get(),
          ObjectHeaders.DEFAULT_CONTENT_TYPE);
    }
    try (InputStream in = file.contentStreamProvider().newStream()) {
      return RequestBody.fromBytes(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SdkHttpRequest http(String bucket) {
    return SdkHttpFullRequest.builder()
        .method(SdkHttpMethod.POST)
        .protocol("https")
        .host(bucket + ".s3.amazonaws.com")
        .encodedPath("/")
        .build();
  }

  /** The form's fields as the headers that they would be of a PUT. */
  private static SdkHttpRequest withHeaders(SdkHttpRequest bare, Map<String, String> form) {
    SdkHttpRequest.Builder http = bare.toBuilder();
    form.forEach(
        (name, value) -> {
          switch (name) {
            case "acl" -> http.putHeader("x-amz-acl", value);
            case "tagging" -> http.putHeader("x-amz-tagging", RestXml.tagging(value));
            default -> http.putHeader(name, value);
          }
        });
    return http.build();
  }

  private static HttpExecuteResponse answer(
      String bucket, String key, Map<String, String> form, PutObjectResponse stored) {
    SdkHttpFullResponse.Builder http =
        SdkHttpFullResponse.builder().headers(stored.sdkHttpResponse().headers());
    HttpBinding.write(stored, http);
    String redirect = form.get("success_action_redirect");
    if (redirect != null) {
      http.statusCode(303).putHeader("Location", redirect(redirect, bucket, key, stored.eTag()));
      return HttpExecuteResponse.builder().response(http.build()).build();
    }
    String location =
        "https://" + bucket + ".s3.amazonaws.com/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    int status = status(form.getOrDefault("success_action_status", ""));
    http.statusCode(status).putHeader("Location", location);
    HttpExecuteResponse.Builder answer = HttpExecuteResponse.builder().response(http.build());
    if (status == 201) {
      String xml = RestXml.postResponse(location, bucket, key, stored.eTag());
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      answer.responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)));
    }
    return answer.build();
  }

  private static int status(String asked) {
    return switch (asked) {
      case "200" -> 200;
      case "201" -> 201;
      default -> 204;
    };
  }

  private static String redirect(String url, String bucket, String key, String eTag) {
    return url
        + (url.contains("?") ? "&" : "?")
        + "bucket="
        + SdkHttpUtils.urlEncode(bucket)
        + "&key="
        + SdkHttpUtils.urlEncode(key)
        + "&etag="
        + SdkHttpUtils.urlEncode(eTag);
  }
}
