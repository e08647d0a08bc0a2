// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>

#include <wininet.h>

void literals(HINTERNET Session) {
  InternetOpenA("orders/1.0", INTERNET_OPEN_TYPE_PROXY, // expect: proxy
                "proxy.internal:3128", NULL, 0);
  InternetOpenW(L"orders/1.0", INTERNET_OPEN_TYPE_PROXY, // expect: proxy
                L"proxy.internal:3128", NULL, 0);
  InternetConnectA(Session, "ftp.internal", 2121, // expect: host password port user
                   "orders", "Tr0ub4dor", INTERNET_SERVICE_FTP, 0, 0);
  InternetConnectW(Session, L"ftp.internal", 2121, // expect: host password port user
                   L"orders", L"Tr0ub4dor", INTERNET_SERVICE_FTP, 0, 0);
  InternetOpenUrlA(Session, "https://api.internal/orders", // expect: token url
                   "Authorization: Bearer 0a1b2c3d4e5f", -1, 0, 0);
  InternetOpenUrlW(Session, L"https://api.internal/orders", // expect: url
                   NULL, 0, 0, 0);
}

void silent(HINTERNET Session, const char *Host, const char *Url) {
  InternetOpenA("orders/1.0", INTERNET_OPEN_TYPE_DIRECT, NULL, NULL, 0);
  InternetConnectA(Session, Host, INTERNET_DEFAULT_HTTP_PORT, NULL, NULL,
                   INTERNET_SERVICE_HTTP, 0, 0);
  InternetOpenUrlA(Session, Url, "Accept: text/plain", -1, 0, 0);
}
