// packages: libevent-dev
// flags: -std=gnu11
#include <event2/bufferevent.h>
#include <event2/dns.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/http_compat.h>
#include <event2/util.h>
#include <stdlib.h>

void literals(struct event_base *base, struct evdns_base *dns,
              struct bufferevent *buffer, struct evhttp_uri *uri) {
  evhttp_connection_base_new( // expect: host port
      base, dns, "api.internal", 8080);
  evhttp_connection_base_bufferevent_new( // expect: host port
      base, dns, buffer, "api.internal", 8080);
  evhttp_connection_new("api.internal", 8080); // expect: host port
  bufferevent_socket_connect_hostname(         // expect: host port
      buffer, dns, AF_UNSPEC, "api.internal", 8080);
  evhttp_uri_parse( // expect: password url user
      "http://app:Tr0ub4dor@api.internal:8080/v1");
  evhttp_uri_parse_with_flags( // expect: url
      "http://api.internal:8080/v1", EVHTTP_URI_NONCONFORMANT);
  evhttp_uri_set_host(uri, "api.internal");      // expect: host
  evhttp_uri_set_port(uri, 8080);                // expect: port
  evhttp_uri_set_userinfo(uri, "app:Tr0ub4dor"); // expect: user_password
  evdns_getaddrinfo(                             // expect: host port
      dns, "api.internal", "8080", NULL, NULL, NULL);
  evdns_base_nameserver_ip_add(dns, "10.0.0.53"); // expect: address
}

void environment(struct event_base *base, struct evdns_base *dns,
                 struct bufferevent *buffer, struct evhttp_uri *uri) {
  const char *host = getenv("API_HOST");
  ev_uint16_t port = atoi(getenv("API_PORT"));

  evhttp_connection_base_new(base, dns, host, port);
  evhttp_connection_base_bufferevent_new(base, dns, buffer, host, port);
  evhttp_connection_new(host, port);
  bufferevent_socket_connect_hostname(buffer, dns, AF_UNSPEC, host, port);
  evhttp_uri_parse(getenv("API_URL"));
  evhttp_uri_parse_with_flags(getenv("API_URL"), EVHTTP_URI_NONCONFORMANT);
  evhttp_uri_set_host(uri, host);
  evhttp_uri_set_port(uri, port);
  evhttp_uri_set_userinfo(uri, getenv("API_CREDENTIALS"));
  evdns_getaddrinfo(dns, host, getenv("API_PORT"), NULL, NULL, NULL);
  evdns_base_nameserver_ip_add(dns, getenv("NAME_SERVER"));
}

void nearMisses(struct evhttp *server, struct evhttp_connection *connection,
                struct evhttp_request *request, struct evhttp_uri *uri) {
  evhttp_bind_socket(server, "0.0.0.0", 8080);
  evhttp_bind_socket(server, "10.0.0.5", 8080);
  evhttp_uri_parse("/v1/orders?limit=10");
  evhttp_uri_set_host(uri, NULL);
  evhttp_uri_set_port(uri, 0);
  evhttp_uri_set_path(uri, "/v1/orders");
  evhttp_make_request(connection, request, EVHTTP_REQ_GET, "/v1/orders");
  evhttp_make_request(connection, request, EVHTTP_REQ_GET, getenv("PATH"));
}
