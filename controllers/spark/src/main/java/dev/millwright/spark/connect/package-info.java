/**
 * Spark Connect servers: one at a time that clients are led to, made anew whenever it ends. What
 * leads one driver is shared with applications; what is here decides when there is another, and
 * when there are two.
 */
@NullMarked
package dev.millwright.spark.connect;

import org.jspecify.annotations.NullMarked;
