/** What spark-submit writes to Kubernetes, as a pure function: no client, no clock, no chance. */
@NullMarked
package dev.millwright.spark.launch;

import org.jspecify.annotations.NullMarked;
