package dev.millwright.spark.application.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogCauseTest {

  @Test
  void findsThePythonExceptionAndItsPlaceBeforeWhatSparkWritesAfterIt() {
    assertThat(
            LogCause.of(
                """
                26/01/01 00:00:00 INFO SparkContext: Running
                Traceback (most recent call last):
                  File "/opt/app/main.py", line 7, in <module>
                    run()
                  File "/opt/app/main.py", line 3, in run
                    raise ValueError("no such table")
                ValueError: no such table
                26/01/01 00:00:01 INFO ShutdownHookManager: Shutdown hook called
                """))
        .contains("ValueError: no such table (File \"/opt/app/main.py\", line 3, in run)");
  }

  @Test
  void findsAPythonExceptionWithoutAMessage() {
    assertThat(
            LogCause.of(
                "Traceback (most recent call last):\n  File \"a.py\", line 1\nKeyboardInterrupt"))
        .contains("KeyboardInterrupt (File \"a.py\", line 1)");
  }

  @Test
  void findsTheInnermostCauseOfJava() {
    assertThat(
            LogCause.of(
                """
                Exception in thread "main" org.apache.spark.SparkException: Job aborted
                \tat org.example.Main.main(Main.java:3)
                Caused by: java.io.IOException: disk
                \t... 3 more
                Caused by: java.lang.IllegalStateException: full
                """))
        .contains("java.lang.IllegalStateException: full");
  }

  @Test
  void findsNothingWhereNothingIsSaid() {
    assertThat(LogCause.of("")).isEmpty();
    assertThat(LogCause.of("26/01/01 00:00:01 INFO: an exception happened: none")).isEmpty();
  }
}
