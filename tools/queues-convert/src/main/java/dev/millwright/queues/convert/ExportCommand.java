package dev.millwright.queues.convert;

import dev.millwright.convert.command.FileConversion;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.out.Export;
import dev.millwright.queues.convert.out.Given;
import dev.millwright.queues.convert.out.KueueTarget;
import dev.millwright.queues.convert.out.Target;
import dev.millwright.queues.convert.out.VolcanoTarget;
import dev.millwright.queues.convert.out.YuniKornTarget;
import dev.millwright.queues.convert.out.yarn.YarnTarget;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** From BatchQueues to what the controller would write, and to what YARN reads. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "BatchQueues become what the queues controller would write for a scheduler, or YARN's",
      "capacity-scheduler.xml; the report says how well that does what each field says."
    })
final class ExportCommand implements Callable<Integer> {
  /** Whom queues are written for. */
  enum To {
    /** Queues of {@code scheduling.volcano.sh}. */
    volcano,
    /** The ConfigMap with its document. */
    yunikorn,
    /** Cohorts, ClusterQueues and LocalQueues. */
    kueue,
    /** {@code capacity-scheduler.xml}. */
    yarn;

    Target target(Settings settings) {
      return switch (this) {
        case volcano -> new VolcanoTarget();
        case yunikorn -> new YuniKornTarget();
        case kueue -> new KueueTarget();
        case yarn -> new YarnTarget(settings);
      };
    }
  }

  @Parameters(
      paramLabel = "FILE",
      description =
          "BatchQueues, with a QueueBackend or without: files, folders of them, or - for the"
              + " standard input, which is the default")
  private List<String> inputs = List.of("-");

  @Option(names = "--to", required = true, description = "volcano, yunikorn, kueue or yarn")
  private To to = To.volcano;

  @Mixin private SettingOptions settings = new SettingOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @ParentCommand private @Nullable QueuesConvert parent;

  @Override
  public Integer call() throws IOException {
    return QueuesConvert.of(parent)
        .write(
            convert(Inputs.of(inputs), to, settings.settings()),
            to.target(Settings.NONE).form(),
            false,
            output);
  }

  /**
   * What became of all that was read.
   *
   * @throws IllegalArgumentException there is no QueueBackend of the kind among several
   */
  static List<FileConversion> convert(Inputs read, To to, Settings settings) {
    var given = new Given();
    read.each(given::read);
    return read.conversions(Export.of(given, to.target(settings), settings));
  }
}
