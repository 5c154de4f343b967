/** Conditions of every kind: well-known types, and merging that keeps transition times. Pure. */
@NullMarked
package dev.millwright.common.condition;

import org.jspecify.annotations.NullMarked;
