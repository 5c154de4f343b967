package dev.millwright.queues.convert;

import dev.millwright.convert.command.FileConversion;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.out.Form;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** From queues of a scheduler to BatchQueues. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Queues of Volcano, a document of YuniKorn or the ConfigMap around it, objects of Kueue",
      "or YARN's capacity-scheduler.xml become BatchQueues, with a QueueBackend where there is",
      "one of that kind."
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "files, folders of them, or - for the standard input, which is the default")
  private List<String> inputs = List.of("-");

  @Option(
      names = "--from",
      description = "volcano, yunikorn, kueue or yarn; default what the files say themselves")
  private @Nullable Kind kind;

  @Option(
      names = "--strict",
      description = "writes no object of which something was refused, nor queues below such a one")
  private boolean strict;

  @Mixin private SettingOptions settings = new SettingOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @ParentCommand private @Nullable QueuesConvert parent;

  @Override
  public Integer call() throws IOException {
    Inputs read = Inputs.of(inputs);
    List<FileConversion> files =
        read.faulty() && read.kinds().isEmpty()
            ? read.conversions(List.of())
            : convert(read, kind, settings.settings());
    return QueuesConvert.of(parent).write(files, Form.YAML, strict, output);
  }

  /**
   * What became of all that was read.
   *
   * @param kind which it is; null for what it says itself
   * @throws IllegalArgumentException it does not say
   */
  static List<FileConversion> convert(Inputs read, @Nullable Kind kind, Settings settings) {
    Importer importer = (kind == null ? found(read.kinds()) : kind).importer(settings);
    read.each(importer::read);
    return read.conversions(importer.finish());
  }

  private static Kind found(Set<Kind> kinds) {
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    throw new IllegalArgumentException(
        kinds.isEmpty()
            ? "Nothing of Volcano, YuniKorn, Kueue or YARN was found: say by --from what it is"
            : "Queues of %s were found: give those of one scheduler, or say by --from which"
                .formatted(kinds.stream().map(Kind::name).collect(Collectors.joining(" and "))));
  }
}
