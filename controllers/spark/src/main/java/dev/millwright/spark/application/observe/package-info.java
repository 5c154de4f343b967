/** What pods say, read into few words. Pure: from objects to records. */
@NullMarked
package dev.millwright.spark.application.observe;

import org.jspecify.annotations.NullMarked;
