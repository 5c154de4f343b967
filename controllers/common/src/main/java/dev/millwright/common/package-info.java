/** What all controllers share; only what at least two of them need. */
@NullMarked
package dev.millwright.common;

import org.jspecify.annotations.NullMarked;
