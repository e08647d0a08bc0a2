#include <ldap.h>
#include <stdio.h>
#include <string.h>

#define LDAP_SERVER "ldap://127.0.0.1:13389"
#define BIND_DN "cn=admin,dc=shop,dc=example"
#define BIND_PASSWORD "Tr0ub4dor-ldap"
#define GREETING "cn=greeting,dc=shop,dc=example"

static int check(int rc, const char *what)
{
    if (rc != LDAP_SUCCESS)
        fprintf(stderr, "%s: %s\n", what, ldap_err2string(rc));
    return rc;
}

static int login(LDAP *ld)
{
    struct berval password;

    password.bv_val = BIND_PASSWORD;
    password.bv_len = strlen(BIND_PASSWORD);
    return check(ldap_sasl_bind_s(ld, BIND_DN, LDAP_SASL_SIMPLE, &password,
                                  NULL, NULL, NULL),
                 "bind");
}

static int greet(LDAP *ld)
{
    LDAPMessage *result = NULL;
    struct berval **values = NULL;
    int rc = check(ldap_search_ext_s(ld, GREETING, LDAP_SCOPE_BASE, NULL, NULL,
                                     0, NULL, NULL, NULL, 1, &result),
                   "search");

    if (rc == LDAP_SUCCESS)
        values = ldap_get_values_len(ld, ldap_first_entry(ld, result),
                                     "description");
    if (values != NULL)
        printf("%.*s\n", (int)values[0]->bv_len, values[0]->bv_val);
    ldap_value_free_len(values);
    ldap_msgfree(result);
    return rc;
}

int main(void)
{
    int version = LDAP_VERSION3, rc;
    LDAP *ld;

    rc = check(ldap_initialize(&ld, LDAP_SERVER), "initialize");
    if (rc != LDAP_SUCCESS)
        return 1;
    ldap_set_option(ld, LDAP_OPT_PROTOCOL_VERSION, &version);
    rc = login(ld);
    if (rc == LDAP_SUCCESS)
        rc = greet(ld);
    ldap_unbind_ext_s(ld, NULL, NULL);
    return rc == LDAP_SUCCESS ? 0 : 1;
}
