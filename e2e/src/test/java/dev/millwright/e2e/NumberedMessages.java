package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;

/**
 * Sends the numbers 0, 1, 2 … to a topic with Pulsar's own client and finds them all again. Every
 * call connects anew, as a client does that comes after a failure.
 */
final class NumberedMessages {
  private static final int WAIT_SECONDS = 60;

  private final PulsarOnNode pulsar;
  private final String topic;
  private int sent;

  NumberedMessages(PulsarOnNode pulsar, String topic) {
    this.pulsar = pulsar;
    this.topic = topic;
  }

  /** Creates a subscription that holds every message until it is acknowledged. */
  void subscribe(String subscription) throws PulsarClientException {
    try (var client = connect()) {
      client.newConsumer().topic(topic).subscriptionName(subscription).subscribe().close();
    }
  }

  void send(int count) throws PulsarClientException {
    try (var client = connect();
        var producer =
            client
                .newProducer(Schema.INT32)
                .topic(topic)
                .blockIfQueueFull(true)
                .sendTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                .create()) {
      var pending = new ArrayList<CompletableFuture<MessageId>>();
      for (var i = 0; i < count; i++) {
        pending.add(producer.sendAsync(sent + i));
      }
      CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
    }
    sent += count;
  }

  /** Takes every message out of the subscription. */
  void assertAllReceived(String subscription) throws PulsarClientException {
    var received = new TreeSet<Integer>();
    try (var client = connect();
        var consumer =
            client
                .newConsumer(Schema.INT32)
                .topic(topic)
                .subscriptionName(subscription)
                .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
                .subscribe()) {
      while (received.size() < sent) {
        var message = consumer.receive(WAIT_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          break;
        }
        received.add(message.getValue());
        consumer.acknowledge(message);
      }
    }
    assertThat(received).as("messages out of %s", topic).containsExactlyElementsOf(numbers());
  }

  /** Reads the topic from its first message to its last. */
  void assertAllReadBack() throws IOException {
    var read = new TreeSet<Integer>();
    try (var client = connect();
        var reader =
            client
                .newReader(Schema.INT32)
                .topic(topic)
                .startMessageId(MessageId.earliest)
                .create()) {
      while (reader.hasMessageAvailable()) {
        var message = reader.readNext(WAIT_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          break;
        }
        read.add(message.getValue());
      }
    }
    assertThat(read).as("messages kept in %s", topic).containsExactlyElementsOf(numbers());
  }

  private Iterable<Integer> numbers() {
    return IntStream.range(0, sent).boxed().toList();
  }

  private PulsarClient connect() throws PulsarClientException {
    return PulsarClient.builder()
        .serviceUrl(pulsar.serviceUrl())
        .operationTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
        .build();
  }
}
