#!/usr/bin/env python3
"""Prints a unit that is denser in uses than real code: dense.py KIND N.

flows    C++; N functions in which literals go through members, setters,
         concatenation, formats, branches and a wrapper to three uses
sockets  C; N functions that connect to an address of their own

Twice the N should take twice the time.
"""
import sys

FLOWS = """
struct C{i} {{
  std::string H = "db{i}.internal";
  int P = 6379;
  void set(const std::string &X) {{ H = X; }}
}};
static void open{i}(const std::string &H, int P) {{
  redisConnect(H.c_str(), P);
}}
void f{i}(bool B) {{
  C{i} C;
  if (B)
    C.set("r{i}.internal");
  std::string U = std::string("host=") + C.H +
                  " password=" + (getenv("P") ? getenv("P") : "x{i}");
  char Buffer[200];
  snprintf(Buffer, sizeof Buffer, "%s dbname=d{i}", U.c_str());
  PQconnectdb(Buffer);
  open{i}(C.H, C.P);
}}"""

SOCKETS = """
int f{i}(void) {{
  struct sockaddr_in A;
  int S = socket(AF_INET, SOCK_STREAM, 0);
  memset(&A, 0, sizeof A);
  A.sin_family = AF_INET;
  A.sin_port = htons(1000 + {i});
  inet_pton(AF_INET, "10.0.{high}.{low}", &A.sin_addr);
  return connect(S, (struct sockaddr *)&A, sizeof A);
}}"""

KINDS = {
    "flows": (FLOWS, ["hiredis/hiredis.h", "libpq-fe.h", "string", "cstdlib", "cstdio"]),
    "sockets": (SOCKETS, ["sys/socket.h", "arpa/inet.h", "netinet/in.h", "string.h"]),
}

text, headers = KINDS[sys.argv[1]]
print("\n".join(f"#include <{header}>" for header in headers))
for i in range(int(sys.argv[2])):
    print(text.format(i=i, high=i // 250, low=i % 250))
