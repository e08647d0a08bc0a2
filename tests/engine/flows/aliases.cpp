//===- aliases.cpp - Other names of one place -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A reference, and a pointer that gets one address, are the variable itself.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

bool flag();
char **anywhere();

// flow: pointer to a pointer
void throughPointer() {
  const char *Host = std::getenv("REDIS_HOST");
  const char **Where = &Host;
  *Where = "cache.internal";
  redisConnect(Host, 0); // expect: host
  redisConnect(*Where, 0); // expect: host
}
// silent: pointer to a pointer
void throughPointerAttached() {
  const char *Host = "cache.internal";
  const char **Where = &Host;
  *Where = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  redisConnect(*Where, 0);
}

// flow: two pointers to one pointer
void twoPointers() {
  char *Host;
  char **In = &Host, **Out = &Host;
  char Buffer[64] = "";
  Host = Buffer;
  {
    char *Host = *In;
    std::strcpy(Host, "cache.internal");
    *In = Host;
  }
  {
    char *Host = *Out;
    redisConnect(Host, 0); // expect: host
  }
}
// silent: two pointers to one pointer
void twoPointersRead() {
  char *Host;
  char **In = &Host, **Out = &Host;
  char Buffer[64] = "cache.internal";
  Host = Buffer;
  {
    char *Host = *In;
    std::fgets(Host, 64, stdin);
    *In = Host;
  }
  {
    char *Host = *Out;
    redisConnect(Host, 0);
  }
}

// flow: reference to a pointer
void throughReference() {
  char *Host;
  char *&Same = Host;
  char Buffer[64] = "";
  Host = Buffer;
  std::strcpy(Host, "cache.internal");
  {
    char *Host = Same;
    redisConnect(Host, 0); // expect: host
  }
  const char *Other = std::getenv("REDIS_HOST");
  const char *&Name = Other;
  Name = "cache.internal";
  redisConnect(Other, 0); // expect: host
}
// silent: reference to a pointer
void throughReferenceAttached() {
  const char *Host = "cache.internal";
  const char *&Name = Host;
  Name = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  std::string Text = "cache.internal";
  std::string &Same = Text;
  Same = std::getenv("REDIS_HOST");
  redisConnect(Text.c_str(), 0);
}

// flow: pointer into a buffer
void intoBuffer() {
  char Buffer[64];
  char *Where = Buffer;
  std::strcpy(Where, "cache.internal");
  redisConnect(Buffer, 0); // expect: host
  char *Copy = Where;
  redisConnect(Copy, 0); // expect: host
}
// silent: pointer into a buffer
void intoBufferAttached() {
  char Buffer[64] = "cache.internal";
  char *Where = Buffer;
  std::strcpy(Where, std::getenv("REDIS_HOST"));
  redisConnect(Buffer, 0);
  redisConnect(Where, 0);
  char Filled[64] = "cache.internal";
  char *In = Filled;
  if (!std::fgets(In, 64, stdin))
    In[0] = '\0';
  redisConnect(Filled, 0);
  redisConnect(In, 0);
}

// flow: pointer that is one of two buffers
void oneOfTwo() {
  char One[64] = "", Two[64] = "";
  char *Where = One;
  if (flag())
    Where = Two;
  std::strcpy(Where, "cache.internal");
  redisConnect(One, 0); // expect: host
}
// silent: pointer that is one of two buffers
void oneOfTwoAttached() {
  char One[64] = "", Two[64] = "";
  char *Where = One;
  if (flag())
    Where = Two;
  std::strcpy(Where, std::getenv("REDIS_HOST"));
  redisConnect(One, 0);
  redisConnect(Where, 0);
}

union Either {
  char *First;
  char *Second;
  int Number;
};

// flow: union
void ofUnion() {
  char Buffer[64] = "";
  char *Host = Buffer;
  std::strcpy(Host, "cache.internal");
  Either Both;
  Both.First = Host;
  {
    char *Host = Both.Second;
    redisConnect(Host, 0); // expect: host
  }
}
// silent: union
void ofUnionAttached() {
  Either Both;
  Both.First = const_cast<char *>("cache.internal");
  Both.Second = std::getenv("REDIS_HOST");
  redisConnect(Both.First, 0);
}

// flow: pointer to a structure
struct Config {
  const char *Host;
  int Port;
};
void toStructure() {
  Config C{};
  Config *P = &C;
  P->Host = "cache.internal";
  redisConnect(C.Host, 0); // expect: host
  Config &R = C;
  redisConnect(R.Host, 0); // expect: host
}
// silent: pointer to a structure
void toStructureAttached() {
  Config C{"cache.internal", 6379};
  Config *P = &C;
  P->Host = std::getenv("REDIS_HOST");
  redisConnect(C.Host, C.Port);
  Config &R = C;
  redisConnect(R.Host, 6379);
}

// flow: literal behind a pointer that is handed out
void keepsLiteral() {
  char *Host = const_cast<char *>("cache.internal");
  std::strtok(Host, ":");
  redisConnect(Host, 0); // expect: host
}
// silent: literal behind a pointer that is handed out
void handedOut() {
  char *Host = static_cast<char *>(std::malloc(64));
  std::strcpy(Host, "cache.internal");
  std::fgets(Host, 64, stdin);
  redisConnect(Host, 0);
}

// flow: written through an unknown pointer
void unknownPointer() {
  const char *Host = "cache.internal";
  *anywhere() = std::getenv("REDIS_HOST");
  redisConnect(Host, 0); // expect: host
}
// silent: written through an unknown pointer
void unknownPointerRead() {
  *anywhere() = const_cast<char *>("cache.internal");
  redisConnect(*anywhere(), 0);
}
