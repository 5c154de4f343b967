/**
 * What is to be done next with an application, decided from its status and what is observed. Pure.
 */
@NullMarked
package dev.millwright.spark.application.plan;

import org.jspecify.annotations.NullMarked;
