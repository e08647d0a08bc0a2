//===- MacroCondition.cpp - The condition of an #if -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/MacroCondition.h"
#include "knowledge/Identifier.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

using Truth = std::optional<bool>;

/// Recursive descent, one function for each level of precedence.
class ConditionParser {
public:
  explicit ConditionParser(llvm::StringRef Text) : Rest(Text) { next(); }

  MacroCondition whole() {
    MacroCondition Out = any();
    return Failed || !Token.empty() ? MacroCondition() : Out;
  }

private:
  using Kind = MacroCondition::Kind;

  void next();
  bool accept(llvm::StringRef Text);
  MacroCondition any();
  MacroCondition all();
  MacroCondition comparison();
  MacroCondition operand();
  MacroCondition defined();
  void skipArguments();

  llvm::StringRef Rest, Token; // Token is empty at the end
  bool Failed = false;
  unsigned Depth = 0;
};

void ConditionParser::next() {
  Rest = Rest.ltrim();
  if (Rest.empty()) {
    Token = Rest;
    return;
  }
  size_t Length =
      Rest.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; })
          .size();
  for (llvm::StringRef Two : {"&&", "||", "==", "!=", "<=", ">="})
    if (Rest.starts_with(Two))
      Length = 2;
  Token = Rest.take_front(std::max<size_t>(Length, 1));
  Rest = Rest.drop_front(Token.size());
}

bool ConditionParser::accept(llvm::StringRef Text) {
  if (Token != Text)
    return false;
  next();
  return true;
}

MacroCondition ConditionParser::any() {
  MacroCondition Out = all();
  if (Token != "||")
    return Out;
  MacroCondition Or;
  Or.K = Kind::Or;
  Or.Of.push_back(std::move(Out));
  while (accept("||"))
    Or.Of.push_back(all());
  return Or;
}

MacroCondition ConditionParser::all() {
  std::vector<MacroCondition> Of;
  Of.push_back(comparison());
  while (accept("&&"))
    Of.push_back(comparison());
  return Of.size() == 1 ? std::move(Of.front())
                        : MacroCondition::conjunction(std::move(Of));
}

MacroCondition ConditionParser::comparison() {
  MacroCondition Left = operand();
  for (llvm::StringRef Operator : {"==", "!=", "<=", ">=", "<", ">"}) {
    if (!accept(Operator))
      continue;
    MacroCondition Right = operand();
    MacroCondition Out;
    if (Left.K != Kind::Value || Right.K != Kind::Value)
      return Out;
    Out.K = Kind::Compare;
    Out.A = std::move(Left.A);
    Out.B = std::move(Right.A);
    Out.Operator = Operator.str();
    return Out;
  }
  return Left;
}

MacroCondition ConditionParser::defined() {
  bool Open = accept("(");
  MacroCondition Out;
  Out.K = Kind::Defined;
  Out.A = Token.str();
  Failed |= !isIdentifier(Token);
  next();
  Failed |= Open && !accept(")");
  return Out;
}

/// Of __has_include(<x>) and the like.
void ConditionParser::skipArguments() {
  unsigned Open = 1;
  for (; Open && !Token.empty(); next())
    Open += Token == "(" ? 1 : Token == ")" ? -1 : 0;
  Failed |= Open != 0;
}

MacroCondition ConditionParser::operand() {
  if (++Depth > 200) { // no person writes that
    Failed = true;
    Token = Rest = "";
    return {};
  }
  if (accept("!"))
    return MacroCondition::negation(operand());
  if (accept("(")) {
    MacroCondition Out = any();
    Failed |= !accept(")");
    return Out;
  }
  if (accept("defined"))
    return defined();
  MacroCondition Out;
  if (Token.empty() ||
      (!llvm::isAlnum(Token.front()) && Token.front() != '_')) {
    Failed = true;
    next();
    return Out;
  }
  Out.A = Token.str();
  next();
  if (accept("("))
    skipArguments();
  else
    Out.K = Kind::Value;
  return Out;
}

MacroCondition MacroCondition::parse(llvm::StringRef Text) {
  return ConditionParser(Text).whole();
}

