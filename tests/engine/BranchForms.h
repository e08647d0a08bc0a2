//===- BranchForms.h - The forms of an environment branch -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A branch is a condition, a place that makes it a choice, and what the arms
// do. Each of the three is a table of rows here; a cell is the code that one
// row of each makes together, and what must be found in it. The tables in
// docs/checks/environment-branch.md are written from the same rows.
//
// To add a form: a row in BranchConditions.cpp, BranchPlaces.cpp or
// BranchArms.cpp, then `tool/dev docs`.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_ENGINE_BRANCHFORMS_H
#define SVC_TIDY_TESTS_ENGINE_BRANCHFORMS_H

#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace svc::test {

/// When a condition is decided; a place takes conditions of one kind.
enum class Decided { RunTime, Compiling, Preprocessing };

/// A condition, and what makes it possible to write it.
struct Condition {
  Condition(std::string Text = "") : Text(std::move(Text)) {}
  /// The expression; the directive, without its last line's end.
  std::string Text;
  /// Around a function that asks: "template <bool IsProd>", "bool Remote", and
  /// how it is called then: "<true>()".
  std::string Head, Parameters, Call = "()";
  /// In a switch; "": the expression as a number, and 1.
  std::string Selector, Label;
  /// In a template: its parameter, for which argument it is specialised, and
  /// what it is given; "": bool, true, and the expression.
  std::string Parameter, Argument, Given;
  bool isType() const { return Text.empty(); }
};

struct ConditionForm {
  Decided When = Decided::RunTime;
  std::string Id, Name, Declarations;
  Condition Asks;
  /// It looks alike and does not ask for the environment.
  Condition Silent;
  bool InC = false;
  /// Preprocessing: the flags that take the arm, and those that remove it.
  std::vector<std::string> Taking = {}, Removing = {};
  std::vector<std::string> Flags = {};
  /// The places that it is for; empty: all that take conditions of its kind.
  std::vector<std::string> OnlyIn = {};
};

struct PlaceForm {
  Decided When = Decided::RunTime;
  std::string Id, Name;
  /// See the head of BranchPlaces.cpp for what stands for what.
  std::string Text;
  /// The expression that holds what the arms chose: "V$N", "pick$N$CALL".
  std::string Holder;
  bool OneArm = false;
  bool InC = true;
  /// The arms must be expressions; there must be a value, or none; the value
  /// must be a constant.
  bool Expressions = false, NoValue = false, OnlyValue = false;
  /// The arms' texts are apart: that only literals differ is not seen.
  bool Apart = false;
  /// A file that is included for each arm: "" or its text with $R.
  std::string Included = "";
};

struct ArmForm {
  std::string Id, Name, Declarations;
  /// The type of the arms as expressions; "": they are statements only.
  std::string Type;
  std::string A, B;
  /// What is done with the value that was chosen, as $V; "": nothing.
  std::string Use;
  /// FindingRecord::Difference with both arms, and with the first one only; "":
  /// silent, "-": makes no sense.
  std::string Both, Alone;
  bool InC = false;
  /// Tokens do not tell what it is: it takes the types of what it names.
  bool NeedsTypes = false;
  /// The same, where no other arm looks alike.
  bool NeedsTypesAlone = false;
  std::vector<std::string> Flags = {};
  bool isValue() const { return !Use.empty(); }
};

std::vector<ConditionForm> conditionForms();
std::vector<PlaceForm> placeForms();
std::vector<ArmForm> armForms();
/// Arms that are nobody's business, whatever the condition.
std::vector<ArmForm> silentArmForms();

/// The condition for places x arms, and the arm for conditions x places.
const ConditionForm &usualCondition(Decided When);
const ArmForm &usualArm();

/// FindingRecord::Difference at \p Place; "" where it is silent.
std::string expectedOf(const ArmForm &Arm, const PlaceForm &Place);
/// Without its types, an arm that the preprocessor removed may be missed, or it
/// may not be known what differs.
bool isVague(const ArmForm &Arm, const PlaceForm &Place, bool Removed);

/// Why \p Place and \p Arm make no sense together; "" when they do.
std::string whyNot(const PlaceForm &Place, const ArmForm &Arm);
/// The same for a condition.
std::string whyNot(const ConditionForm &Form, const PlaceForm &Place);

/// One function or so of a unit.
struct Cell {
  std::string Name; // "text-equal, if-else"
  unsigned First = 0, Last = 0, Line = 0;
  std::string Difference; // "": nothing may be found
  /// See isVague(); with the first arm removed, and with it taken.
  bool VagueWhenRemoved = false, VagueWhenTaken = false;
};

/// A source that is made of cells.
struct FormsUnit {
  std::string Name;
  bool IsC = false;
  std::vector<std::string> Flags;
  std::string Source;
  std::map<std::string, std::string> Files; // that it includes
  std::vector<Cell> Cells;
  /// The first arm is hidden: what it is may be known by its tokens only.
  bool Removed = false;

  void declare(const std::string &Text) { Source += Text + "\n"; }
  void add(const std::string &CellName, const Condition &C,
           const PlaceForm &Place, const ArmForm &Arm, std::string Difference);
};

inline void PrintTo(const FormsUnit &U, std::ostream *Out) { *Out << U.Name; }

/// conditions x places, and places x arms; each unit has silent twins, too.
std::vector<FormsUnit> conditionUnits();
std::vector<FormsUnit> armUnits();

} // namespace svc::test

#endif // SVC_TIDY_TESTS_ENGINE_BRANCHFORMS_H
