/** YAML in and out. */
@NullMarked
package dev.millwright.convert.yaml;

import org.jspecify.annotations.NullMarked;
