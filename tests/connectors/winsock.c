// packages: mingw-w64-x86-64-dev
// flags: --target=x86_64-w64-mingw32 -isystem /usr/x86_64-w64-mingw32/include -std=gnu11 -D_WIN32_WINNT=0x0600
//===- winsock.c - Windows Sockets ----------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is theirs alone, and the POSIX functions by Windows' declarations.
//
//===----------------------------------------------------------------------===//

#include <winsock2.h>
#include <ws2tcpip.h>

// clang-format off: an expectation stands on the line of its use.

void byName(SOCKET S) {
  WSAConnectByNameA(S, "orders.internal", "7000", NULL, NULL, NULL, NULL, NULL, NULL); // expect: host port
  WSAConnectByNameW(S, L"orders.internal", L"7000", NULL, NULL, NULL, NULL, NULL, NULL); // expect: host port
}

void converts(SOCKET S) {
  struct sockaddr_in Address = {0};
  InetPtonA(AF_INET, "10.1.2.3", &Address.sin_addr); // expect: host
  InetPtonW(AF_INET, L"10.1.2.3", &Address.sin_addr); // expect: host
  WSAConnect(S, (struct sockaddr *)&Address, sizeof Address, NULL, NULL, NULL, NULL);
}

void looksUp(SOCKET S) {
  ADDRINFOW *Found;
  GetAddrInfoW(L"orders.internal", L"7000", NULL, &Found); // expect: host port
  WSAConnect(S, Found->ai_addr, (int)Found->ai_addrlen, NULL, NULL, NULL, NULL);
}

void posix(SOCKET S) {
  struct sockaddr_in Address = {0};
  Address.sin_port = htons(7000); // expect: port
  Address.sin_addr.s_addr = inet_addr("10.1.2.3"); // expect: host
  connect(S, (struct sockaddr *)&Address, sizeof Address);
}

void listens(SOCKET S) {
  struct sockaddr_in Address = {0};
  Address.sin_port = htons(7000);
  InetPtonA(AF_INET, "10.1.2.3", &Address.sin_addr);
  bind(S, (struct sockaddr *)&Address, sizeof Address);
}

void silent(SOCKET S, const char *Host, const wchar_t *Wide) {
  ADDRINFOW *Found;
  WSAConnectByNameA(S, (char *)Host, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  GetAddrInfoW(Wide, NULL, NULL, &Found);
  WSAConnect(S, Found->ai_addr, (int)Found->ai_addrlen, NULL, NULL, NULL, NULL);
}
