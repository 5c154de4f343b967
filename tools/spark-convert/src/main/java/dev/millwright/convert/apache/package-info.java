/** The kinds of spark.apache.org. */
@NullMarked
package dev.millwright.convert.apache;

import org.jspecify.annotations.NullMarked;
