# shellcheck shell=bash disable=SC2154
# The Spark controller on the JVM with the AOT cache of JDK 25.
# shellcheck source-path=SCRIPTDIR source=../lib/controller.sh
. "$images/lib/controller.sh"
controller_image spark apis/spark.millwright.dev/v1alpha1/namespaces/default/sparkapplications=examples/spark/pi.yaml
