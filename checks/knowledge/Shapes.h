//===- Shapes.h - The shapes of API that models describe --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Libraries take locations and secrets in a few ways: by position, by key and
// value, in fields, through builders. Which ones are covered, and by how many
// models, is read off the models themselves. One entry point may have several
// shapes. To add one: a row in Shapes.cpp.
// Guarded by tests/knowledge/ShapesTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_SHAPES_H
#define SVC_TIDY_KNOWLEDGE_SHAPES_H

#include "ModelLoader.h"

namespace svc {

/// What a shape is recognised by.
struct ShapeQuestion {
  const EntryPoint &E;
  const JsonValue &Written; // the entry point as its file spells it
  /// So many entry points of the model have E's kind and name, and so many
  /// fields E's class.
  unsigned Namesakes, Siblings;
};

struct Shape {
  llvm::StringRef Name;
  llvm::StringRef Example;
  bool (*Has)(const ShapeQuestion &);
};

llvm::ArrayRef<Shape> shapes();

/// For each entry point of \p L, the indices of its shapes. The text that \p L
/// was read from must still live.
std::vector<std::vector<unsigned>> shapesOf(const LoadedModel &L);

/// True for kinds that carry roles or mark code that talks to a service; false
/// for those that say how values are made.
inline bool isOfService(const EntryPoint &E) {
  return E.Kind < EntryKind::Environment;
}

/// True for a model of a service's client; false for one that only says how
/// values are made, and for local stand-ins.
bool isClient(const Connector &C);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_SHAPES_H
