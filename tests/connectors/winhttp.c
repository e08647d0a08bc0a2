// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>

#include <winhttp.h>

void literals(HINTERNET Session, HINTERNET Request, URL_COMPONENTS *Parts) {
  WinHttpOpen(L"orders/1.0", // expect: proxy
              WINHTTP_ACCESS_TYPE_NAMED_PROXY, L"proxy.internal:3128", NULL, 0);
  WinHttpConnect(Session, L"api.internal", 8443, 0);               // expect: host port
  WinHttpCrackUrl(L"https://api.internal/orders", 0, 0, Parts);    // expect: url
  WinHttpSetCredentials(                                           // expect: password user
      Request, WINHTTP_AUTH_TARGET_SERVER, WINHTTP_AUTH_SCHEME_BASIC, L"orders",
      L"Tr0ub4dor", NULL);
}

void silent(HINTERNET Session, HINTERNET Request, const wchar_t *Host,
            const wchar_t *User, const wchar_t *Password) {
  WinHttpOpen(L"orders/1.0", WINHTTP_ACCESS_TYPE_DEFAULT_PROXY,
              WINHTTP_NO_PROXY_NAME, WINHTTP_NO_PROXY_BYPASS, 0);
  WinHttpConnect(Session, Host, INTERNET_DEFAULT_HTTPS_PORT, 0);
  WinHttpSetCredentials(Request, WINHTTP_AUTH_TARGET_SERVER,
                        WINHTTP_AUTH_SCHEME_BASIC, User, Password, NULL);
  WinHttpOpenRequest(Session, L"GET", L"/orders", NULL, WINHTTP_NO_REFERER,
                     WINHTTP_DEFAULT_ACCEPT_TYPES, WINHTTP_FLAG_SECURE);
}
