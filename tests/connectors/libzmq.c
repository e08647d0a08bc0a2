// packages: libzmq3-dev
// flags: -std=gnu11
#include <stdlib.h>
#include <zmq.h>

void literals(void *socket) {
  zmq_connect(socket, "tcp://orders.internal:5555"); // expect: url
}

void environment(void *socket) { zmq_connect(socket, getenv("ZMQ_ENDPOINT")); }

void nearMisses(void *socket) {
  zmq_connect(socket, "inproc://orders");
  zmq_connect(socket, "");
  zmq_bind(socket, "tcp://*:5555");
  zmq_bind(socket, "tcp://10.0.0.5:5555");
  zmq_setsockopt(socket, ZMQ_SUBSCRIBE, "orders", 6);
}
