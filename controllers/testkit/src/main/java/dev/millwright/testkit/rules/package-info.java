/** The rules of the house as tests. */
@NullMarked
package dev.millwright.testkit.rules;

import org.jspecify.annotations.NullMarked;
