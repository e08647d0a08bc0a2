// packages: libmosquitto-dev
// flags: -std=gnu11
#include <mosquitto.h>
#include <stdlib.h>

int receive(struct mosquitto *, void *, const struct mosquitto_message *);

void literals(struct mosquitto *mosq, struct mosquitto_message **messages) {
  mosquitto_connect(mosq, "mqtt.internal", 1884, 60);       // expect: host port
  mosquitto_connect_async(mosq, "mqtt.internal", 1884, 60); // expect: host port
  mosquitto_connect_bind(                                   // expect: host port
      mosq, "mqtt.internal", 1884, 60, "10.0.0.5");
  mosquitto_connect_bind_async( // expect: host port
      mosq, "mqtt.internal", 1884, 60, "10.0.0.5");
  mosquitto_connect_bind_v5( // expect: host port
      mosq, "mqtt.internal", 1884, 60, "10.0.0.5", NULL);
  mosquitto_connect_srv(mosq, "shop.internal", 60, NULL); // expect: host
  mosquitto_username_pw_set( // expect: password user
      mosq, "app", "Tr0ub4dor");
  mosquitto_tls_psk_set( // expect: secret_key user
      mosq, "9f1c2b7ae0d34c", "app", NULL);
  mosquitto_socks5_set( // expect: password port proxy user
      mosq, "socks.internal", 1080, "app", "Tr0ub4dor");
  mosquitto_publish( // expect: topic
      mosq, NULL, "orders/new", 2, "17", 1, false);
  mosquitto_publish_v5( // expect: topic
      mosq, NULL, "orders/new", 2, "17", 1, false, NULL);
  mosquitto_subscribe(mosq, NULL, "orders/+/state", 1);       // expect: topic
  mosquitto_subscribe_v5(mosq, NULL, "orders/#", 1, 0, NULL); // expect: topic
  mosquitto_unsubscribe(mosq, NULL, "orders/+/state");        // expect: topic
  mosquitto_unsubscribe_v5(mosq, NULL, "orders/#", NULL);     // expect: topic
  mosquitto_will_set(mosq, "orders/gone", 2, "17", 1, false); // expect: topic
  mosquitto_will_set_v5(                                      // expect: topic
      mosq, "orders/gone", 2, "17", 1, false, NULL);
  mosquitto_subscribe_simple( // expect: host password port topic user
      messages, 1, true, "orders/new", 1, "mqtt.internal", 1884, "orders", 60,
      true, "app", "Tr0ub4dor", NULL, NULL);
  mosquitto_subscribe_callback( // expect: host password port topic user
      receive, NULL, "orders/new", 1, "mqtt.internal", 1884, "orders", 60, true,
      "app", "Tr0ub4dor", NULL, NULL);
}

void environment(struct mosquitto *mosq, struct mosquitto_message **messages) {
  const char *host = getenv("MQTT_HOST");
  int port = atoi(getenv("MQTT_PORT"));
  const char *user = getenv("MQTT_USERNAME");
  const char *password = getenv("MQTT_PASSWORD");
  const char *topic = getenv("MQTT_TOPIC");

  mosquitto_connect(mosq, host, port, 60);
  mosquitto_connect_async(mosq, host, port, 60);
  mosquitto_connect_bind(mosq, host, port, 60, "10.0.0.5");
  mosquitto_connect_bind_async(mosq, host, port, 60, "10.0.0.5");
  mosquitto_connect_bind_v5(mosq, host, port, 60, "10.0.0.5", NULL);
  mosquitto_connect_srv(mosq, host, 60, NULL);
  mosquitto_username_pw_set(mosq, user, password);
  mosquitto_tls_psk_set(mosq, getenv("MQTT_PSK"), user, NULL);
  mosquitto_socks5_set(
      mosq, getenv("MQTT_PROXY_HOST"), atoi(getenv("MQTT_PROXY_PORT")),
      getenv("MQTT_PROXY_USER"), getenv("MQTT_PROXY_PASSWORD"));
  mosquitto_publish(mosq, NULL, topic, 2, "17", 1, false);
  mosquitto_publish_v5(mosq, NULL, topic, 2, "17", 1, false, NULL);
  mosquitto_subscribe(mosq, NULL, topic, 1);
  mosquitto_subscribe_v5(mosq, NULL, topic, 1, 0, NULL);
  mosquitto_unsubscribe(mosq, NULL, topic);
  mosquitto_unsubscribe_v5(mosq, NULL, topic, NULL);
  mosquitto_will_set(mosq, topic, 2, "17", 1, false);
  mosquitto_will_set_v5(mosq, topic, 2, "17", 1, false, NULL);
  mosquitto_subscribe_simple(messages, 1, true, topic, 1, host, port, "orders",
                             60, true, user, password, NULL, NULL);
  mosquitto_subscribe_callback(receive, NULL, topic, 1, host, port, "orders",
                               60, true, user, password, NULL, NULL);
}

void nearMisses(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "", 0, 60);
  mosquitto_username_pw_set(mosq, NULL, NULL);
  mosquitto_username_pw_set(mosq, "", "");
  mosquitto_subscribe(mosq, NULL, "", 1);
  mosquitto_tls_set(mosq, "/etc/ssl/certs/orders.pem", NULL, NULL, NULL, NULL);
  mosquitto_will_clear(mosq);
}
