/** What is to be done next with a Connect server. Pure. */
@NullMarked
package dev.millwright.spark.connect.plan;

import org.jspecify.annotations.NullMarked;
