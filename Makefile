# The verbs a person types. Each installs or builds what it needs, shows progress, and a second run skips what is there.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

MVN := build/mvn --batch-mode --no-transfer-progress
CLUSTER := local-cluster/cluster
NAME ?= dev

.PHONY: help
help: ## Print these verbs
	@echo "Millwright. Usage: make VERB [NAME=dev] [FLAVOUR=node|simulated|kind|current]"; echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  %-16s %s\n", $$1, $$2}'

.PHONY: setup
setup:
	@build/setup

.PHONY: demo
demo: setup ## The main job: a Kubernetes, a Pulsar cluster from one YAML, messages through its proxy
	@local-cluster/demo

.PHONY: test
test: setup ## All checks and tests that need no node: unit, golden, real API server, real standalone Pulsar
	@local-cluster/binaries etcd kube-apiserver kube-controller-manager kubectl
	@$(MVN) -T 3 verify

.PHONY: test-scripts
test-scripts: setup ## shellcheck over all scripts, and the tests of the build, the images and the local clusters
	@build/test-scripts

.PHONY: e2e
e2e: setup ## End-to-end tests on a real node with real Pulsar (root on Linux)
	@e2e/run

.PHONY: oracle
oracle: setup ## The launch compared with Spark 4.2 and 4.3 too, out of their Python packages (fetches 0.9 GB)
	@controllers/spark-oracle/newest

.PHONY: e2e-spark-versions
e2e-spark-versions: setup ## Spark's example on a real node in the versions that make e2e leaves out (fetches 1.7 GB)
	@SPARK_VERSIONS='3.5.8 4.1.4 4.2.1 4.3.0' e2e/run SparkVersionsTest

.PHONY: e2e-queues
e2e-queues: setup ## Queues on the Volcano and the YuniKorn of your KUBECONFIG; what is absent is skipped by name
	@e2e/queues

.PHONY: bench-pulsar
bench-pulsar: setup ## Figures of the Pulsar controller, into benchmarks/results
	@benchmarks/pulsar

.PHONY: bench-spark
bench-spark: setup ## Figures of the Spark controller and of one spark-submit, into benchmarks/results
	@benchmarks/spark

.PHONY: bench-queues
bench-queues: setup ## Figures of the queues controller on Volcano and YuniKorn, into benchmarks/results
	@benchmarks/queues

.PHONY: images
images: setup ## Container images of the controllers and of what local clusters run
	@local-cluster/images/build pulsar-controller queues-controller spark-controller pulsar spark coredns pause

.PHONY: manifests
manifests: setup ## Write the generated CRDs and reference pages again
	@$(MVN) -pl crds,controllers/conditions -am -Dquick -Dmanifests.update=true \
	  -Dtest='CrdManifestsTest,ConditionsPageTest' -Dsurefire.failIfNoSpecifiedTests=false test

.PHONY: golden
golden: setup ## Write the golden files of planners and converters again; read the diff before you commit it
	@$(MVN) -pl controllers/pulsar,controllers/spark,controllers/queues,tools/spark-convert,tools/queues-convert -am -Dquick -Dgolden.update=true -Dtest='*GoldenTest,FieldPageTest,YuniKornDocumentsTest' -Dsurefire.failIfNoSpecifiedTests=false test

.PHONY: native
native: setup ## Native binaries of the controllers (needs GraalVM or Mandrel; says so where there is none)
	@native-images/build pulsar-controller
	@native-images/build spark-controller
	@native-images/build queues-controller

.PHONY: cluster-up
cluster-up: setup ## A Kubernetes on this machine; again: nothing to do
	@$(CLUSTER) up --name $(NAME) $(if $(FLAVOUR),--flavour $(FLAVOUR))

.PHONY: cluster-down
cluster-down: ## Take it down and leave nothing behind
	@$(CLUSTER) down --name $(NAME)

.PHONY: cluster-status
cluster-status: ## What runs, where its kubeconfig and logs are
	@$(CLUSTER) status

.PHONY: format
format: setup ## Format the Java sources
	@$(MVN) -q spotless:apply
