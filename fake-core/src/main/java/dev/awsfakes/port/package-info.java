/**
 * What one service wants of another: small interfaces named for what is wanted, not for who gives
 * it. A service offers a port through {@link dev.awsfakes.spi.FakeService#port}; who needs one asks
 * {@link dev.awsfakes.spi.Cloud#port}.
 */
@NullMarked
package dev.awsfakes.port;

import org.jspecify.annotations.NullMarked;
