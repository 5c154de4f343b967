package dev.millwright.convert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.command.ReportWriter;
import dev.millwright.convert.command.Source;
import dev.millwright.convert.yaml.YamlWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code java -jar millwright-spark-convert.jar}. */
@Command(
    name = "millwright-spark-convert",
    mixinStandardHelpOptions = true,
    version = "millwright-spark-convert 0.1",
    description = {
      "Converts SparkApplications, ScheduledSparkApplications and SparkConnects of",
      "sparkoperator.k8s.io and SparkApplications of spark.apache.org to kinds of",
      "spark.millwright.dev, and reports what became of each field."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything was taken over",
      "1:something was refused, as the report says; the rest is written all the same",
      "2:the command or a file it names is wrong"
    })
public final class SparkConvert implements Callable<Integer> {
  private static final int REFUSED = 1;

  /** How the report is written. */
  enum Format {
    /** Lines for people. */
    text,
    /** For programs. */
    json
  }

  @Parameters(
      paramLabel = "FILE",
      description =
          "YAML files, folders of them, or - for the standard input, which is the default")
  private List<String> inputs = List.of("-");

  @Option(
      names = {"-o", "--output"},
      description = "file for the objects; default the standard output")
  private @Nullable Path output;

  @Option(names = "--report", description = "file for the report; default the standard error")
  private @Nullable Path report;

  @Option(names = "--report-format", defaultValue = "text", description = "text (default) or json")
  private Format format = Format.text;

  @Option(names = "--strict", description = "writes no object of which something was refused")
  private boolean strict;

  private final PrintStream out;
  private final PrintStream err;

  SparkConvert(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs the command. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new SparkConvert(out, err))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(SparkConvert::fault)
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    var files = new ArrayList<FileConversion>();
    for (String input : inputs) {
      for (Source source : Source.of(input, List.of(".yaml", ".yml"))) {
        files.add(convert(source.name(), source.text()));
      }
    }
    write(output, objects(files), out);
    write(
        report,
        format == Format.json
            ? ReportWriter.json(files)
            : files.stream().map(ReportWriter::text).collect(Collectors.joining()),
        err);
    return files.stream().anyMatch(FileConversion::refused) ? REFUSED : CommandLine.ExitCode.OK;
  }

  /** What came of a text. */
  static FileConversion convert(String name, String text) {
    return FileConversion.of(name, text, document -> Conversion.of(document, Kinds::convert));
  }

  private String objects(List<FileConversion> files) {
    var text = new StringBuilder();
    for (FileConversion file : files) {
      for (Conversion conversion : file.conversions()) {
        if (!strict || !conversion.refused()) {
          for (JsonNode object : conversion.objects()) {
            text.append(YamlWriter.write(object));
          }
        }
      }
    }
    return text.toString();
  }

  private static void write(@Nullable Path file, String text, PrintStream otherwise)
      throws IOException {
    if (file == null) {
      otherwise.print(text);
      otherwise.flush();
    } else {
      Files.writeString(file, text);
    }
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
