/**
 * The document of queues that YuniKorn reads, {@code queues.yaml}: as records, from text and to
 * text. Pure. Says nothing of what YuniKorn makes of it; that is {@code check}'s.
 */
@NullMarked
package dev.millwright.queues.yunikorn.document;

import org.jspecify.annotations.NullMarked;
