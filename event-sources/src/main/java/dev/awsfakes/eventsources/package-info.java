/**
 * Consumers in process: queues and streams to handlers, by the rules of Lambda's event source
 * mappings. Everything begins at {@link dev.awsfakes.eventsources.EventSources}.
 *
 * <p>A mapping gathers records ({@code Gathered}), asks its filters, hands a batch to the handler
 * ({@code Invoker}) and does with the rest what Lambda does: {@code QueuePoller} leaves it to the
 * queue, {@code Lane} repeats, splits or discards it. Buckets notify functions, whose inboxes
 * {@code FunctionService} offers to services. All of it runs on the thread that drains.
 */
@NullMarked
package dev.awsfakes.eventsources;

import org.jspecify.annotations.NullMarked;
