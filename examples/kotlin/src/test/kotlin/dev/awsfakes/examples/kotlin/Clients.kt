package dev.awsfakes.examples.kotlin

import dev.awsfakes.Clients
import software.amazon.awssdk.core.SdkClient
import software.amazon.awssdk.regions.Region

/** A client of the default Region: `aws.client<SqsClient>()`. */
inline fun <reified C : SdkClient> Clients.client(): C = client(C::class.java)

/** A client of a Region: `aws.client<SqsClient>(Region.EU_WEST_1)`. */
inline fun <reified C : SdkClient> Clients.client(region: Region): C = client(C::class.java, region)
