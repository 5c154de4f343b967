package dev.millwright.pulsar.admin.deployment;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageAllowIncompleteClasspathBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBundleBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.steps.NativeOrNativeSourcesBuild;
import io.quarkus.maven.dependency.ResolvedDependency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The build steps; all but the first act in native builds only. */
// Quarkus has marked both items for removal and offers no others for what they do.
@SuppressWarnings("deprecation")
class PulsarAdminProcessor {

  private static final String FEATURE = "pulsar-admin";
  private static final String GROUP = "org.apache.pulsar";
  private static final String BOUNCY_CASTLE = "org.bouncycastle";

  @BuildStep
  FeatureBuildItem feature() {
    return new FeatureBuildItem(FEATURE);
  }

  /** The shaded jar names some 370 optional classes that are not there. */
  @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
  NativeImageAllowIncompleteClasspathBuildItem allowIncompleteClasspath() {
    return new NativeImageAllowIncompleteClasspathBuildItem(FEATURE);
  }

  /** Netty keeps offsets, buffers and threads in static fields, Bouncy Castle random seeds. */
  @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
  void initializeAtRunTime(BuildProducer<RuntimeInitializedPackageBuildItem> packages) {
    packages.produce(new RuntimeInitializedPackageBuildItem(GROUP));
    packages.produce(new RuntimeInitializedPackageBuildItem(BOUNCY_CASTLE));
  }

  /**
   * The client makes the provider before its first TLS connection, or refuses to make that. Netty
   * asks Unsafe what it can do.
   */
  @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
  void registerOutsideTheClient(BuildProducer<ReflectiveClassBuildItem> classes) {
    classes.produce(
        ReflectiveClassBuildItem.builder(BOUNCY_CASTLE + ".jce.provider.BouncyCastleProvider")
            .constructors()
            .reason(FEATURE)
            .build());
    classes.produce(
        ReflectiveClassBuildItem.builder("sun.misc.Unsafe")
            .constructors(false)
            .methods()
            .fields()
            .reason(FEATURE)
            .build());
  }

  @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
  void register(
      CurateOutcomeBuildItem curated,
      BuildProducer<ReflectiveClassBuildItem> classes,
      BuildProducer<NativeImageResourceBuildItem> resources,
      BuildProducer<NativeImageResourceBundleBuildItem> bundles) {
    Registrations found = registrations(curated);
    classes.produce(
        ReflectiveClassBuildItem.builder(found.classes().toArray(String[]::new))
            .constructors()
            .methods()
            .fields()
            .unsafeAllocated()
            .reason(FEATURE)
            .build());
    resources.produce(new NativeImageResourceBuildItem(List.copyOf(found.resources())));
    found.bundles().stream().map(NativeImageResourceBundleBuildItem::new).forEach(bundles::produce);
  }

  private static Registrations registrations(CurateOutcomeBuildItem curated) {
    List<Path> jars =
        curated.getApplicationModel().getRuntimeDependencies().stream()
            .filter(dependency -> dependency.getGroupId().equals(GROUP))
            .map(ResolvedDependency::getResolvedPaths)
            .flatMap(paths -> paths.stream())
            .toList();
    try {
      return Registrations.scan(jars);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the jars of Pulsar's admin client", e);
    }
  }
}
