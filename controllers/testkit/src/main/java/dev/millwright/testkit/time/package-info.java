/** Time as a test wants it. */
@NullMarked
package dev.millwright.testkit.time;

import org.jspecify.annotations.NullMarked;
