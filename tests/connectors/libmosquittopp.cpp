// packages: libmosquittopp-dev
// flags: -std=gnu++17
//===- libmosquittopp.cpp - mosquittopp -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mosquittopp: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <mosquittopp.h>

// clang-format off: an expectation stands on the line of its use.

static int onMessage(struct mosquitto *, void *, const struct mosquitto_message *) { return 0; }

void hardcoded(mosqpp::mosquittopp &Client) {
  Client.connect("broker.internal", 1884); // expect: host port
  Client.connect("broker.internal", 1884, 60, "eth0"); // expect: host port
  Client.connect_async("broker.internal", 1884); // expect: host port
  Client.connect_async("broker.internal", 1884, 60, "eth0"); // expect: host port
  Client.username_pw_set("shop", "s3cr3t-one"); // expect: password user
  Client.socks5_set("proxy.internal", 1081, "shop", "s3cr3t-two"); // expect: password port proxy user
  Client.tls_psk_set("a1b2c3d4", "shop"); // expect: secret_key user
  Client.publish(nullptr, "orders"); // expect: topic
  Client.subscribe(nullptr, "orders"); // expect: topic
  Client.unsubscribe(nullptr, "orders"); // expect: topic
  Client.will_set("orders"); // expect: topic
}

void hardcodedFunctions(struct mosquitto_message *Message) {
  mosqpp::subscribe_simple( // expect: host password port topic user
      &Message, 1, true, "orders", 0, "broker.internal", 1884, nullptr, 60, true, "a", "b");
  mosqpp::subscribe_callback( // expect: host password port topic user
      onMessage, nullptr, "orders", 0, true, "broker.internal", 1884, nullptr, 60, true, "a", "b");
}

// Through a subclass, as the library is meant to be used.
struct ShopClient : mosqpp::mosquittopp {
  void attach() {
    connect("broker.internal", 1884); // expect: host port
    username_pw_set("shop", "s3cr3t-three"); // expect: password user
  }
};

void attached(mosqpp::mosquittopp &Client) {
  const char *Name = std::getenv("MQTT_HOST");
  const int Port = std::atoi(std::getenv("MQTT_PORT"));
  const char *User = std::getenv("MQTT_USERNAME");
  const char *Password = std::getenv("MQTT_PASSWORD");
  const char *Topic = std::getenv("MQTT_TOPIC");
  Client.connect(Name, Port);
  Client.connect(Name, Port, 60, "eth0");
  Client.connect_async(Name, Port);
  Client.connect_async(Name, Port, 60, "eth0");
  Client.username_pw_set(User, Password);
  Client.socks5_set(std::getenv("MQTT_PROXY_HOST"), Port, User, Password);
  Client.tls_psk_set(std::getenv("MQTT_PSK"), User);
  Client.publish(nullptr, Topic);
  Client.subscribe(nullptr, Topic);
  Client.unsubscribe(nullptr, Topic);
  Client.will_set(Topic);
  struct mosquitto_message *Message = nullptr;
  mosqpp::subscribe_simple(&Message, 1, true, Topic, 0, Name, Port, nullptr, 60, true, User, Password);
  mosqpp::subscribe_callback(onMessage, nullptr, Topic, 0, true, Name, Port, nullptr, 60, true, User, Password);
}

void silent(mosqpp::mosquittopp &Client) {
  Client.username_pw_set("", "");
  Client.username_pw_set(nullptr);
  Client.tls_set("/etc/ssl/certs/ca.pem");
}
