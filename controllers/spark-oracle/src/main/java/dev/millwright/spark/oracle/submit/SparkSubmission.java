package dev.millwright.spark.oracle.submit;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkSubmit;
import org.apache.spark.deploy.k8s.KubernetesConf;
import org.apache.spark.deploy.k8s.submit.Client;
import org.apache.spark.deploy.k8s.submit.ClientArguments;
import org.apache.spark.deploy.k8s.submit.KubernetesDriverBuilder;
import org.apache.spark.util.ShutdownHookManager;
import scala.Option;
import scala.collection.Seq;

/**
 * spark-submit in cluster mode up to its requests to Kubernetes, by Spark's own classes: command
 * line and further settings in, the objects it creates out, as JSON in their order.
 *
 * <p>The further settings are added once the command line is read. {@code spark.app.id} among them
 * takes the place of the id that Spark would draw, and packages belong there because spark-submit
 * fetches them from the network. Folders are made in {@code java.io.tmpdir}, which is to be one of
 * this submission only.
 */
public final class SparkSubmission
    implements BiFunction<List<String>, Map<String, String>, List<String>> {
  private static final String APP_ID = "spark.app.id";

  @Override
  public List<String> apply(List<String> commandLine, Map<String, String> furtherSettings) {
    var submit = new SparkSubmit();
    var prepared =
        submit.prepareSubmitEnvironment(
            submit.parseArguments(commandLine.toArray(String[]::new)), Option.empty());
    var settings = new TreeMap<>(furtherSettings);
    var appId = settings.remove(APP_ID);
    var conf = prepared._3();
    settings.forEach(conf::set);
    var created = created(conf, appId, ClientArguments.fromCommandLineArgs(strings(prepared._1())));
    forgetFolders();
    return created;
  }

  /** Else Spark starts a process at exit for each folder that it made, thousands in all. */
  private static void forgetFolders() {
    var made = new File(System.getProperty("java.io.tmpdir")).listFiles(File::isDirectory);
    for (var folder : Objects.requireNonNull(made)) {
      ShutdownHookManager.removeShutdownDeleteDir(folder);
    }
  }

  private static List<String> created(SparkConf conf, String appId, ClientArguments arguments) {
    var client = new RecordingClient();
    var driver =
        KubernetesConf.createDriverConf(
            conf,
            appId,
            arguments.mainAppResource(),
            arguments.mainClass(),
            arguments.driverArgs(),
            arguments.proxyUser());
    new Client(driver, new KubernetesDriverBuilder(), client.client(), null).run();
    return client.created();
  }

  /** Through the type that the two Scala versions have in common. */
  private static String[] strings(Object sequence) {
    var elements = (Seq<?>) sequence;
    var strings = new String[elements.length()];
    for (var i = 0; i < strings.length; i++) {
      strings[i] = (String) elements.apply(i);
    }
    return strings;
  }
}
