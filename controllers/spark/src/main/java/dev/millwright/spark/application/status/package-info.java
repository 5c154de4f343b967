/** What is told of an application. Pure. */
@NullMarked
package dev.millwright.spark.application.status;

import org.jspecify.annotations.NullMarked;
