/**
 * The REST interface of YuniKorn: one narrow port of our own records, and its one way over HTTP.
 */
@NullMarked
package dev.millwright.queues.yunikorn.client;

import org.jspecify.annotations.NullMarked;
