// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11
#include <windows.h>

#include <urlmon.h>

void literals(IStream **Stream, char *Name, wchar_t *Wide) {
  URLDownloadToFileA( // expect: url
      NULL, "https://files.internal/orders.csv", "orders.csv", 0, NULL);
  URLDownloadToFileW( // expect: url
      NULL, L"https://files.internal/orders.csv", L"orders.csv", 0, NULL);
  URLDownloadToCacheFileA( // expect: url
      NULL, "https://files.internal/orders.csv", Name, 260, 0, NULL);
  URLDownloadToCacheFileW( // expect: url
      NULL, L"https://files.internal/orders.csv", Wide, 260, 0, NULL);
  URLOpenBlockingStreamA( // expect: url
      NULL, "https://files.internal/orders.csv", Stream, 0, NULL);
  URLOpenBlockingStreamW( // expect: url
      NULL, L"https://files.internal/orders.csv", Stream, 0, NULL);
  URLOpenStreamA( // expect: url
      NULL, "https://files.internal/orders.csv", 0, NULL);
  URLOpenStreamW( // expect: url
      NULL, L"https://files.internal/orders.csv", 0, NULL);
}

void silent(const char *Url) {
  URLDownloadToFileA(NULL, Url, "orders.csv", 0, NULL);
}
