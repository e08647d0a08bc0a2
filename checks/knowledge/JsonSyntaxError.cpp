//===- JsonSyntaxError.cpp - Why a text is not JSON -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The library's parser reports a value after it has read it (and, for a number,
// one character more), to an iterator that counts. Between two reports it reads
// only white space, commas, colons and the new token: so a token starts at the
// first other character after the place where the last report was made.
// Guarded by tests/knowledge/LocatedJsonTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/JsonSyntaxError.h"
#include "llvm/ADT/Twine.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

/// Reads a text and leaves the number of bytes read where the listener sees it.
class CountingIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char *;
  using reference = const char &;

  CountingIterator(llvm::StringRef Text, size_t Offset, size_t *Count)
      : Text(Text), Offset(Offset), Count(Count) {}

  reference operator*() const { return Text.data()[Offset]; }
  CountingIterator &operator++() {
    *Count = ++Offset;
    return *this;
  }
  bool operator==(const CountingIterator &O) const {
    return Offset == O.Offset;
  }
  bool operator!=(const CountingIterator &O) const { return !(*this == O); }

private:
  llvm::StringRef Text;
  size_t Offset;
  size_t *Count;
};

/// What remains of the library's message without its prefix and without the
/// text it quotes (the file may be the wrong one, and hold a secret).
std::string plainMessage(llvm::StringRef What) {
  size_t Tag = What.find("] ");
  if (Tag != llvm::StringRef::npos)
    What = What.drop_front(Tag + 2);
  size_t Where = What.find(": ");
  if (What.starts_with("parse error") && Where != llvm::StringRef::npos)
    What = What.drop_front(Where + 2);
  size_t Quote = What.find("; last read: '");
  if (Quote == llvm::StringRef::npos)
    return What.str();
  size_t Expected = What.rfind("; expected ");
  llvm::StringRef Tail = Expected == llvm::StringRef::npos || Expected < Quote
                             ? llvm::StringRef()
                             : What.drop_front(Expected);
  return (What.take_front(Quote) + Tail).str();
}

/// Listens to the parser. A method that returns false stops it.
class Listener {
public:
  explicit Listener(const JsonText &Source)
      : Source(Source), Text(Source.text()) {
    if (Text.starts_with("\xEF\xBB\xBF")) // the parser skips this mark, too
      Reported = 3;
  }

  size_t *counter() { return &Count; }
  JsonProblem Problem;

  // The library fixes these names.
  // NOLINTBEGIN(readability-identifier-naming)
  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(int64_t) { return value(); }
  bool number_unsigned(uint64_t) { return value(); }
  bool number_float(double, const std::string &) { return value(); }
  bool string(std::string &) { return value(); }
  bool binary(nlohmann::json::binary_t &) { return false; } // not in text
  bool start_object(size_t) { return open(); }
  bool start_array(size_t) { return open(); }
  bool key(std::string &) { return value(); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(size_t, const std::string &,
                   const nlohmann::detail::exception &E) {
    std::string Message = plainMessage(E.what());
    // The token that is wrong, or the separator just read, or the end.
    size_t At = std::min(nextToken(), Count ? Count - 1 : 0);
    if (llvm::StringRef(Message).contains("unexpected end of input"))
      At = std::max(Text.rtrim().size(), TokenStart);
    if (Text.trim().empty())
      Message = "the file is empty";
    Problem = {Source.place(At), "", Message};
    return false;
  }
  // NOLINTEND(readability-identifier-naming)

private:
  size_t nextToken() const {
    return std::min(Text.find_first_not_of(" \t\r\n,:", Reported), Text.size());
  }

  bool value() {
    TokenStart = nextToken();
    Reported = Count;
    return true;
  }

  bool open() {
    value();
    if (++Depth <= MaxJsonDepth)
      return true;
    Problem = {Source.place(TokenStart), "",
               "nested deeper than " + std::to_string(MaxJsonDepth) +
                   " levels"};
    return false;
  }

  bool close() {
    Reported = Count;
    --Depth;
    return true;
  }

  const JsonText &Source;
  llvm::StringRef Text;
  size_t Count = 0;      // bytes the parser has read
  size_t Reported = 0;   // Count at the last report
  size_t TokenStart = 0; // of the last token that was reported
  unsigned Depth = 0;
};

} // namespace

JsonProblem jsonSyntaxError(const JsonText &Source) {
  Listener L(Source);
  CountingIterator Begin(Source.text(), 0, L.counter());
  CountingIterator End(Source.text(), Source.text().size(), L.counter());
  bool Accepted = nlohmann::json::sax_parse(Begin, End, &L);
  assert(!Accepted && "one parser takes what the other refuses");
  if (Accepted)
    return {Source.place(0), "", "this is not JSON"};
  return L.Problem;
}

} // namespace svc
