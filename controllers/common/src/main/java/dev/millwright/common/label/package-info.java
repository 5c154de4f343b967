/** Labels and checksums of derived objects. Pure. */
@NullMarked
package dev.millwright.common.label;

import org.jspecify.annotations.NullMarked;
