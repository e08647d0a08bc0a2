// packages: librdkafka-dev
// flags: -std=gnu++17
//===- librdkafka-cpp.cpp - librdkafka, C++ API -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// librdkafka, C++ API: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <librdkafka/rdkafkacpp.h>
#include <list>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcoded(RdKafka::Conf *Conf) {
  std::string Error;
  Conf->set("bootstrap.servers", "k1.internal:9092,k2.internal", Error); // expect: broker_list
  Conf->set("metadata.broker.list", "localhost:9092", Error); // expect: broker_list
  Conf->set("sasl.username", "shop", Error); // expect: user
  Conf->set("sasl.password", "s3cr3t-one", Error); // expect: password
  Conf->set("sasl.kerberos.principal", "shop@INTERNAL", Error); // expect: user
  Conf->set("sasl.oauthbearer.client.id", "shop-id", Error); // expect: user
  Conf->set("sasl.oauthbearer.client.secret", "s3cr3t-two", Error); // expect: secret_key
  Conf->set("sasl.oauthbearer.token.endpoint.url", "https://id.internal", Error); // expect: url
  Conf->set("ssl.key.password", "s3cr3t-three", Error); // expect: password
  Conf->set("ssl.keystore.password", "s3cr3t-four", Error); // expect: password
  Conf->set("ssl.key.pem", "-----BEGIN PRIVATE KEY-----", Error); // expect: secret_key
}

void hardcoded(RdKafka::Producer *Producer, RdKafka::Headers *Headers) {
  std::string Error;
  Producer->sasl_set_credentials("shop", "s3cr3t-five"); // expect: password user
  std::list<std::string> Extensions;
  Producer->oauthbearer_set_token("t0ken", 0, "shop", Extensions, Error); // expect: token user
  std::unique_ptr<RdKafka::Topic> Topic(
      RdKafka::Topic::create(Producer, "orders", nullptr, Error)); // expect: topic
  RdKafka::TopicPartition::create("orders", 0); // expect: topic
  RdKafka::TopicPartition::create("orders", 0, int64_t(0)); // expect: topic
  Producer->produce("orders", 0, 0, nullptr, 0, nullptr, 0, 0, nullptr); // expect: topic
  Producer->produce("orders", 0, 0, nullptr, 0, nullptr, 0, 0, Headers, // expect: topic
                    nullptr);
}

void attached(RdKafka::Conf *Conf) {
  std::string Error;
  Conf->set("bootstrap.servers", std::getenv("KAFKA_BROKERS"), Error);
  Conf->set("metadata.broker.list", std::getenv("KAFKA_BROKERS"), Error);
  Conf->set("sasl.username", std::getenv("KAFKA_USERNAME"), Error);
  Conf->set("sasl.password", std::getenv("KAFKA_PASSWORD"), Error);
  Conf->set("sasl.kerberos.principal", std::getenv("KAFKA_PRINCIPAL"), Error);
  Conf->set("sasl.oauthbearer.client.id", std::getenv("KAFKA_ID"), Error);
  Conf->set("sasl.oauthbearer.client.secret", std::getenv("KAFKA_SECRET"),
            Error);
  Conf->set("sasl.oauthbearer.token.endpoint.url", std::getenv("KAFKA_TOKENS"),
            Error);
  Conf->set("ssl.key.password", std::getenv("KAFKA_KEY_PASSWORD"), Error);
  Conf->set("ssl.keystore.password", std::getenv("KAFKA_STORE"), Error);
  Conf->set("ssl.key.pem", std::getenv("KAFKA_KEY"), Error);
}

void attached(RdKafka::Producer *Producer, RdKafka::Headers *Headers) {
  std::string Error;
  Producer->sasl_set_credentials(std::getenv("KAFKA_USERNAME"),
                                 std::getenv("KAFKA_PASSWORD"));
  std::list<std::string> Extensions;
  Producer->oauthbearer_set_token(std::getenv("KAFKA_TOKEN"), 0,
                                  std::getenv("KAFKA_PRINCIPAL"), Extensions,
                                  Error);
  const std::string Name = std::getenv("KAFKA_TOPIC");
  std::unique_ptr<RdKafka::Topic> Topic(
      RdKafka::Topic::create(Producer, Name, nullptr, Error));
  RdKafka::TopicPartition::create(Name, 0);
  RdKafka::TopicPartition::create(Name, 0, int64_t(0));
  Producer->produce(Name, 0, 0, nullptr, 0, nullptr, 0, 0, nullptr);
  Producer->produce(Name, 0, 0, nullptr, 0, nullptr, 0, 0, Headers, nullptr);
}

void silent(RdKafka::Conf *Conf, RdKafka::EventCb *Events) {
  std::string Error;
  Conf->set("client.id", "orders-service", Error);
  Conf->set("security.protocol", "SASL_SSL", Error);
  Conf->set("sasl.mechanism", "PLAIN", Error);
  Conf->set("ssl.ca.location", "/etc/ssl/certs/ca.pem", Error);
  Conf->set("sasl.password", "", Error);
  Conf->set("event_cb", Events, Error);
  std::unique_ptr<RdKafka::Producer> P(RdKafka::Producer::create(Conf, Error));
  std::unique_ptr<RdKafka::Consumer> C(RdKafka::Consumer::create(Conf, Error));
  std::unique_ptr<RdKafka::KafkaConsumer> K(
      RdKafka::KafkaConsumer::create(Conf, Error));
}
