package dev.millwright.queues.convert;

import dev.millwright.convert.command.FileConversion;
import dev.millwright.queues.convert.out.Form;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code java -jar millwright-queues-convert.jar}. */
@Command(
    name = "millwright-queues-convert",
    mixinStandardHelpOptions = true,
    version = "millwright-queues-convert 0.1",
    description = "Moves queues of schedulers in and out, and reports what became of each field.",
    subcommands = {ImportCommand.class, ExportCommand.class},
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything was taken over",
      "1:something was refused, as the report says; the rest is written all the same",
      "2:the command or a file it names is wrong"
    })
public final class QueuesConvert {
  private static final int REFUSED = 1;

  private final PrintStream out;
  private final PrintStream err;

  QueuesConvert(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends with its exit code. */
  public static void main(String[] arguments) {
    // The client's classes ask for a logger, and there is nothing to log: no word of that.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs the command. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new QueuesConvert(out, err))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(QueuesConvert::fault)
        .execute(arguments);
  }

  /** The command that a subcommand belongs to. */
  static QueuesConvert of(@Nullable QueuesConvert parent) {
    return Objects.requireNonNull(parent, "picocli sets it before it calls a subcommand");
  }

  /** Writes what came of all files, and gives the exit code. */
  int write(List<FileConversion> files, Form form, boolean strict, OutputOptions output)
      throws IOException {
    return output.write(files, form, strict, out, err) ? REFUSED : CommandLine.ExitCode.OK;
  }

  private static int fault(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof NoSuchFileException missing) {
      command.getErr().println(missing.getFile() + " is not there: correct its name");
    } else {
      command.getErr().println(failure.getMessage());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
