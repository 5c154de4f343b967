/** Objects of other Spark operators as objects of ours: the command and what it prints. */
@NullMarked
package dev.millwright.convert;

import org.jspecify.annotations.NullMarked;
