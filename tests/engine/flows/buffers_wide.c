//===- buffers_wide.c - Wide texts ----------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The wide twins of the C library's writers; the expectation is that of the
// narrow ones. ODBC takes UTF-16, so the tests cast.
//
//===----------------------------------------------------------------------===//

// packages: unixodbc-dev
#define _GNU_SOURCE
#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>
#include <stdlib.h>
#include <wchar.h>

// clang-format off: an expectation stands on the line of its use.

// flow: wide buffers
void wide(SQLHDBC dbc) {
  wchar_t a[64], b[64], c[64] = L"s3cr3t", d[64], e[64];
  wcscpy(a, L"s3cr3t");
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)a, SQL_NTS); // expect: password
  wcsncpy(b, L"s3cr3t", 64);
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)b, SQL_NTS); // expect: password
  wcscat(c, L"-one");
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)c, SQL_NTS); // expect: password
  swprintf(d, 64, L"%ls-%d", L"s3cr3t", 1);
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)d, SQL_NTS); // expect: password
  wmemcpy(e, L"s3cr3t", 7);
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)e, SQL_NTS); // expect: password
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)wcsdup(L"s3cr3t"), SQL_NTS); // expect: password
}

// silent: wide buffers
void wide_unknown(SQLHDBC dbc, const wchar_t *given) {
  wchar_t a[64] = L"s3cr3t", b[64] = L"s3cr3t", c[64];
  wcscpy(a, given);
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)a, SQL_NTS);
  wmemset(b, 0, 64);
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)b, SQL_NTS);
  swprintf(c, 64, given, L"s3cr3t");
  SQLConnectW(dbc, NULL, 0, NULL, 0, (SQLWCHAR *)c, SQL_NTS);
}
