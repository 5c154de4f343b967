/** The Service that clients reach it by. Pure. */
@NullMarked
package dev.millwright.spark.connect.desired;

import org.jspecify.annotations.NullMarked;
