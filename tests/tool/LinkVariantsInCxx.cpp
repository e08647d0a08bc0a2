//===- LinkVariantsInCxx.cpp - Programs of LinkVariantsTest in C++ *- C++
//-*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The shapes are those of tests/engine/flows/variants_objects.cpp.
//
//===----------------------------------------------------------------------===//

#include "LinkVariants.h"

namespace svc::test {

static const Variant Variants[] = {
    {"62_ReferenceThatAFunctionFills", R"(
//- a.cpp
#include <libpq-fe.h>
namespace n62 {
void source(char *&Word);
void sourceRead(char *&Word);
void bad() {
  char Room[64] = "", *Word = Room;
  source(Word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // sink
}
void good() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  sourceRead(Word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word);
}
}
//- b.cpp
#include "ask.h"
namespace n62 {
void source(char *&Word) { strcpy(Word, "s3cr3t-7"); }
void sourceRead(char *&Word) { ask(Word); }
}
)"},
    {"72_Vector", R"(
//- a.cpp
#include "ask.h"
#include <vector>
namespace n72 {
void use(std::vector<char *> Words);
void bad() {
  char Room[64] = "", *Word = Room;
  std::vector<char *> Words;
  strcpy(Word, "s3cr3t-7");
  Words.insert(Words.end(), 1, Word);
  Words.insert(Words.end(), 1, Word);
  Words.insert(Words.end(), 1, Word);
  use(Words); // use
}
void good() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::vector<char *> Words;
  ask(Word);
  Words.insert(Words.end(), 1, Word);
  Words.insert(Words.end(), 1, Word);
  Words.insert(Words.end(), 1, Word);
  use(Words);
}
}
//- b.cpp
#include <libpq-fe.h>
#include <vector>
namespace n72 {
void use(std::vector<char *> Words) {
  char *Word = Words[2];
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // sink
}
}
)"},
    {"73_List", R"(
//- a.cpp
#include "ask.h"
#include <list>
namespace n73 {
void use(std::list<char *> Words);
void bad() {
  char Room[64] = "", *Word = Room;
  std::list<char *> Words;
  strcpy(Word, "s3cr3t-7");
  Words.push_back(Word);
  Words.push_back(Word);
  use(Words); // use
}
void good() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::list<char *> Words;
  ask(Word);
  Words.push_back(Word);
  Words.push_back(Word);
  use(Words);
}
}
//- b.cpp
#include <libpq-fe.h>
#include <list>
namespace n73 {
void use(std::list<char *> Words) {
  char *Word = Words.back();
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // sink
}
}
)"},
    {"74_Map", R"(
//- a.cpp
#include "ask.h"
#include <map>
namespace n74 {
void use(std::map<int, char *> Words);
void bad() {
  char Room[64] = "", *Word = Room;
  std::map<int, char *> Words;
  strcpy(Word, "s3cr3t-7");
  Words[0] = Word;
  Words[1] = Word;
  Words[2] = Word;
  use(Words); // use
}
void good() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::map<int, char *> Words;
  ask(Word);
  Words[0] = Word;
  Words[1] = Word;
  Words[2] = Word;
  use(Words);
}
}
//- b.cpp
#include <libpq-fe.h>
#include <map>
namespace n74 {
void use(std::map<int, char *> Words) {
  char *Word = Words[2];
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // sink
}
}
)"},
    {"81_VirtualByReference", R"(
//- action_81.h
namespace n81 {
struct Action {
  virtual void run(char *Word) const = 0;
};
struct Connect : Action {
  void run(char *Word) const;
};
struct Measure : Action {
  void run(char *Word) const;
};
}
//- a.cpp
#include "ask.h"
#include "action_81.h"
namespace n81 {
void bad() {
  char Room[64] = "", *Word = Room;
  strcpy(Word, "s3cr3t-7");
  const Action &A = Connect();
  A.run(Word); // use
}
void good() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  ask(Word);
  const Action &A = Connect();
  A.run(Word);
}
void other() {
  char Room[64] = "", *Word = Room;
  strcpy(Word, "s3cr3t-7");
  const Action &A = Measure();
  A.run(Word);
}
}
//- connect.cpp
#include "action_81.h"
#include <libpq-fe.h>
namespace n81 {
void Connect::run(char *Word) const {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // sink
}
}
//- measure.cpp
#include "action_81.h"
#include <cstdio>
namespace n81 {
void Measure::run(char *Word) const { std::puts(Word); }
}
)"},
    {"82_VirtualByPointer", R"(
//- action_82.h
namespace n82 {
struct Action {
  virtual ~Action() {}
  virtual void run(char *Word) = 0;
};
struct Connect : Action {
  void run(char *Word);
};
struct Measure : Action {
  void run(char *Word);
};
}
//- a.cpp
#include "ask.h"
#include "action_82.h"
namespace n82 {
void bad() {
  char Room[64] = "", *Word = Room;
  strcpy(Word, "s3cr3t-7");
  Action *A = new Connect;
  A->run(Word); // use
  delete A;
}
void good() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  ask(Word);
  Action *A = new Connect;
  A->run(Word);
  delete A;
}
void other() {
  char Room[64] = "", *Word = Room;
  strcpy(Word, "s3cr3t-7");
  Action *A = new Measure;
  A->run(Word);
  delete A;
}
}
//- connect.cpp
#include "action_82.h"
#include <libpq-fe.h>
namespace n82 {
void Connect::run(char *Word) {
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // sink
}
}
//- measure.cpp
#include "action_82.h"
#include <cstdio>
namespace n82 {
void Measure::run(char *Word) { std::puts(Word); }
}
)"},
};

llvm::ArrayRef<Variant> variantsInCxx() { return Variants; }

} // namespace svc::test
