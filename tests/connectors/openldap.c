// packages: libldap-dev
// flags: -std=gnu11 -DLDAP_DEPRECATED=1
#include <ldap.h>
#include <openldap.h>
#include <stdlib.h>

void literals(LDAP *ld) {
  LDAPURLDesc *description;

  ldap_initialize(&ld, "ldap://ldap.internal:1389");            // expect: url
  ldap_init_fd(3, LDAP_PROTO_TCP, "ldap://ldap.internal", &ld); // expect: url
  ldap_url_parse("ldap://ldap.internal/dc=shop", &description); // expect: url
  ldap_init("ldap.internal", 1389); // expect: host port
  ldap_open("ldap.internal", 1389); // expect: host port
  ldap_simple_bind_s(               // expect: password user
      ld, "cn=orders,dc=shop", "Tr0ub4dor");
  ldap_simple_bind( // expect: password user
      ld, "cn=orders,dc=shop", "Tr0ub4dor");
  ldap_bind_s( // expect: password user
      ld, "cn=orders,dc=shop", "Tr0ub4dor", LDAP_AUTH_SIMPLE);
  ldap_bind( // expect: password user
      ld, "cn=orders,dc=shop", "Tr0ub4dor", LDAP_AUTH_SIMPLE);
  ldap_set_option(ld, LDAP_OPT_URI, "ldap://ldap.internal"); // expect: url
  ldap_set_option(ld, LDAP_OPT_HOST_NAME, "ldap.internal");  // expect: host
}

void environment(LDAP *ld) {
  const char *user = getenv("LDAP_BIND_DN");
  const char *password = getenv("LDAP_BIND_PASSWORD");
  LDAPURLDesc *description;

  ldap_initialize(&ld, getenv("LDAP_URL"));
  ldap_init_fd(3, LDAP_PROTO_TCP, getenv("LDAP_URL"), &ld);
  ldap_url_parse(getenv("LDAP_URL"), &description);
  ldap_init(getenv("LDAP_HOST"), atoi(getenv("LDAP_PORT")));
  ldap_open(getenv("LDAP_HOST"), atoi(getenv("LDAP_PORT")));
  ldap_simple_bind_s(ld, user, password);
  ldap_simple_bind(ld, user, password);
  ldap_bind_s(ld, user, password, LDAP_AUTH_SIMPLE);
  ldap_bind(ld, user, password, LDAP_AUTH_SIMPLE);
  ldap_set_option(ld, LDAP_OPT_URI, getenv("LDAP_URL"));
  ldap_set_option(ld, LDAP_OPT_HOST_NAME, getenv("LDAP_HOST"));
}

void nearMisses(LDAP *ld) {
  int version = LDAP_VERSION3;
  LDAPMessage *result;

  ldap_initialize(&ld, NULL);
  ldap_initialize(&ld, "");
  ldap_init(NULL, 0);
  ldap_simple_bind_s(ld, NULL, NULL);
  ldap_simple_bind_s(ld, "", "");
  ldap_set_option(ld, LDAP_OPT_PROTOCOL_VERSION, &version);
  ldap_set_option(NULL, LDAP_OPT_X_TLS_CACERTFILE, "/etc/ssl/certs/shop.pem");
  ldap_set_option(ld, LDAP_OPT_URI, NULL);
  ldap_search_ext_s(ld, "ou=people,dc=shop", LDAP_SCOPE_SUBTREE, "(uid=17)",
                    NULL, 0, NULL, NULL, NULL, 0, &result);
  ldap_search_ext_s(ld, getenv("LDAP_BASE"), LDAP_SCOPE_SUBTREE, "(uid=17)",
                    NULL, 0, NULL, NULL, NULL, 0, &result);
}
