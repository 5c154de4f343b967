/** What the commands of converters share: texts to convert, what came of them, the report. */
@NullMarked
package dev.millwright.convert.command;

import org.jspecify.annotations.NullMarked;
