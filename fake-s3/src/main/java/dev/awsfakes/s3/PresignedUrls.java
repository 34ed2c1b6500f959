package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.s3.Presigners.Signer;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Redeems presigned requests, as S3's endpoint would: the place of a browser or another HTTP client
 * in a test.
 *
 * <pre>{@code
 * S3Presigner presigner = aws.client(S3Presigner.class);
 * PresignedGetObjectRequest url = presigner.presignGetObject(…);
 * HttpExecuteResponse answer = PresignedUrls.of(aws).redeem(url);
 * }</pre>
 *
 * <p>Signature, signed headers and expiry are checked, the latter on the fake clock. The cloud's
 * own presigner signs by that clock too. A presigner of the SDK signs by the system's clock: a
 * cloud whose clock is behind refuses its requests as not valid yet.
 *
 * <p>The requests of {@code S3Presigner} can be redeemed: GET, HEAD, PUT and DELETE of objects,
 * HEAD of buckets, and those of uploads in parts. Immutable, and safe for use by any number of
 * threads.
 */
public final class PresignedUrls {
  private final TrustedSigners trusted;

  private PresignedUrls(TrustedSigners trusted) {
    this.trusted = trusted;
  }

  /** Redeems what the presigners of the cloud have signed, which its clients hand out. */
  public static PresignedUrls of(FakeAws aws) {
    return new PresignedUrls(TrustedSigners.of(aws));
  }

  /**
   * Redeems also what was signed with other credentials, those given to a presigner of the SDK.
   *
   * @param account on whose behalf it acts
   */
  public PresignedUrls trusting(AwsCredentialsIdentity credentials, String account) {
    return new PresignedUrls(trusted.with(credentials, account));
  }

  /**
   * Sends a presigned request as it is, with the body that was signed, if one was.
   *
   * @return the answer of S3 as it is on the wire, errors too
   * @throws UnsupportedOperationException if it is of a kind that the fake does not know
   */
  public HttpExecuteResponse redeem(PresignedRequest request) {
    return redeem(
        request,
        request
            .signedPayload()
            .map(payload -> RequestBody.fromBytes(payload.asByteArray()))
            .orElseGet(RequestBody::empty));
  }

  /** As {@link #redeem(PresignedRequest)}, with a body. */
  public HttpExecuteResponse redeem(PresignedRequest request, RequestBody body) {
    return redeem(request.httpRequest(), body);
  }

  /** As {@link #redeem(PresignedRequest)}, of a request that somebody makes of the URL alone. */
  public HttpExecuteResponse redeem(SdkHttpRequest request, RequestBody body) {
    Cloud cloud = trusted.cloud();
    HttpAddress address = HttpAddress.of(request);
    try {
      QuerySignature signature = QuerySignature.of(request);
      Signer signer = trusted.require(signature.accessKeyId());
      signature.requireTime(cloud.clock().now());
      signature.require(request, signer.secretKey());
      requireRegion(signature, Buckets.of(cloud).find(address.bucket()));
      S3Client s3 =
          trusted.client(signer, signature.region(), signature.conditionKeys(cloud.clock().now()));
      return new PresignedCall(s3, request, address, body).answer();
    } catch (AwsError e) {
      return PresignedCall.refused(e, request, Buckets.of(cloud));
    }
  }

  private static void requireRegion(QuerySignature signature, @Nullable StoredBucket bucket) {
    if (bucket != null && !bucket.regionId().equals(signature.region())) {
      throw S3Errors.authorizationQueryParameters(
          "Error parsing the X-Amz-Credential parameter; the region '"
              + signature.region()
              + "' is wrong; expecting '"
              + bucket.regionId()
              + "'");
    }
  }
}
