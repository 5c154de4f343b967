/** The life of an application: attempts, each with one driver, never two at a time. */
@NullMarked
package dev.millwright.spark.application;

import org.jspecify.annotations.NullMarked;
