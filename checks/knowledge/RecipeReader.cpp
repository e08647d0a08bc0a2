//===- RecipeReader.cpp - JSON object -> Recipe, TextClass ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parameters are named, "this" is the object, and "..." in `of` is all that
// the call passes there.
//
//===----------------------------------------------------------------------===//

#include "knowledge/RecipeReader.h"
#include "knowledge/ArgumentName.h"
#include "knowledge/Suggestion.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

static constexpr llvm::StringRef Styles[] = {"printf", "braces", "dollar",
                                             "numbered", "percent"};
static constexpr llvm::StringRef Operators[] = {
    "joins", "appends", "joins_path", "appends_path", "fills"};
static_assert(std::size(Styles) == size_t(TextStyle::Percent) + 1 &&
                  std::size(Operators) == size_t(TextOperator::Fills) + 1,
              "each needs a name");

llvm::ArrayRef<llvm::StringRef> textStyleNames() { return Styles; }
llvm::ArrayRef<llvm::StringRef> textOperatorNames() { return Operators; }

namespace {

class Reader {
public:
  Reader(ObjectReader &Object, const Signature *S, ProblemList &Problems)
      : Object(Object), S(S), Problems(Problems) {}

  Recipe recipe();
  std::optional<TextStyle> style();

private:
  std::optional<unsigned> index(const JsonValue *V);
  std::optional<unsigned> parameter(llvm::StringRef Key) {
    return index(Object.text(Key, Need::Optional));
  }
  void readOf();

  ObjectReader &Object;
  const Signature *S;
  ProblemList &Problems;
  Recipe R;
};

std::optional<unsigned> Reader::index(const JsonValue *V) {
  if (!V || !S)
    return std::nullopt;
  if (V->Text == "this")
    return Recipe::This;
  std::string Problem;
  std::optional<unsigned> I = argumentIndex(*S, V->Text, Problem);
  if (!I)
    Problems.add(*V, Problem);
  return I;
}

void Reader::readOf() {
  if (!Object.get("of", JsonValue::Array, Need::Optional))
    return;
  R.Of.emplace();
  for (const JsonValue *V : Object.texts("of", Need::Optional)) {
    if (R.AndRest)
      Problems.add(*V, "nothing may follow '...'");
    if (std::optional<unsigned> I = index(V))
      R.Of->push_back(*I);
    R.AndRest = V->Text == "...";
  }
}

std::optional<TextStyle> Reader::style() {
  const JsonValue *V = Object.text("style", Need::Optional);
  if (!V)
    return std::nullopt;
  const auto *Known = llvm::find(textStyleNames(), V->Text);
  if (Known == textStyleNames().end()) {
    Problems.add(*V, suggest("unknown style", V->Text, textStyleNames()));
    return std::nullopt;
  }
  return static_cast<TextStyle>(Known - textStyleNames().begin());
}

Recipe Reader::recipe() {
  readOf();
  R.Format = parameter("format");
  R.Style = style().value_or(TextStyle::Printf);
  R.Into = parameter("into");
  R.At = parameter("at");
  R.From = parameter("from");
  R.Length = parameter("length");
  R.Limit = parameter("limit");
  R.Size = parameter("size");
  R.Until = parameter("until");
  R.Times = parameter("times");
  R.LengthOf = parameter("length_of");
  R.Returns = !Object.flag("only_writes");
  return R;
}

} // namespace

Recipe readRecipe(ObjectReader &Object, const Signature *S,
                  ProblemList &Problems) {
  return Reader(Object, S, Problems).recipe();
}

TextClass readTextClass(ObjectReader &Object, ProblemList &Problems) {
  TextClass C;
  const JsonValue *Map =
      Object.get("operators", JsonValue::Object, Need::Optional);
  if (!Map)
    C.Operators = {{"+", TextOperator::Joins}, {"+=", TextOperator::Appends}};
  else
    for (const JsonValue *V : Map->Children) {
      const auto *Known = V->T == JsonValue::String
                              ? llvm::find(textOperatorNames(), V->Text)
                              : textOperatorNames().end();
      if (V->T != JsonValue::String)
        Problems.add(*V, "expected a string, not " + describe(V->T));
      else if (Known == textOperatorNames().end())
        Problems.add(*V,
                     suggest("unknown effect", V->Text, textOperatorNames()));
      else
        C.Operators[V->Key.str()] =
            static_cast<TextOperator>(Known - textOperatorNames().begin());
    }
  if (auto Style = Reader(Object, nullptr, Problems).style())
    C.Style = *Style;
  return C;
}

} // namespace svc
