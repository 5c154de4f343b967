/** What a real API server says to good and bad objects of every kind. */
@NullMarked
package dev.millwright.api.validation;

import org.jspecify.annotations.NullMarked;
