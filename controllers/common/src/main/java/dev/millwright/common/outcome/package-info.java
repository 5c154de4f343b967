/** How a reconcile ended. Pure. */
@NullMarked
package dev.millwright.common.outcome;

import org.jspecify.annotations.NullMarked;
