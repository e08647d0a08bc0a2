// packages: libpaho-mqtt-dev
// flags: -std=gnu11
#include <MQTTAsync.h>
#include <MQTTClient.h>
#include <stdlib.h>

void literals(MQTTClient client, MQTTAsync async) {
  MQTTClient_createOptions options = MQTTClient_createOptions_initializer;
  MQTTAsync_createOptions asyncOptions = MQTTAsync_createOptions_initializer;
  MQTTClient_message message = MQTTClient_message_initializer;
  MQTTAsync_message asyncMessage = MQTTAsync_message_initializer;

  MQTTClient_create( // expect: url
      &client, "tcp://mqtt.internal:1884", "orders",
      MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_createWithOptions( // expect: url
      &client, "ssl://mqtt.internal:8884", "orders",
      MQTTCLIENT_PERSISTENCE_NONE, NULL, &options);
  MQTTAsync_create( // expect: url
      &async, "tcp://mqtt.internal:1884", "orders", MQTTCLIENT_PERSISTENCE_NONE,
      NULL);
  MQTTAsync_createWithOptions( // expect: url
      &async, "ws://mqtt.internal:8083", "orders", MQTTCLIENT_PERSISTENCE_NONE,
      NULL, &asyncOptions);

  MQTTClient_publish( // expect: topic
      client, "orders/new", 2, "17", 1, 0, NULL);
  MQTTClient_publish5( // expect: topic
      client, "orders/new", 2, "17", 1, 0, NULL, NULL);
  MQTTClient_publishMessage( // expect: topic
      client, "orders/new", &message, NULL);
  MQTTClient_publishMessage5( // expect: topic
      client, "orders/new", &message, NULL);
  MQTTClient_subscribe(client, "orders/+/state", 1);        // expect: topic
  MQTTClient_subscribe5(client, "orders/#", 1, NULL, NULL); // expect: topic
  MQTTClient_unsubscribe(client, "orders/+/state");         // expect: topic
  MQTTClient_unsubscribe5(client, "orders/#", NULL);        // expect: topic
  MQTTAsync_send(async, "orders/new", 2, "17", 1, 0, NULL); // expect: topic
  MQTTAsync_sendMessage(                                    // expect: topic
      async, "orders/new", &asyncMessage, NULL);
  MQTTAsync_subscribe(async, "orders/+/state", 1, NULL); // expect: topic
  MQTTAsync_unsubscribe(async, "orders/+/state", NULL);  // expect: topic
}

void literalFields(MQTTClient client, MQTTAsync async) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_SSLOptions ssl = MQTTClient_SSLOptions_initializer;
  MQTTClient_willOptions will = MQTTClient_willOptions_initializer;
  options.username = "app";                          // expect: user
  options.password = "Tr0ub4dor";                    // expect: password
  options.httpProxy = "http://proxy.internal:3128";  // expect: proxy
  options.httpsProxy = "http://proxy.internal:3128"; // expect: proxy
  ssl.privateKeyPassword = "Tr0ub4dor";              // expect: password
  will.topicName = "orders/gone";                    // expect: topic
  options.ssl = &ssl;
  options.will = &will;
  MQTTClient_connect(client, &options);

  MQTTAsync_connectOptions asyncOptions = MQTTAsync_connectOptions_initializer;
  MQTTAsync_SSLOptions asyncSsl = MQTTAsync_SSLOptions_initializer;
  MQTTAsync_willOptions asyncWill = MQTTAsync_willOptions_initializer;
  MQTTAsync_connectData data = MQTTAsync_connectData_initializer;
  asyncOptions.username = "app";                          // expect: user
  asyncOptions.password = "Tr0ub4dor";                    // expect: password
  asyncOptions.httpProxy = "http://proxy.internal:3128";  // expect: proxy
  asyncOptions.httpsProxy = "http://proxy.internal:3128"; // expect: proxy
  asyncSsl.privateKeyPassword = "Tr0ub4dor";              // expect: password
  asyncWill.topicName = "orders/gone";                    // expect: topic
  data.username = "app";                                  // expect: user
  asyncOptions.ssl = &asyncSsl;
  asyncOptions.will = &asyncWill;
  MQTTAsync_connect(async, &asyncOptions);
}

