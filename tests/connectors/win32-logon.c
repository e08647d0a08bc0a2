// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>

void literals(HANDLE *Token, PSID *Sid, PVOID *Profile, SC_HANDLE Service) {
  STARTUPINFOW Startup = {0};
  PROCESS_INFORMATION Process;
  LogonUserA( // expect: password user
      "orders", "SHOP", "Tr0ub4dor", LOGON32_LOGON_NETWORK,
      LOGON32_PROVIDER_DEFAULT, Token);
  LogonUserW( // expect: password user
      L"orders", L"SHOP", L"Tr0ub4dor", LOGON32_LOGON_NETWORK,
      LOGON32_PROVIDER_DEFAULT, Token);
  LogonUserExA( // expect: password user
      "orders", "SHOP", "Tr0ub4dor", LOGON32_LOGON_NETWORK,
      LOGON32_PROVIDER_DEFAULT, Token, Sid, Profile, NULL, NULL);
  LogonUserExW( // expect: password user
      L"orders", L"SHOP", L"Tr0ub4dor", LOGON32_LOGON_NETWORK,
      LOGON32_PROVIDER_DEFAULT, Token, Sid, Profile, NULL, NULL);
  LogonUser( // expect: password user
      "orders", "SHOP", "Tr0ub4dor", LOGON32_LOGON_NETWORK,
      LOGON32_PROVIDER_DEFAULT, Token);
  CreateProcessWithLogonW( // expect: password user
      L"orders", L"SHOP", L"Tr0ub4dor", 0, L"worker.exe", NULL, 0, NULL, NULL,
      &Startup, &Process);
  CreateServiceA( // expect: password
      Service, "Orders", "Orders", SERVICE_ALL_ACCESS,
      SERVICE_WIN32_OWN_PROCESS, SERVICE_AUTO_START, SERVICE_ERROR_NORMAL,
      "worker.exe", NULL, NULL, NULL, "SHOP\\orders", "Tr0ub4dor");
  CreateServiceW( // expect: password
      Service, L"Orders", L"Orders", SERVICE_ALL_ACCESS,
      SERVICE_WIN32_OWN_PROCESS, SERVICE_AUTO_START, SERVICE_ERROR_NORMAL,
      L"worker.exe", NULL, NULL, NULL, L"SHOP\\orders", L"Tr0ub4dor");
  ChangeServiceConfigA( // expect: password
      Service, SERVICE_NO_CHANGE, SERVICE_NO_CHANGE, SERVICE_NO_CHANGE, NULL,
      NULL, NULL, NULL, "SHOP\\orders", "Tr0ub4dor", NULL);
  ChangeServiceConfigW( // expect: password
      Service, SERVICE_NO_CHANGE, SERVICE_NO_CHANGE, SERVICE_NO_CHANGE, NULL,
      NULL, NULL, NULL, L"SHOP\\orders", L"Tr0ub4dor", NULL);
}

// Given by the user, absent, or the domain alone: no credential of the code's.
void silent(HANDLE *Token, const char *User, const char *Password,
            SC_HANDLE Service) {
  LogonUserA(User, "SHOP", Password, LOGON32_LOGON_NETWORK,
             LOGON32_PROVIDER_DEFAULT, Token);
  LogonUserW(NULL, L".", NULL, LOGON32_LOGON_SERVICE, LOGON32_PROVIDER_DEFAULT,
             Token);
  CreateServiceA(Service, "Orders", "Orders", SERVICE_ALL_ACCESS,
                 SERVICE_WIN32_OWN_PROCESS, SERVICE_AUTO_START,
                 SERVICE_ERROR_NORMAL, "worker.exe", NULL, NULL, NULL,
                 "NT AUTHORITY\\LocalService", NULL);
}
