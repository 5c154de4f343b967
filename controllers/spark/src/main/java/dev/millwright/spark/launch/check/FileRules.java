package dev.millwright.spark.launch.check;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.Program;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.driver.ConfDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files must be where the driver can reach them: in the image or behind a URI. */
final class FileRules {
  private static final List<String> LISTS =
      List.of("spark.jars", "spark.files", "spark.archives", "spark.submit.pyFiles");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern FILE_NAME = Pattern.compile("[-._a-zA-Z0-9]{1,253}");
  private static final int CONFIG_MAP_MAX = 1 << 20;

  private FileRules() {}

  static List<Refusal> check(LaunchRequest request) {
    var refusals = new ArrayList<Refusal>();
    for (var key : LISTS) {
      for (var file : request.conf().list(key)) {
        place(refusals, key, file);
      }
    }
    var resource = request.program().argument();
    if (!resource.equals(Program.NO_RESOURCE)) {
      place(refusals, "program", resource);
      if (!request.program().takes(resource)) {
        refusals.add(
            new Refusal(
                "program",
                resource,
                "is not taken for "
                    + request.program().language()
                    + " by Spark, which goes by the name's end: .py, .R, or anything else."));
      }
    }
    configuration(request, refusals);
    return refusals;
  }

  private static void place(List<Refusal> refusals, String key, String file) {
    var matcher = SCHEME.matcher(file);
    var local = !matcher.matches() || matcher.group(1).toLowerCase(Locale.ROOT).equals("file");
    if (local) {
      refusals.add(
          new Refusal(
              key,
              file,
              "is a file of a submit host; write local://<path> for a file in the image, or a URI"
                  + " that the driver can read, such as s3a:// or https://."));
    }
  }

  private static void configuration(LaunchRequest request, List<Refusal> refusals) {
    var size = 0L;
    for (var file : request.configurationFiles().entrySet()) {
      size += file.getValue().length();
      if (ConfDirectory.isOwn(file.getKey()) || !FILE_NAME.matcher(file.getKey()).matches()) {
        refusals.add(
            new Refusal(
                "configurationFiles",
                file.getKey(),
                "is no free name of a file; spark.properties is written by the launch."));
      }
    }
    for (var entry : request.conf().entries().entrySet()) {
      size += entry.getKey().length() + entry.getValue().length();
    }
    if (size > CONFIG_MAP_MAX) {
      refusals.add(
          new Refusal(
              "configurationFiles",
              size + " characters with spark.properties",
              "is more than a ConfigMap holds; mount large files from ConfigMaps of your own."));
    }
  }
}
