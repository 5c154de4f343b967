/** Scenario folders: input files, and the output they must give. */
@NullMarked
package dev.millwright.testkit.golden;

import org.jspecify.annotations.NullMarked;
