/** Breaks the rules of purity, to see them bite. */
@NullMarked
package dev.millwright.testkit.rules.bad.policy;

import org.jspecify.annotations.NullMarked;
