// packages: libmongoc-dev libbson-dev
// flags: -std=gnu11 -Wno-unused-result -I/usr/include/libmongoc-1.0 -I/usr/include/libbson-1.0
#include <mongoc/mongoc.h>
#include <stdlib.h>

void literals(mongoc_client_t *client, mongoc_uri_t *uri) {
  bson_error_t error;
  mongoc_ssl_opt_t ssl = {0};

  mongoc_client_new( // expect: database password url user
      "mongodb://app:Tr0ub4dor@mongo.internal:27018/orders");
  mongoc_uri_new( // expect: database password url user
      "mongodb://app:Tr0ub4dor@m1.internal:27018,m2.internal/orders");
  mongoc_uri_new_with_error( // expect: url
      "mongodb+srv://mongo.internal", &error);
  mongoc_uri_new_for_host_port("mongo.internal", 27018); // expect: host port
  mongoc_uri_set_username(uri, "app");                   // expect: user
  mongoc_uri_set_password(uri, "Tr0ub4dor");             // expect: password
  mongoc_uri_set_database(uri, "orders");                // expect: database
  mongoc_uri_set_auth_source(uri, "accounts");           // expect: database
  mongoc_uri_set_option_as_utf8(                         // expect: database
      uri, MONGOC_URI_AUTHSOURCE, "accounts");
  mongoc_uri_set_option_as_utf8( // expect: password
      uri, MONGOC_URI_TLSCERTIFICATEKEYFILEPASSWORD, "Tr0ub4dor");
  mongoc_uri_set_option_as_utf8( // expect: password
      uri, MONGOC_URI_SSLCLIENTCERTIFICATEKEYPASSWORD, "Tr0ub4dor");
  ssl.pem_pwd = "Tr0ub4dor"; // expect: password
  mongoc_client_set_ssl_opts(client, &ssl);
  mongoc_client_get_database(client, "orders"); // expect: database
  mongoc_client_get_collection(                 // expect: database
      client, "orders", "items");
  mongoc_client_get_gridfs( // expect: database
      client, "orders", "scans", &error);
}

void environment(mongoc_client_t *client, mongoc_uri_t *uri) {
  bson_error_t error;
  mongoc_ssl_opt_t ssl = {0};
  const char *database = getenv("MONGODB_DATABASE");

  mongoc_client_new(getenv("MONGODB_URI"));
  mongoc_uri_new(getenv("MONGODB_URI"));
  mongoc_uri_new_with_error(getenv("MONGODB_URI"), &error);
  mongoc_uri_new_for_host_port(getenv("MONGODB_HOST"),
                               atoi(getenv("MONGODB_PORT")));
  mongoc_uri_set_username(uri, getenv("MONGODB_USER"));
  mongoc_uri_set_password(uri, getenv("MONGODB_PASSWORD"));
  mongoc_uri_set_database(uri, database);
  mongoc_uri_set_auth_source(uri, database);
  mongoc_uri_set_option_as_utf8(uri, MONGOC_URI_AUTHSOURCE, database);
  mongoc_uri_set_option_as_utf8(uri, MONGOC_URI_TLSCERTIFICATEKEYFILEPASSWORD,
                                getenv("MONGODB_KEY_PASSWORD"));
  mongoc_uri_set_option_as_utf8(uri, MONGOC_URI_SSLCLIENTCERTIFICATEKEYPASSWORD,
                                getenv("MONGODB_KEY_PASSWORD"));
  ssl.pem_pwd = getenv("MONGODB_KEY_PASSWORD");
  mongoc_client_set_ssl_opts(client, &ssl);
  mongoc_client_get_database(client, database);
  mongoc_client_get_collection(client, database, "items");
  mongoc_client_get_gridfs(client, database, "scans", &error);
}

void nearMisses(mongoc_client_t *client, const mongoc_uri_t *uri,
                mongoc_uri_t *changed) {
  mongoc_ssl_opt_t ssl = {0};

  mongoc_uri_new(NULL);
  mongoc_uri_new("");
  mongoc_uri_set_password(changed, "");
  mongoc_uri_set_appname(changed, "orders");
  mongoc_uri_set_option_as_utf8(changed, MONGOC_URI_APPNAME, "orders");
  mongoc_uri_set_option_as_utf8(changed, MONGOC_URI_TLSCAFILE,
                                "/etc/ssl/certs/orders.pem");
  ssl.pem_file = "/etc/ssl/private/orders.pem";
  ssl.pem_pwd = NULL;
  mongoc_client_set_ssl_opts(client, &ssl);
  mongoc_client_new_from_uri(uri);
  mongoc_client_new_from_uri(changed);
  mongoc_client_pool_new(uri);
  mongoc_client_pool_new(changed);
}
