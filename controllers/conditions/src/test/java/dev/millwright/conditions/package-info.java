/** What the controllers say together: every condition, its reasons, and its one writer. */
@NullMarked
package dev.millwright.conditions;

import org.jspecify.annotations.NullMarked;
