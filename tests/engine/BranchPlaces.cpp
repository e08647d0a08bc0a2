//===- BranchPlaces.cpp - Where a condition makes a choice ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   $C, $S, $L    the condition; as a number in a switch, and its label
//   $P, $T, $G    a template's parameter, argument, and what it is given
//   $F            what begins a function that asks: static, or a template's
//                 head; $ARGS its parameters, $CALL what it is called with
//   $TYPE         of the value that the arms choose, or void
//   $A, $B        the arms as statements, which set V$N where there is a value
//   $RA, $RB      the same, returning it
//   $XA, $XB      as expressions; $TA, $TB as true or false
//   $D, $USE      before the arms: the variable V$N; behind: what is done with
//                 what was chosen
//   $MARK         on the line of the finding; $N the number of the cell
//
//===----------------------------------------------------------------------===//

#include "engine/BranchForms.h"

namespace svc::test {

static const char User[] = "void f$N(void) {\n  $USE\n}\n";

static PlaceForm statement(std::string Id, std::string Name,
                           const std::string &Body) {
  PlaceForm P;
  P.Id = std::move(Id);
  P.Name = std::move(Name);
  P.Text = "$F void f$N($ARGS) {\n  $D\n" + Body + "  $USE\n}\n";
  P.Holder = "V$N";
  return P;
}

/// The arms are in a function, and what it returns is used in another one.
static PlaceForm function(std::string Id, std::string Name,
                          const std::string &Text, std::string Holder) {
  PlaceForm P;
  P.Id = std::move(Id);
  P.Name = std::move(Name);
  P.Text = Text + User;
  P.Holder = std::move(Holder);
  return P;
}

static PlaceForm oneArm(PlaceForm P) {
  P.OneArm = true;
  return P;
}

static PlaceForm expressions(PlaceForm P) {
  P.Expressions = true;
  return P;
}

static PlaceForm noValue(PlaceForm P) {
  P.NoValue = true;
  return P;
}

static void addStatements(std::vector<PlaceForm> &Out) {
  Out.push_back(
      oneArm(statement("if", "`if`", "  if ($C) { $MARK\n    $A\n  }\n")));
  Out.push_back(
      statement("if-else", "`if`, `else`",
                "  if ($C) { $MARK\n    $A\n  } else {\n    $B\n  }\n"));
  Out.push_back(statement("else-if", "`else if`",
                          "  if (ready()) {\n    idle();\n"
                          "  } else if ($C) { $MARK\n    $A\n"
                          "  } else {\n    $B\n  }\n"));
  Out.push_back(statement("chain", "chain of `else if`",
                          "  if ($C) { $MARK\n    $A\n"
                          "  } else if (ready()) {\n    $B\n"
                          "  } else {\n    $B\n  }\n"));
  Out.push_back(function(
      "return", "early `return`",
      "$F $TYPE pick$N($ARGS) {\n  if ($C) { $MARK\n    $RA\n  }\n  $RB\n}\n",
      "pick$N$CALL"));
  Out.push_back(statement("continue", "`continue`",
                          "  for (int I = 0; I < 2; ++I) {\n"
                          "    if ($C) { $MARK\n      $A\n      continue;\n"
                          "    }\n    $B\n  }\n"));
  Out.push_back(statement("break", "`break`",
                          "  for (;;) {\n"
                          "    if ($C) { $MARK\n      $A\n      break;\n"
                          "    }\n    $B\n    break;\n  }\n"));
  // The rest, after what leaves.
  PlaceForm Throw = oneArm(
      noValue(statement("throw", "`throw` else",
                        "  if (!($C)) { $MARK\n    throw 1;\n  }\n  $A\n")));
  Throw.InC = false;
  Out.push_back(Throw);
  Out.push_back(statement("switch", "`switch`",
                          "  switch ($S) { $MARK\n  case $L:\n    $A\n"
                          "    break;\n  default:\n    $B\n  }\n"));
}

static void addExpressions(std::vector<PlaceForm> &Out) {
  PlaceForm Conditional =
      expressions(function("conditional", "`?:`",
                           "$F $TYPE pick$N($ARGS) {\n"
                           "  return ($C) ? $XA : $XB; $MARK\n}\n",
                           "pick$N$CALL"));
  Out.push_back(Conditional);
  Out.push_back(oneArm(
      expressions(statement("and", "`&&`", "  (void)(($C) && $TA); $MARK\n"))));
  Out.push_back(oneArm(expressions(
      statement("or", "`\\|\\|`", "  (void)(($C) || $TA); $MARK\n"))));
  Out.push_back(oneArm(expressions(
      statement("and-inside", "`&&` in an expression",
                "  int Both = 1 + (($C) && $TA); $MARK\n  (void)Both;\n"))));
  Out.push_back(oneArm(
      expressions(statement("and-if", "`&&` in an `if`",
                            "  if (($C) && $TA) $MARK\n    idle();\n"))));
  PlaceForm Macro = expressions(function(
      "macro", "`?:` that a macro makes",
      "#define PICK$N(C, A, B) ((C) ? (A) : (B))\n"
      "$F $TYPE pick$N($ARGS) {\n  return PICK$N($C, $XA, $XB); $MARK\n}\n",
      "pick$N$CALL"));
  Out.push_back(Macro);
  Out.push_back(expressions(statement(
      "macro-if", "`if` that a macro makes",
      "#define CHOOSE$N(C, A, B) do { if (C) { A; } else { B; } } while (0)\n"
      "  CHOOSE$N($C, $STA, $STB); $MARK\n")));
}

/// The finding is at the call.
static PlaceForm overloads(std::string Id, std::string Name,
                           const std::string &A, const std::string &B,
                           const std::string &Given) {
  PlaceForm P =
      function(std::move(Id), std::move(Name), "", "pick$N(" + Given + ")");
  P.Text = "static $TYPE pick$N(" + A + ") {\n  $RA\n}\n" +
           "static $TYPE pick$N(" + B + ") {\n  $RB\n}\n" +
           "void f$N(void) {\n  $USE $MARK\n}\n";
  return P;
}

static void addTemplates(std::vector<PlaceForm> &Out) {
  size_t First = Out.size();
  Out.push_back(statement(
      "if-constexpr", "`if constexpr`",
      "  if constexpr ($C) { $MARK\n    $A\n  } else {\n    $B\n  }\n"));
  Out.push_back(
      function("if-constexpr-template", "`if constexpr` in a template",
               "template <typename T> $TYPE pick$N(T) {\n"
               "  if constexpr ($C) { $MARK\n    $RA\n  } else {\n    $RB\n"
               "  }\n}\n",
               "pick$N(0)"));
  Out.push_back(function("class-template", "class template, specialised",
                         "template <$P> struct S$N { $MARK\n"
                         "  static $TYPE go() {\n    $RB\n  }\n};\n"
                         "template <> struct S$N<$T> {\n"
                         "  static $TYPE go() {\n    $RA\n  }\n};\n",
                         "S$N<$G>::go()"));
  Out.push_back(function("function-template", "function template, specialised",
                         "template <$P> $TYPE pick$N() { $MARK\n  $RB\n}\n"
                         "template <> $TYPE pick$N<$T>() {\n  $RA\n}\n",
                         "pick$N<$G>()"));
  Out.push_back(overloads("bool-constant", "overloads for `std::bool_constant`",
                          "std::true_type", "std::false_type",
                          "std::bool_constant<$G>()"));
  Out.push_back(
      overloads("tag", "overloads for a tag", "$T", "OtherTag", "$G()"));
  Out.push_back(
      function("conditional-type", "`std::conditional_t`",
               "struct A$N {\n  static $TYPE go() {\n    $RA\n  }\n};\n"
               "struct B$N {\n  static $TYPE go() {\n    $RB\n  }\n};\n"
               "using S$N = std::conditional_t<$G, A$N, B$N>; $MARK\n",
               "S$N::go()"));
  for (size_t I = First; I < Out.size(); ++I) {
    Out[I].When = Decided::Compiling;
    Out[I].InC = false;
  }
}

static void addDirectives(std::vector<PlaceForm> &Out) {
  size_t First = Out.size();
  auto Choice = [](const std::string &A, const std::string &B) {
    return "$C $MARK\n" + A + "#else\n" + B + "#endif\n";
  };
  Out.push_back(
      statement("#calls", "around calls", Choice("  $A\n", "  $B\n")));
  Out.push_back(oneArm(statement("#call", "around a call, without `#else`",
                                 "$C $MARK\n  $A\n#endif\n")));
  Out.push_back(function("#functions", "around functions",
                         Choice("static $TYPE pick$N(void) {\n  $RA\n}\n",
                                "static $TYPE pick$N(void) {\n  $RB\n}\n"),
                         "pick$N()"));
  PlaceForm Classes = function(
      "#classes", "around classes",
      Choice("struct S$N {\n  static $TYPE go() {\n    $RA\n  }\n};\n",
             "struct S$N {\n  static $TYPE go() {\n    $RB\n  }\n};\n"),
      "S$N::go()");
  Classes.InC = false;
  Out.push_back(Classes);
  Out.push_back(expressions(function(
      "#macros", "around `#define`",
      Choice("#define PICK$N ($XA)\n", "#define PICK$N ($XB)\n"), "PICK$N")));
  PlaceForm Constants =
      expressions(function("#constants", "around constants",
                           Choice("static $TYPE const V$N = $XA;\n",
                                  "static $TYPE const V$N = $XB;\n"),
                           "V$N"));
  Constants.OnlyValue = true;
  Out.push_back(Constants);
  PlaceForm Includes = function(
      "#includes", "around `#include`",
      Choice("#include \"a$N.h\"\n", "#include \"b$N.h\"\n"), "pick$N()");
  Includes.Apart = true;
  Includes.Included = "static $TYPE pick$N(void) {\n  $R\n}\n";
  Out.push_back(Includes);
  for (size_t I = First; I < Out.size(); ++I)
    Out[I].When = Decided::Preprocessing;
}

std::vector<PlaceForm> placeForms() {
  std::vector<PlaceForm> Out;
  addStatements(Out);
  addExpressions(Out);
  addTemplates(Out);
  addDirectives(Out);
  return Out;
}

} // namespace svc::test
