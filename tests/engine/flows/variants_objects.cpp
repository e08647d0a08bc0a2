//===- variants_objects.cpp - Flow variants: references and objects -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ways of variants.c that need C++: references, containers, virtual
// functions, and what a constructor leaves to the destructor. Of those that
// cross files, this is the part in one file.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstring>
#include <libpq-fe.h>
#include <list>
#include <map>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

static void ask(char *Out) {
  if (!std::fgets(Out, 64, stdin))
    Out[0] = '\0';
  size_t Length = std::strlen(Out);
  if (Length > 0)
    Out[Length - 1] = '\0';
}

// flow: 33 reference
void referred() {
  char Room[64] = "", *Word = Room;
  char *&Other = Word;
  std::strcpy(Word, "s3cr3t-7");
  {
    char *Word = Other;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // expect: password
  }
}
// silent: 33 reference
void referredRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  char *&Other = Word;
  ask(Word);
  {
    char *Word = Other;
    PQsetdbLogin(0, 0, 0, 0, 0, 0, Word);
  }
}

static void source(char *&Word) { std::strcpy(Word, "s3cr3t-7"); }
static void sourceNew(char *&Word) { Word = strdup("s3cr3t-7"); }
static void sourceRead(char *&Word) { ask(Word); }
// flow: 43 reference that a function fills
void filled() {
  char Room[64] = "", *Word = Room;
  source(Word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // expect: password
  sourceNew(Word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); // expect: password
}
// silent: 43 reference that a function fills
void filledRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  sourceRead(Word);
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word);
}

static void useVector(std::vector<char *> Words) {
  char *Word = Words[2];
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word);
}
// flow: 72 vector as argument
void handsVector() {
  char Room[64] = "", *Word = Room;
  std::vector<char *> Words;
  std::strcpy(Word, "s3cr3t-7");
  Words.insert(Words.end(), 1, Word);
  Words.insert(Words.end(), 1, Word);
  Words.insert(Words.end(), 1, Word);
  useVector(Words); // expect: password
}
// silent: 72 vector as argument
void handsVectorRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::vector<char *> Words;
  ask(Word);
  Words.insert(Words.end(), 3, Word);
  useVector(Words);
}

static void useList(std::list<char *> Words) {
  char *Word = Words.back();
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word);
}
// flow: 73 list as argument
void handsList() {
  char Room[64] = "", *Word = Room;
  std::list<char *> Words;
  std::strcpy(Word, "s3cr3t-7");
  Words.push_back(Word);
  Words.push_back(Word);
  useList(Words); // expect: password
}
// silent: 73 list as argument
void handsListRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::list<char *> Words;
  ask(Word);
  Words.push_back(Word);
  Words.push_back(Word);
  useList(Words);
}

static void useMap(std::map<int, char *> Words) {
  char *Word = Words[2];
  PQsetdbLogin(0, 0, 0, 0, 0, 0, Word);
}
// flow: 74 map as argument
void handsMap() {
  char Room[64] = "", *Word = Room;
  std::map<int, char *> Words;
  std::strcpy(Word, "s3cr3t-7");
  Words[0] = Word;
  Words[1] = Word;
  Words[2] = Word;
  useMap(Words); // expect: password
}
// silent: 74 map as argument
void handsMapRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::map<int, char *> Words;
  ask(Word);
  Words[0] = Word;
  Words[1] = Word;
  Words[2] = Word;
  useMap(Words);
}

struct Action {
  virtual ~Action() = default;
  virtual void run(char *Word) const = 0;
};
struct Connect : Action {
  void run(char *Word) const override { PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); }
};
struct Measure : Action {
  void run(char *Word) const override { std::printf("%zu", std::strlen(Word)); }
};
// flow: 81 virtual function by reference
void callsByReference() {
  char Room[64] = "", *Word = Room;
  std::strcpy(Word, "s3cr3t-7");
  const Action &A = Connect();
  A.run(Word); // expect: password
}
// silent: 81 virtual function by reference
void callsByReferenceRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  ask(Word);
  const Action &A = Connect();
  A.run(Word);
}
void callsOtherByReference() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::strcpy(Word, "s3cr3t-7");
  const Action &A = Measure();
  A.run(Word);
}

// flow: 82 virtual function by pointer
void callsByPointer() {
  char Room[64] = "", *Word = Room;
  std::strcpy(Word, "s3cr3t-7");
  Action *A = new Connect;
  A->run(Word); // expect: password
  delete A;
}
// silent: 82 virtual function by pointer
void callsByPointerRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  ask(Word);
  Action *A = new Connect;
  A->run(Word);
  delete A;
}
void callsOtherByPointer() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  std::strcpy(Word, "s3cr3t-7");
  Action *A = new Measure;
  A->run(Word);
  delete A;
}

// flow: 83 from constructor to destructor
class Session {
public:
  Session(char *Given) : Word(Given) { std::strcpy(Word, "s3cr3t-7"); }
  ~Session() { PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); } // expect: password
private:
  char *Word;
};
void opensSession() {
  char Room[64] = "", *Word = Room;
  Session S(Word);
}
// silent: 83 from constructor to destructor
class SessionRead {
public:
  SessionRead(char *Given) : Word(Given) { ask(Word); }
  ~SessionRead() { PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); }
private:
  char *Word;
};
void opensSessionRead() {
  char Room[64] = "", *Word = Room;
  SessionRead S(Word);
}

// flow: 84 from constructor to destructor on the heap
class Store {
public:
  Store(char *Given);
  ~Store();
private:
  char *Word;
};
Store::Store(char *Given) {
  Word = Given;
  std::strcpy(Word, "s3cr3t-7");
}
Store::~Store() { PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); } // expect: password
void opensStore() {
  char Room[64] = "", *Word = Room;
  Store *S = new Store(Word);
  delete S;
}
// silent: 84 from constructor to destructor on the heap
class StoreRead {
public:
  StoreRead(char *Given);
  ~StoreRead();
private:
  char *Word;
};
StoreRead::StoreRead(char *Given) {
  Word = Given;
  ask(Word);
}
StoreRead::~StoreRead() { PQsetdbLogin(0, 0, 0, 0, 0, 0, Word); }
void opensStoreRead() {
  char Room[64] = "s3cr3t-8", *Word = Room;
  StoreRead *S = new StoreRead(Word);
  delete S;
}
