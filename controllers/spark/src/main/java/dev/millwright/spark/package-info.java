/** The Spark controller. Today: the launch of an application. */
@NullMarked
package dev.millwright.spark;

import org.jspecify.annotations.NullMarked;
