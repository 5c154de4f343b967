/** Deterministic names of derived objects. Pure. */
@NullMarked
package dev.millwright.common.name;

import org.jspecify.annotations.NullMarked;
