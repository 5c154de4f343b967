package dev.millwright.images;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** A client of Spark Connect: adds the numbers below 1,000 on the server its argument names. */
public final class ConnectSum {
  private ConnectSum() {}

  /** Takes {@code sc://HOST:PORT}. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = SparkSession.builder().remote(arguments[0]).getOrCreate()) {
      Object sum = spark.range(1000).selectExpr("sum(id)").collectAsList().getFirst().get(0);
      System.out.println("Spark " + spark.version() + " says that the sum is " + sum);
    }
  }
}
