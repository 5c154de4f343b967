/**
 * Objects beside the launch of a driver, one kind per file; pure functions that serve applications
 * and Spark Connect servers alike.
 */
@NullMarked
package dev.millwright.spark.desired;

import org.jspecify.annotations.NullMarked;
