package dev.millwright.queues.yunikorn.document;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What queues get that placement rules make.
 *
 * @param maxApplications most that run at a time; 0 for no limit
 * @param properties by key
 * @param resources their amounts
 */
public record ChildTemplate(
    long maxApplications, SortedMap<String, String> properties, DocumentResources resources) {
  public ChildTemplate {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
