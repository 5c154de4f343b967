# shellcheck shell=bash disable=SC2154
# The Pulsar controller on the JVM with the AOT cache of JDK 25.
# shellcheck source-path=SCRIPTDIR source=../lib/controller.sh
. "$images/lib/controller.sh"
controller_image pulsar apis/pulsar.millwright.dev/v1alpha1/namespaces/default/pulsarclusters=examples/pulsar/laptop.yaml
