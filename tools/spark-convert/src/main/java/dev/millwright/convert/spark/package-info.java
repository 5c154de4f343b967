/**
 * What is made: specs of our Spark kinds, and the rules of values and pods that both sides share.
 */
@NullMarked
package dev.millwright.convert.spark;

import org.jspecify.annotations.NullMarked;
