# shellcheck shell=bash disable=SC2034,SC2154
# The Pulsar controller on the JVM with the AOT cache of JDK 25.
# shellcheck source-path=SCRIPTDIR source=../lib/controller.sh
. "$images/lib/controller.sh"
# shellcheck source-path=SCRIPTDIR source=../lib/training.sh
. "$images/lib/training.sh"
version=${version:-$(project_version)}
ref=ghcr.io/millwright/pulsar-controller:$version
training_samples=(apis/pulsar.millwright.dev/v1alpha1/namespaces/default/pulsarclusters=examples/pulsar/laptop.yaml)

prepare() { build_controller pulsar; }
inputs() { controller_inputs; }
layers() { controller_layers; }
config() { controller_config; }
