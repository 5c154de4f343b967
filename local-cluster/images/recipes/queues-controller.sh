# shellcheck shell=bash disable=SC2154
# The queues controller on the JVM with the AOT cache of JDK 25.
# shellcheck source-path=SCRIPTDIR source=../lib/controller.sh
. "$images/lib/controller.sh"
controller_image queues apis/queues.millwright.dev/v1alpha1/queuebackends=examples/queues/volcano.yaml \
  apis/queues.millwright.dev/v1alpha1/batchqueues=examples/queues/team.yaml
