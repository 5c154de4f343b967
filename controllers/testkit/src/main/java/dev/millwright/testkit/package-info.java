/** What tests of all modules share; never on a production class path. */
@NullMarked
package dev.millwright.testkit;

import org.jspecify.annotations.NullMarked;
