/** What all controllers share. */
@NullMarked
package dev.millwright.common;

import org.jspecify.annotations.NullMarked;
