// packages: librabbitmq-dev
// flags: -std=gnu11
#include <amqp.h>
#include <amqp_framing.h>
#include <amqp_ssl_socket.h>
#include <stdlib.h>

void literals(amqp_connection_state_t conn, amqp_socket_t *socket) {
  struct timeval timeout = {5, 0};
  struct amqp_connection_info info;

  amqp_socket_open(socket, "mq.internal", 5673); // expect: host port
  amqp_socket_open_noblock(                      // expect: host port
      socket, "mq.internal", 5673, &timeout);
  amqp_open_socket("mq.internal", 5673); // expect: host port
  amqp_login(                            // expect: password user virtual_host
      conn, "orders", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "app", "Tr0ub4dor");
  amqp_login( // expect: user virtual_host
      conn, "orders", 0, 131072, 0, AMQP_SASL_METHOD_EXTERNAL, "app");
  amqp_login_with_properties( // expect: password user virtual_host
      conn, "orders", 0, 131072, 0, &amqp_empty_table, AMQP_SASL_METHOD_PLAIN,
      "app", "Tr0ub4dor");
  amqp_parse_url( // expect: password url user virtual_host
      "amqp://app:Tr0ub4dor@mq.internal:5673/orders", &info);
  amqp_ssl_socket_set_key_passwd(socket, "Tr0ub4dor"); // expect: password

  info.user = "app";           // expect: user
  info.password = "Tr0ub4dor"; // expect: password
  info.host = "mq.internal";   // expect: host
  info.vhost = "orders";       // expect: virtual_host
  info.port = 5673;            // expect: port
}

void aggregates(struct amqp_connection_info *info) {
  struct amqp_connection_info a = {.host = "mq.internal"}; // expect: host
  struct amqp_connection_info b = {.port = 5673};          // expect: port
  struct amqp_connection_info c = {.vhost = "o"};  // expect: virtual_host
  struct amqp_connection_info d = {.user = "app"}; // expect: user
  struct amqp_connection_info e = {.password = "Tr0ub4dor"}; // expect: password
  struct amqp_connection_info f = {"app", "Tr0ub4dor"}; // expect: password user
  *info = a, *info = b, *info = c, *info = d, *info = e, *info = f;
}

void environment(amqp_connection_state_t conn, amqp_socket_t *socket) {
  struct timeval timeout = {5, 0};
  struct amqp_connection_info info;

  amqp_socket_open(socket, getenv("AMQP_HOST"), atoi(getenv("AMQP_PORT")));
  amqp_socket_open_noblock(socket, getenv("AMQP_HOST"),
                           atoi(getenv("AMQP_PORT")), &timeout);
  amqp_open_socket(getenv("AMQP_HOST"), atoi(getenv("AMQP_PORT")));
  amqp_login(conn, getenv("AMQP_VHOST"), 0, 131072, 0, AMQP_SASL_METHOD_PLAIN,
             getenv("AMQP_USER"), getenv("AMQP_PASSWORD"));
  amqp_login_with_properties(conn, getenv("AMQP_VHOST"), 0, 131072, 0,
                             &amqp_empty_table, AMQP_SASL_METHOD_PLAIN,
                             getenv("AMQP_USER"), getenv("AMQP_PASSWORD"));
  amqp_parse_url(getenv("AMQP_URL"), &info);
  amqp_ssl_socket_set_key_passwd(socket, getenv("AMQP_KEY_PASSWORD"));

  info.user = getenv("AMQP_USER");
  info.password = getenv("AMQP_PASSWORD");
  info.host = getenv("AMQP_HOST");
  info.vhost = getenv("AMQP_VHOST");
  info.port = atoi(getenv("AMQP_PORT"));
}

void nearMisses(amqp_connection_state_t conn, amqp_socket_t *socket) {
  struct amqp_connection_info info = {NULL, NULL, NULL, NULL, 0, 0};

  amqp_socket_open(socket, "", 0);
  amqp_socket_open(socket, NULL, 0);
  info.host = NULL;
  info.password = "";
  info.port = 0;
  amqp_parse_url("", &info);
  amqp_login(conn, "", 0, 131072, 0, AMQP_SASL_METHOD_EXTERNAL, "");

  amqp_basic_publish(conn, 1, amqp_empty_bytes, amqp_empty_bytes, 0, 0, NULL,
                     amqp_cstring_bytes("order 17"));
  amqp_basic_publish(conn, 1, amqp_empty_bytes, amqp_empty_bytes, 0, 0, NULL,
                     amqp_cstring_bytes(getenv("ORDER")));
  amqp_basic_consume(conn, 1, amqp_empty_bytes, amqp_empty_bytes, 0, 1, 0,
                     amqp_empty_table);
  amqp_basic_consume(conn, 1, amqp_cstring_bytes(getenv("AMQP_QUEUE")),
                     amqp_empty_bytes, 0, 1, 0, amqp_empty_table);
  amqp_queue_declare(conn, 1, amqp_empty_bytes, 0, 0, 0, 1, amqp_empty_table);
  amqp_queue_declare(conn, 1, amqp_cstring_bytes(getenv("AMQP_QUEUE")), 0, 0, 0,
                     1, amqp_empty_table);
}
