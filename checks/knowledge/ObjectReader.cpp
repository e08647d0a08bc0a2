//===- ObjectReader.cpp - The members of one JSON object --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Typed access to members; a member that is absent is a problem of the object,
// one of the wrong type is a problem of the member.
// Guarded by tests/knowledge/ModelLoaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ObjectReader.h"
#include "knowledge/Suggestion.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

void ProblemList::add(const JsonValue &At, const llvm::Twine &Message) {
  add({At.at(), At.pointer(), Message.str()});
}

void ProblemList::addAtKey(const JsonValue &At, const llvm::Twine &Message) {
  add({At.keyAt(), At.pointer(), Message.str()});
}

void ProblemList::add(const JsonProblem &P) {
  Problems.push_back({File, P.At.Line, P.At.Column, P.Pointer, P.Message});
}

std::vector<ModelProblem> ProblemList::take() {
  llvm::stable_sort(Problems, [](const ModelProblem &A, const ModelProblem &B) {
    return std::tie(A.Line, A.Column) < std::tie(B.Line, B.Column);
  });
  return std::move(Problems);
}

const JsonValue *ObjectReader::get(llvm::StringRef Key, Need N) {
  Asked.push_back(Key);
  const JsonValue *V = Object.member(Key);
  if (!V && N == Need::Required)
    Problems.add(Object, What + " needs the key '" + Key + "'");
  return V;
}

const JsonValue *ObjectReader::get(llvm::StringRef Key, JsonValue::Type T,
                                   Need N) {
  const JsonValue *V = get(Key, N);
  if (!V || V->T == T)
    return V;
  Problems.add(*V, "expected " + describe(T) + ", not " + describe(V->T));
  return nullptr;
}

static bool isBlank(const JsonValue &V) {
  return V.Text.empty() ||
         (llvm::isSpace(V.Text.front()) && V.Text.trim().empty());
}

const JsonValue *ObjectReader::text(llvm::StringRef Key, Need N) {
  const JsonValue *V = get(Key, JsonValue::String, N);
  if (!V || !isBlank(*V))
    return V;
  Problems.add(*V, "must not be empty");
  return nullptr;
}

bool ObjectReader::flag(llvm::StringRef Key) {
  const JsonValue *V = get(Key, JsonValue::Boolean, Need::Optional);
  return V && V->Flag;
}

std::vector<const JsonValue *> ObjectReader::texts(llvm::StringRef Key,
                                                   Need N) {
  std::vector<const JsonValue *> Texts;
  const JsonValue *Array = get(Key, JsonValue::Array, N);
  if (!Array)
    return Texts;
  for (const JsonValue *V : Array->Children)
    if (V->T != JsonValue::String)
      Problems.add(*V, "expected a string, not " + describe(V->T));
    else if (isBlank(*V))
      Problems.add(*V, "must not be empty");
    else
      Texts.push_back(V);
  return Texts;
}

void ObjectReader::rejectOthers() {
  for (const JsonValue *V : Object.Children)
    if (!llvm::is_contained(Asked, V->Key))
      Problems.addAtKey(*V, suggest("unknown key", V->Key, Asked));
}

} // namespace svc
