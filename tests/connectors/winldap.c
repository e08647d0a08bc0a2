// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>

#include <winldap.h>

void literals(LDAP *L) {
  ldap_initA("ldap.internal", 1389);              // expect: host port
  ldap_initW(L"ldap.internal", 1389);             // expect: host port
  ldap_init("ldap.internal", 1389);               // expect: host port
  ldap_openA("ldap.internal", 1389);              // expect: host port
  ldap_openW(L"ldap.internal", 1389);             // expect: host port
  ldap_open("ldap.internal", 1389);               // expect: host port
  cldap_openA("ldap.internal", 1389);             // expect: host port
  cldap_openW(L"ldap.internal", 1389);            // expect: host port
  cldap_open("ldap.internal", 1389);              // expect: host port
  ldap_sslinitA("ldap.internal", 1636, 1);        // expect: host port
  ldap_sslinitW(L"ldap.internal", 1636, 1);       // expect: host port
  ldap_sslinit("ldap.internal", 1636, 1);         // expect: host port
  ldap_simple_bindA(L, "cn=orders", "Tr0ub4dor"); // expect: password user
  ldap_simple_bindW(L, L"cn=orders", L"Tr0ub4dor");   // expect: password user
  ldap_simple_bind(L, "cn=orders", "Tr0ub4dor");      // expect: password user
  ldap_simple_bind_sA(L, "cn=orders", "Tr0ub4dor");   // expect: password user
  ldap_simple_bind_sW(L, L"cn=orders", L"Tr0ub4dor"); // expect: password user
  ldap_simple_bind_s(L, "cn=orders", "Tr0ub4dor");    // expect: password user
  ldap_bindA(L, "cn=orders", "Tr0ub4dor", LDAP_AUTH_SIMPLE);     // expect: password user
  ldap_bindW(L, L"cn=orders", L"Tr0ub4dor", LDAP_AUTH_SIMPLE);   // expect: password user
  ldap_bind(L, "cn=orders", "Tr0ub4dor", LDAP_AUTH_SIMPLE);      // expect: password user
  ldap_bind_sA(L, "cn=orders", "Tr0ub4dor", LDAP_AUTH_SIMPLE);   // expect: password user
  ldap_bind_sW(L, L"cn=orders", L"Tr0ub4dor", LDAP_AUTH_SIMPLE); // expect: password user
  ldap_bind_s(L, "cn=orders", "Tr0ub4dor", LDAP_AUTH_SIMPLE);    // expect: password user
}

void silent(LDAP *L, char *Host, char *Dn, char *Password) {
  ldap_init(NULL, LDAP_PORT);
  ldap_initA(Host, LDAP_PORT);
  ldap_simple_bind_sA(L, Dn, Password);
  ldap_bind_s(L, NULL, NULL, LDAP_AUTH_NEGOTIATE);
}
