/** What a native build is told, for tests that need no native build. */
@NullMarked
package dev.millwright.testkit.nativeimage;

import org.jspecify.annotations.NullMarked;
