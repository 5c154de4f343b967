/** How people reach Spark's web interface: a Service, an Ingress, a route, an address. */
@NullMarked
package dev.millwright.spark.desired.ui;

import org.jspecify.annotations.NullMarked;
