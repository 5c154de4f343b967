package org.apache.spark.examples;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * An estimate of pi from points thrown at a square, under the name by which every manual of Spark
 * starts its first application. The argument is the number of tasks, two unless given.
 */
public final class SparkPi {
  private static final int POINTS = 100_000;

  private SparkPi() {}

  public static void main(String[] arguments) {
    int tasks = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("Spark Pi"))) {
      long inside =
          spark
              .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
              .map(SparkPi::insideCircle)
              .reduce(Long::sum);
      System.out.println("Pi is roughly " + 4.0 * inside / ((long) tasks * POINTS));
    }
  }

  private static Long insideCircle(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, POINTS)
        .filter(
            point -> {
              double x = random.nextDouble();
              double y = random.nextDouble();
              return x * x + y * y <= 1;
            })
        .count();
  }
}
