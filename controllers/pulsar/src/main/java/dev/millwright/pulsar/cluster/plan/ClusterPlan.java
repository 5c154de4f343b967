package dev.millwright.pulsar.cluster.plan;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;

/**
 * Every object there should be now, without owner references, and what is held back.
 *
 * @param services Services
 * @param configMaps configuration and start scripts; before the pods that mount them
 * @param statefulSets ZooKeeper, Oxia, bookies, brokers, Standalone
 * @param deployments proxies, autorecovery
 * @param jobs initialisation; a Job that exists is never changed
 * @param budgets disruption budgets
 * @param waiting what is not created yet, and why
 */
public record ClusterPlan(
    List<Service> services,
    List<ConfigMap> configMaps,
    List<StatefulSet> statefulSets,
    List<Deployment> deployments,
    List<Job> jobs,
    List<PodDisruptionBudget> budgets,
    List<Waiting> waiting) {

  public ClusterPlan {
    services = List.copyOf(services);
    configMaps = List.copyOf(configMaps);
    statefulSets = List.copyOf(statefulSets);
    deployments = List.copyOf(deployments);
    jobs = List.copyOf(jobs);
    budgets = List.copyOf(budgets);
    waiting = List.copyOf(waiting);
  }
}
