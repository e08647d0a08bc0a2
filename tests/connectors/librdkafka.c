// packages: librdkafka-dev
// flags: -std=gnu11
#include <librdkafka/rdkafka.h>
#include <stdlib.h>

void literals(rd_kafka_t *rk, rd_kafka_conf_t *conf,
              rd_kafka_topic_partition_list_t *list) {
  char error[512];
  int64_t low, high;

  rd_kafka_conf_set( // expect: broker_list
      conf, "bootstrap.servers", "kafka-1.internal:9093,kafka-2.internal:9093",
      error, sizeof error);
  rd_kafka_conf_set( // expect: broker_list
      conf, "metadata.broker.list", "kafka.internal", error, sizeof error);
  rd_kafka_conf_set( // expect: user
      conf, "sasl.username", "app", error, sizeof error);
  rd_kafka_conf_set( // expect: password
      conf, "sasl.password", "Tr0ub4dor", error, sizeof error);
  rd_kafka_conf_set( // expect: user
      conf, "sasl.kerberos.principal", "orders@CORP", error, sizeof error);
  rd_kafka_conf_set( // expect: url
      conf, "sasl.oauthbearer.token.endpoint.url",
      "https://login.internal/oauth2/token", error, sizeof error);
  rd_kafka_conf_set( // expect: user
      conf, "sasl.oauthbearer.client.id", "orders", error, sizeof error);
  rd_kafka_conf_set( // expect: password
      conf, "sasl.oauthbearer.client.secret", "Tr0ub4dor", error, sizeof error);
  rd_kafka_conf_set( // expect: password
      conf, "ssl.key.password", "Tr0ub4dor", error, sizeof error);
  rd_kafka_conf_set( // expect: secret_key
      conf, "ssl.key.pem", "MIIEvQIBADANBgkqhkiG9w0BAQ", error, sizeof error);
  rd_kafka_conf_set( // expect: password
      conf, "ssl.keystore.password", "Tr0ub4dor", error, sizeof error);

  rd_kafka_brokers_add(rk, "kafka.internal:9093"); // expect: broker_list
  rd_kafka_sasl_set_credentials(                   // expect: password user
      rk, "app", "Tr0ub4dor");

  rd_kafka_topic_new(rk, "orders", NULL);               // expect: topic
  rd_kafka_topic_partition_list_add(list, "orders", 0); // expect: topic
  rd_kafka_topic_partition_list_add_range(              // expect: topic
      list, "orders", 0, 7);
  rd_kafka_query_watermark_offsets( // expect: topic
      rk, "orders", 0, &low, &high, 1000);
  rd_kafka_get_watermark_offsets(rk, "orders", 0, &low, &high); // expect: topic
  rd_kafka_NewTopic_new("orders", 8, 3, error, sizeof error);   // expect: topic
  rd_kafka_DeleteTopic_new("orders");                           // expect: topic
  rd_kafka_NewPartitions_new(                                   // expect: topic
      "orders", 16, error, sizeof error);
}

void environment(rd_kafka_t *rk, rd_kafka_conf_t *conf,
                 rd_kafka_topic_partition_list_t *list) {
  const char *topic = getenv("KAFKA_TOPIC");
  char error[512];
  int64_t low, high;

  rd_kafka_conf_set(conf, "bootstrap.servers", getenv("KAFKA_BROKERS"), error,
                    sizeof error);
  rd_kafka_conf_set(conf, "metadata.broker.list", getenv("KAFKA_BROKERS"),
                    error, sizeof error);
  rd_kafka_conf_set(conf, "sasl.username", getenv("KAFKA_SASL_USERNAME"), error,
                    sizeof error);
  rd_kafka_conf_set(conf, "sasl.password", getenv("KAFKA_SASL_PASSWORD"), error,
                    sizeof error);
  rd_kafka_conf_set(conf, "sasl.kerberos.principal", getenv("KAFKA_PRINCIPAL"),
                    error, sizeof error);
  rd_kafka_conf_set(conf, "sasl.oauthbearer.token.endpoint.url",
                    getenv("KAFKA_TOKEN_URL"), error, sizeof error);
  rd_kafka_conf_set(conf, "sasl.oauthbearer.client.id",
                    getenv("KAFKA_CLIENT_ID"), error, sizeof error);
  rd_kafka_conf_set(conf, "sasl.oauthbearer.client.secret",
                    getenv("KAFKA_CLIENT_SECRET"), error, sizeof error);
  rd_kafka_conf_set(conf, "ssl.key.password", getenv("KAFKA_KEY_PASSWORD"),
                    error, sizeof error);
  rd_kafka_conf_set(conf, "ssl.key.pem", getenv("KAFKA_KEY"), error,
                    sizeof error);
  rd_kafka_conf_set(conf, "ssl.keystore.password",
                    getenv("KAFKA_KEYSTORE_PASSWORD"), error, sizeof error);

  rd_kafka_brokers_add(rk, getenv("KAFKA_BROKERS"));
  rd_kafka_sasl_set_credentials(rk, getenv("KAFKA_SASL_USERNAME"),
                                getenv("KAFKA_SASL_PASSWORD"));

  rd_kafka_topic_new(rk, topic, NULL);
  rd_kafka_topic_partition_list_add(list, topic, 0);
  rd_kafka_topic_partition_list_add_range(list, topic, 0, 7);
  rd_kafka_query_watermark_offsets(rk, topic, 0, &low, &high, 1000);
  rd_kafka_get_watermark_offsets(rk, topic, 0, &low, &high);
  rd_kafka_NewTopic_new(topic, 8, 3, error, sizeof error);
  rd_kafka_DeleteTopic_new(topic);
  rd_kafka_NewPartitions_new(topic, 16, error, sizeof error);
}

void nearMisses(rd_kafka_conf_t *conf, rd_kafka_topic_t *topic,
                rd_kafka_topic_partition_list_t *list) {
  char error[512];
  rd_kafka_t *rk = rd_kafka_new(RD_KAFKA_PRODUCER, conf, error, sizeof error);

  rk = rd_kafka_new(RD_KAFKA_CONSUMER, NULL, error, sizeof error);

  rd_kafka_conf_set(conf, "group.id", "orders", error, sizeof error);
  rd_kafka_conf_set(conf, "security.protocol", "sasl_ssl", error, sizeof error);
  rd_kafka_conf_set(conf, "ssl.ca.location", "/etc/ssl/ca.pem", error,
                    sizeof error);
  rd_kafka_conf_set(conf, "bootstrap.servers", "", error, sizeof error);
  rd_kafka_brokers_add(rk, "");
  rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, 0, "order", 5, "key", 3, NULL);
  rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, 0, getenv("ORDER"), 5, NULL, 0,
                   NULL);
  rd_kafka_producev(rk, RD_KAFKA_V_VALUE("order", 5), RD_KAFKA_V_END);
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC(getenv("KAFKA_TOPIC")),
                    RD_KAFKA_V_END);
  rd_kafka_subscribe(rk, list);
  rd_kafka_subscribe(rk, NULL);
  rd_kafka_consumer_poll(rk, 100);
  rd_kafka_consumer_poll(rk, atoi(getenv("POLL_TIMEOUT")));
}
