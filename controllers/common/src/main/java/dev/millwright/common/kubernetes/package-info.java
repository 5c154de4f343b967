/** Applying planned objects. */
@NullMarked
package dev.millwright.common.kubernetes;

import org.jspecify.annotations.NullMarked;