MacroCondition MacroCondition::negation(MacroCondition Of) {
  MacroCondition Out;
  Out.K = Not;
  Out.Of.push_back(std::move(Of));
  return Out;
}

MacroCondition MacroCondition::conjunction(std::vector<MacroCondition> Of) {
  MacroCondition Out;
  Out.K = And;
  Out.Of = std::move(Of);
  return Out;
}

static std::optional<int64_t>
numberOf(llvm::StringRef Text, const MacroStates &In, unsigned Depth = 0) {
  Text = Text.trim();
  if (Text.consume_front("(") && Text.consume_back(")"))
    Text = Text.trim();
  if (Depth > 8 || Text.empty())
    return std::nullopt;
  if (Text.consume_back(" + 1")) { // what Assumptions.cpp makes
    auto Out = numberOf(Text, In, Depth + 1);
    return Out ? std::optional(*Out + 1) : std::nullopt;
  }
  if (llvm::isDigit(Text.front())) {
    int64_t Out = 0;
    if (Text.rtrim("uUlL").getAsInteger(0, Out))
      return std::nullopt;
    return Out;
  }
  if (Text == "true" || Text == "false")
    return Text == "true";
  auto It = In.find(Text.str());
  if (It == In.end())
    return std::nullopt;
  return It->second.Defined ? numberOf(It->second.Text, In, Depth + 1) : 0;
}

/// What \p Text finally stands for, where that is no number.
static std::string resolved(const std::string &Text, const MacroStates &In) {
  auto It = In.find(Text);
  return It != In.end() && It->second.Defined ? It->second.Text : Text;
}

static Truth compare(const std::string &A, llvm::StringRef Operator,
                     const std::string &B, const MacroStates &In) {
  auto Left = numberOf(A, In), Right = numberOf(B, In);
  if (!Left || !Right) {
    std::string TextA = resolved(A, In), TextB = resolved(B, In);
    // X and (X + 1), whatever X is.
    bool Same = TextA == TextB, After = TextA == "(" + TextB + " + 1)";
    if (TextA.empty() || (!Same && !After))
      return std::nullopt;
    Left = After ? 1 : 0;
    Right = 0;
  }
  if (Operator == "==")
    return *Left == *Right;
  if (Operator == "!=")
    return *Left != *Right;
  if (Operator == "<")
    return *Left < *Right;
  if (Operator == "<=")
    return *Left <= *Right;
  return Operator == ">" ? *Left > *Right : *Left >= *Right;
}

Truth MacroCondition::holds(const MacroStates &In) const {
  switch (K) {
  case Unknown:
    return std::nullopt;
  case Defined: {
    auto It = In.find(A);
    return It == In.end() ? Truth() : Truth(It->second.Defined);
  }
  case Value: {
    auto Number = numberOf(A, In);
    return Number ? Truth(*Number != 0) : Truth();
  }
  case Compare:
    return compare(A, Operator, B, In);
  case Not: {
    Truth Inner = Of.front().holds(In);
    return Inner ? Truth(!*Inner) : Truth();
  }
  case And:
  case Or: {
    bool Decides = K == Or; // the answer of one that is the answer of all
    Truth Out = !Decides;
    for (const MacroCondition &Each : Of) {
      Truth Inner = Each.holds(In);
      if (Inner == Truth(Decides))
        return Decides;
      if (!Inner)
        Out = std::nullopt;
    }
    return Out;
  }
  }
  return std::nullopt;
}

void MacroCondition::uses(llvm::function_ref<bool(llvm::StringRef)> IsSelector,
                          std::map<std::string, MacroUse> &Into) const {
  for (const MacroCondition &Each : Of)
    Each.uses(IsSelector, Into);
  if (K == Defined)
    Into[A].Defined = true;
  if (K == Value && isIdentifier(A))
    Into[A].Bare = true;
  if (K != Compare)
    return;
  bool Swap =
      !isIdentifier(A) || (isIdentifier(B) && IsSelector(B) && !IsSelector(A));
  const std::string &Macro = Swap ? B : A, &With = Swap ? A : B;
  if (isIdentifier(Macro))
    Into[Macro].ComparedWith.insert(With);
  if (isIdentifier(With))
    Into[With].Constant = true;
}

} // namespace svc