void environment(MQTTClient client, MQTTAsync async) {
  MQTTClient_createOptions options = MQTTClient_createOptions_initializer;
  MQTTAsync_createOptions asyncOptions = MQTTAsync_createOptions_initializer;
  MQTTClient_message message = MQTTClient_message_initializer;
  MQTTAsync_message asyncMessage = MQTTAsync_message_initializer;
  const char *url = getenv("MQTT_URL");
  const char *topic = getenv("MQTT_TOPIC");

  MQTTClient_create(&client, url, "orders", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_createWithOptions(&client, url, "orders",
                               MQTTCLIENT_PERSISTENCE_NONE, NULL, &options);
  MQTTAsync_create(&async, url, "orders", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_createWithOptions(&async, url, "orders",
                              MQTTCLIENT_PERSISTENCE_NONE, NULL, &asyncOptions);

  MQTTClient_publish(client, topic, 2, "17", 1, 0, NULL);
  MQTTClient_publish5(client, topic, 2, "17", 1, 0, NULL, NULL);
  MQTTClient_publishMessage(client, topic, &message, NULL);
  MQTTClient_publishMessage5(client, topic, &message, NULL);
  MQTTClient_subscribe(client, topic, 1);
  MQTTClient_subscribe5(client, topic, 1, NULL, NULL);
  MQTTClient_unsubscribe(client, topic);
  MQTTClient_unsubscribe5(client, topic, NULL);
  MQTTAsync_send(async, topic, 2, "17", 1, 0, NULL);
  MQTTAsync_sendMessage(async, topic, &asyncMessage, NULL);
  MQTTAsync_subscribe(async, topic, 1, NULL);
  MQTTAsync_unsubscribe(async, topic, NULL);
}

void environmentFields(MQTTClient client, MQTTAsync async) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_SSLOptions ssl = MQTTClient_SSLOptions_initializer;
  MQTTClient_willOptions will = MQTTClient_willOptions_initializer;
  options.username = getenv("MQTT_USERNAME");
  options.password = getenv("MQTT_PASSWORD");
  options.httpProxy = getenv("MQTT_PROXY");
  options.httpsProxy = getenv("MQTT_PROXY");
  ssl.privateKeyPassword = getenv("MQTT_KEY_PASSWORD");
  will.topicName = getenv("MQTT_TOPIC");
  MQTTClient_connect(client, &options);

  MQTTAsync_connectOptions asyncOptions = MQTTAsync_connectOptions_initializer;
  MQTTAsync_SSLOptions asyncSsl = MQTTAsync_SSLOptions_initializer;
  MQTTAsync_willOptions asyncWill = MQTTAsync_willOptions_initializer;
  MQTTAsync_connectData data = MQTTAsync_connectData_initializer;
  asyncOptions.username = getenv("MQTT_USERNAME");
  asyncOptions.password = getenv("MQTT_PASSWORD");
  asyncOptions.httpProxy = getenv("MQTT_PROXY");
  asyncOptions.httpsProxy = getenv("MQTT_PROXY");
  asyncSsl.privateKeyPassword = getenv("MQTT_KEY_PASSWORD");
  asyncWill.topicName = getenv("MQTT_TOPIC");
  data.username = getenv("MQTT_USERNAME");
  MQTTAsync_connect(async, &asyncOptions);
}

void nearMisses(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_SSLOptions ssl = MQTTClient_SSLOptions_initializer;

  MQTTClient_create(&client, "", "", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&client, NULL, "orders", MQTTCLIENT_PERSISTENCE_DEFAULT,
                    "/var/lib/orders");
  options.username = NULL;
  options.password = "";
  ssl.trustStore = "/etc/ssl/certs/orders.pem";
  ssl.enabledCipherSuites = "HIGH";
  MQTTClient_publish(client, "", 2, "17", 1, 0, NULL);
  MQTTClient_connect(client, &options);
}
