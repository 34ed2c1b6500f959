package dev.awsfakes.s3;

import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

/**
 * What an {@link ObjectLambda} is told of a GetObject.
 *
 * @param requestId of the GetObject
 * @param input the original object, presigned; {@link PresignedUrls#redeem} gives it
 * @param outputRoute for WriteGetObjectResponse
 * @param outputToken for WriteGetObjectResponse, once
 * @param userRequest what the caller asked for
 */
public record ObjectLambdaRequest(
    String requestId,
    PresignedGetObjectRequest input,
    String outputRoute,
    String outputToken,
    GetObjectRequest userRequest) {}
