/** What runs inside Spark's class loader: Spark's own submission, with a client that records. */
@NullMarked
package dev.millwright.spark.oracle.submit;

import org.jspecify.annotations.NullMarked;
