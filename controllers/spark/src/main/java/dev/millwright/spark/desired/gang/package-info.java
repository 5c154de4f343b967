/**
 * What a queue adds to a launch, so that drivers cannot fill it while no executor finds room. All
 * numbers come from the launch itself.
 */
@NullMarked
package dev.millwright.spark.desired.gang;

import org.jspecify.annotations.NullMarked;
