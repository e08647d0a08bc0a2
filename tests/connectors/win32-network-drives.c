// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>
#include <winnetwk.h>

void literals(HWND Owner, LPNETRESOURCEA A, LPNETRESOURCEW W) {
  WNetAddConnectionA( // expect: address password
      "\\\\files.internal\\orders", "Tr0ub4dor", "Z:");
  WNetAddConnectionW( // expect: address password
      L"\\\\files.internal\\orders", L"Tr0ub4dor", L"Z:");
  WNetAddConnection2A(A, "Tr0ub4dor", "orders", 0);          // expect: password user
  WNetAddConnection2W(W, L"Tr0ub4dor", L"orders", 0);        // expect: password user
  WNetAddConnection3A(Owner, A, "Tr0ub4dor", "orders", 0);   // expect: password user
  WNetAddConnection3W(Owner, W, L"Tr0ub4dor", L"orders", 0); // expect: password user
  WNetUseConnectionA( // expect: password user
      Owner, A, "Tr0ub4dor", "orders", 0, NULL, NULL, NULL);
  WNetUseConnectionW( // expect: password user
      Owner, W, L"Tr0ub4dor", L"orders", 0, NULL, NULL, NULL);
}

void share(const char *Password) {
  NETRESOURCEA Share = {0};
  Share.lpRemoteName = "\\\\files.internal\\orders"; // expect: address
  WNetAddConnection2A(&Share, Password, NULL, 0);
  NETRESOURCEW Wide = {0};
  Wide.lpRemoteName = L"\\\\files.internal\\orders"; // expect: address
  WNetAddConnection2W(&Wide, NULL, NULL, 0);
}

void silent(const char *Remote, const char *Password, const char *User) {
  NETRESOURCEA Share = {0};
  Share.lpLocalName = "Z:";
  Share.lpRemoteName = (char *)Remote;
  WNetAddConnectionA(Remote, Password, "Z:");
  WNetAddConnection2A(&Share, Password, User, 0);
}
