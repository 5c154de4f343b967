/** Names and label values of the objects of one launch. */
@NullMarked
package dev.millwright.spark.launch.name;

import org.jspecify.annotations.NullMarked;
