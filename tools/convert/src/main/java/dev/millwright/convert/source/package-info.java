/** What is read: fields with their paths, tables of them, and the report of what became of each. */
@NullMarked
package dev.millwright.convert.source;

import org.jspecify.annotations.NullMarked;
