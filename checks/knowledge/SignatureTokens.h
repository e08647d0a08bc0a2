//===- SignatureTokens.h - The words of a declaration -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Splits a declaration into tokens, leaves out what says nothing about its
// parameters (attributes, storage classes, restrict, template heads), and pairs
// brackets. Angle brackets are paired on demand, because only the reader of a
// type knows that one is no comparison.
// Guarded by tests/knowledge/SignatureTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_SIGNATURETOKENS_H
#define SVC_TIDY_KNOWLEDGE_SIGNATURETOKENS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace svc {

struct SignatureToken {
  enum Kind { Word, Number, Literal, Punctuation };
  Kind K;
  llvm::StringRef Text; // points into the signature
  bool SpaceBefore = false;
  /// Of an opening bracket ( [ {: how many tokens further its partner stands.
  size_t ToPartner = 0;

  bool is(llvm::StringRef S) const { return K != Literal && Text == S; }
  bool isWord() const { return K == Word; }
};

using SignatureTokens = llvm::ArrayRef<SignatureToken>;

/// An error that says what was expected in a signature.
llvm::Error signatureError(const llvm::Twine &Message);

/// The tokens of \p Text that matter. \p Text must outlive them.
llvm::Expected<std::vector<SignatureToken>>
tokenizeSignature(llvm::StringRef Text);

/// The index one past the bracket that closes the one at \p I (of any kind,
/// angle brackets included); I + 1 when the token opens nothing.
size_t skipGroup(SignatureTokens Tokens, size_t I);

/// The tokens as text, spaced as they were.
std::string spell(SignatureTokens Tokens);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_SIGNATURETOKENS_H
