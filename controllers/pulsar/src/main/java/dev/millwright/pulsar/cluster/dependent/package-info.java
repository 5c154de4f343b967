/** One class per kind of owned object; what each should be comes from the plan. */
@NullMarked
package dev.millwright.pulsar.cluster.dependent;

import org.jspecify.annotations.NullMarked;
