/** What tests of all controllers share; test scope only. */
@NullMarked
package dev.millwright.testkit;

import org.jspecify.annotations.NullMarked;
