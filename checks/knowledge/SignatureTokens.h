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
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace svc {

struct SignatureToken {
  enum Kind { Word, Number, Literal, Punctuation };
  Kind K;
  bool SpaceBefore = false;
  /// Of an opening bracket ( [ {: how many tokens further its partner stands.
  unsigned ToPartner = 0;
  llvm::StringRef Text; // points into the signature; not empty

  bool is(llvm::StringRef S) const {
    return Text.size() == S.size() && Text.front() == S.front() &&
           (S.size() == 1 || Text == S) && K != Literal;
  }
  bool isWord() const { return K == Word; }
};

using SignatureTokens = llvm::ArrayRef<SignatureToken>;

/// An error that says what was expected in a signature.
llvm::Error signatureError(const llvm::Twine &Message);

/// Puts the tokens of \p Text that matter into \p Tokens. \p Text must outlive
/// them.
llvm::Error tokenizeSignature(llvm::StringRef Text,
                              llvm::SmallVectorImpl<SignatureToken> &Tokens);

/// The index one past the bracket that closes the one at \p I (of any kind,
/// angle brackets included); I + 1 when the token opens nothing.
size_t skipGroup(SignatureTokens Tokens, size_t I);

/// The tokens as text, spaced as they were, without the one at \p LeftOut.
std::string spell(SignatureTokens Tokens, size_t LeftOut = ~size_t(0));

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_SIGNATURETOKENS_H
