/** What can be wrong with a spec that the schema cannot tell. Pure. */
@NullMarked
package dev.millwright.spark.application.policy;

import org.jspecify.annotations.NullMarked;
