/** What people use instead of the fakes, each in this process, behind the SDK's own client. */
@NullMarked
package dev.awsfakes.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
