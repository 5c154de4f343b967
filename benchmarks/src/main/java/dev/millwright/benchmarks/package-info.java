/** What every benchmark shares: the result, the machine it ran on, the controller as a process. */
@NullMarked
package dev.millwright.benchmarks;

import org.jspecify.annotations.NullMarked;
