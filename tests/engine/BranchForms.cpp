//===- BranchForms.cpp - Cells from rows ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/BranchForms.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <algorithm>

namespace svc::test {

// --- what goes together ------------------------------------------------------

std::string whyNot(const PlaceForm &Place, const ArmForm &Arm) {
  if (Place.Expressions && Arm.Type.empty())
    return "statements are no expression";
  if (Place.NoValue && Arm.isValue())
    return "the value is lost";
  if (Place.OnlyValue && !Arm.isValue())
    return "nothing is chosen that a constant could hold";
  if (Place.OneArm && Arm.Alone == "-")
    return "nothing to be the same as";
  return "";
}

std::string whyNot(const ConditionForm &Form, const PlaceForm &Place) {
  if (Form.When != Place.When)
    return "decided at another time";
  if (Form.Id == "both" && Place.Id == "throw")
    return "who gives up for another reason, too, checks something else";
  if (!Form.OnlyIn.empty())
    return llvm::is_contained(Form.OnlyIn, Place.Id)
               ? ""
               : "the parameter belongs to the template";
  bool ForType = llvm::StringRef(Place.Id) == "tag";
  bool ForBoth = llvm::StringRef(Place.Id).ends_with("-template") &&
                 llvm::StringRef(Place.Id) != "if-constexpr-template";
  if (Form.When == Decided::Compiling && !ForBoth &&
      ForType != Form.Asks.isType())
    return ForType ? "a value is no type" : "a type is no value";
  bool ForBool = Place.Id == "bool-constant" || Place.Id == "conditional-type";
  if (ForBool && !llvm::StringRef(Form.Asks.Parameter).starts_with("bool"))
    return "no true or false";
  return "";
}

const ConditionForm &usualCondition(Decided When) {
  static const std::vector<ConditionForm> All = conditionForms();
  const char *Id = When == Decided::RunTime     ? "function"
                   : When == Decided::Compiling ? "constant"
                                                : "#ifdef";
  return *llvm::find_if(All,
                        [&](const ConditionForm &F) { return F.Id == Id; });
}

const ArmForm &usualArm() {
  static const std::vector<ArmForm> All = armForms();
  return *llvm::find_if(All,
                        [](const ArmForm &F) { return F.Id == "function"; });
}

std::string expectedOf(const ArmForm &Arm, const PlaceForm &Place) {
  std::string Difference = Place.OneArm ? Arm.Alone : Arm.Both;
  return Place.Apart && Difference == "literals" ? "configuration" : Difference;
}

bool isVague(const ArmForm &Arm, const PlaceForm &Place, bool Removed) {
  if (Place.When != Decided::Preprocessing)
    return false;
  if (!Place.OneArm)
    return Arm.NeedsTypes;
  return Removed && (Arm.NeedsTypes || Arm.NeedsTypesAlone || Arm.isValue());
}

// --- cells -------------------------------------------------------------------

using Words = std::vector<std::pair<std::string, std::string>>;

/// \p Text with each "$NAME" replaced; the longest name counts.
static std::string filled(std::string Text, Words With) {
  std::stable_sort(With.begin(), With.end(), [](const auto &A, const auto &B) {
    return A.first.size() > B.first.size();
  });
  for (size_t At = 0; (At = Text.find('$', At)) != std::string::npos;) {
    auto It = llvm::find_if(With, [&](const auto &W) {
      return Text.compare(At + 1, W.first.size(), W.first) == 0;
    });
    if (It == With.end())
      ++At;
    else
      Text.replace(At, It->first.size() + 1, It->second);
  }
  return Text;
}

static std::string orElse(const std::string &Text, const std::string &Else) {
  return Text.empty() ? Else : Text;
}

static Words wordsOf(const Condition &C) {
  std::string F = orElse(C.Head, "static");
  return {{"C", C.Text},
          {"S", orElse(C.Selector, "(int)(" + C.Text + ")")},
          {"L", orElse(C.Label, "1")},
          {"P", orElse(C.Parameter, "bool On")},
          {"T", orElse(C.Argument, "true")},
          {"G", orElse(C.Given, C.Text)},
          {"F", std::move(F)},
          {"ARGS", orElse(C.Parameters, "void")},
          {"CALL", C.Call}};
}

/// An arm as statement, as what returns, as expression, as truth.
static Words wordsOf(const ArmForm &Arm, const std::string &Code,
                     const std::string &Which) {
  if (Arm.Type.empty())
    return {{Which, Code}, {"R" + Which, Code + " return;"}};
  std::string Done = Arm.isValue() ? "V$N = " + Code : Code;
  bool IsVoid = Arm.Type == "void";
  bool IsTruth = !Arm.isValue() && !IsVoid;
  return {{Which, Done + ";"},
          {"R" + Which, IsVoid ? Code + "; return;" : "return " + Code + ";"},
          {"X" + Which, Code},
          {"ST" + Which, Done},
          {"T" + Which, IsTruth ? Code : "((" + Done + "), 1)"}};
}

static std::string useOf(const ArmForm &Arm, const PlaceForm &Place) {
  if (Arm.isValue())
    return filled(Arm.Use, {{"V", Place.Holder}});
  return Place.Holder == "V$N" ? "" : "(void)" + Place.Holder + ";";
}

void FormsUnit::add(const std::string &CellName, const Condition &C,
                    const PlaceForm &Place, const ArmForm &Arm,
                    std::string Difference) {
  const std::string Number = std::to_string(Cells.size());
  Words With = wordsOf(C);
  for (const Words &More : {wordsOf(Arm, Arm.A, "A"), wordsOf(Arm, Arm.B, "B")})
    With.insert(With.end(), More.begin(), More.end());
  With.push_back({"TYPE", orElse(Arm.Type, "void")});
  With.push_back(
      {"D", Arm.isValue() ? Arm.Type + " V$N = " + (IsC ? "0;" : "{};") : ""});
  With.push_back({"USE", useOf(Arm, Place)});
  With.push_back({"N", Number});
  std::string Text = Place.Text;
  bool Called = C.Call == "()";
  if (!Called && Place.Holder == "V$N")
    Text += "void call$N(void) {\n  f$N$CALL;\n}\n";
  Text = filled(Text, With);
  size_t Mark = Text.find("$MARK");
  Cell New;
  New.Name = CellName;
  New.First = 1 + std::count(Source.begin(), Source.end(), '\n');
  New.Line = New.First + std::count(Text.begin(), Text.begin() + Mark, '\n');
  New.Difference = std::move(Difference);
  Text.replace(Mark, 5, "// " + CellName);
  if (!Place.Included.empty())
    for (const char *Which : {"A", "B"}) {
      Words Return = With;
      Return.push_back({"R", "$R" + std::string(Which)});
      Files[(Which[0] == 'A' ? "a" : "b") + Number + ".h"] =
          filled(Place.Included, Return);
    }
  Source += Text;
  New.Last = std::count(Source.begin(), Source.end(), '\n');
  Source += '\n';
  Cells.push_back(std::move(New));
}

// --- units -------------------------------------------------------------------

static FormsUnit unit(const std::string &Name, bool IsC,
                      const std::vector<std::string> &Flags) {
  FormsUnit U;
  U.Name = Name + (IsC ? ", in C" : "");
  U.IsC = IsC;
  U.Flags = {IsC ? "-std=gnu11" : "-std=gnu++17", "-I/usr/include/postgresql"};
  U.Flags.insert(U.Flags.end(), Flags.begin(), Flags.end());
  U.declare("#include <hiredis/hiredis.h>\n#include <stdlib.h>\n"
            "#include <string.h>\n"
            "extern const char *Path;\nextern redisContext *Cache;\n"
            "redisContext *noCache(void);\nint ready(void);\n"
            "void idle(void);");
  if (!IsC)
    U.declare("#include <type_traits>\nstruct OtherTag {};");
  return U;
}

/// Twice where the preprocessor may take or remove the first arm.
static void addTaken(std::vector<FormsUnit> &Out, FormsUnit U,
                     const ConditionForm &C) {
  if (U.Cells.empty())
    return;
  if (C.When != Decided::Preprocessing) {
    Out.push_back(std::move(U));
    return;
  }
  FormsUnit Removed = U;
  Removed.Removed = true;
  Removed.Name += ", removed";
  U.Flags.insert(U.Flags.end(), C.Taking.begin(), C.Taking.end());
  Removed.Flags.insert(Removed.Flags.end(), C.Removing.begin(),
                       C.Removing.end());
  Out.push_back(std::move(U));
  Out.push_back(std::move(Removed));
}

std::vector<FormsUnit> conditionUnits() {
  std::vector<FormsUnit> Out;
  const ArmForm &Arm = usualArm();
  for (const ConditionForm &C : conditionForms())
    for (bool IsC : {false, true}) {
      if (IsC && !C.InC)
        continue;
      FormsUnit U = unit(C.Id, IsC, C.Flags);
      U.declare(C.Declarations);
      for (const PlaceForm &P : placeForms()) {
        if ((IsC && !P.InC) || !whyNot(C, P).empty() || !whyNot(P, Arm).empty())
          continue;
        U.add(P.Id, C.Asks, P, Arm, Arm.Both);
        U.add(P.Id + ", silent", C.Silent, P, Arm, "");
      }
      addTaken(Out, std::move(U), C);
    }
  return Out;
}

static void addArms(std::vector<FormsUnit> &Out, const ArmForm &Arm, bool IsC,
                    bool Silent) {
  for (Decided When :
       {Decided::RunTime, Decided::Compiling, Decided::Preprocessing}) {
    const ConditionForm &C = usualCondition(When);
    FormsUnit U = unit(Arm.Id + " at " + C.Id, IsC, Arm.Flags);
    U.declare(C.Declarations + Arm.Declarations);
    for (const PlaceForm &P : placeForms()) {
      if ((IsC && !P.InC) || !whyNot(C, P).empty() || !whyNot(P, Arm).empty())
        continue;
      // A constant of C is not the result of a call.
      if (IsC && P.OnlyValue && Arm.A.find('(') != std::string::npos)
        continue;
      U.add(P.Id, C.Asks, P, Arm, expectedOf(Arm, P));
      Cell &Added = U.Cells.back();
      Added.VagueWhenRemoved = isVague(Arm, P, /*Removed=*/true);
      Added.VagueWhenTaken = isVague(Arm, P, /*Removed=*/false);
      if (!Silent)
        U.add(P.Id + ", silent", C.Silent, P, Arm, "");
    }
    addTaken(Out, std::move(U), C);
  }
}

std::vector<FormsUnit> armUnits() {
  std::vector<FormsUnit> Out;
  for (bool Silent : {false, true})
    for (const ArmForm &Arm : Silent ? silentArmForms() : armForms())
      for (bool IsC : {false, true})
        if (!IsC || Arm.InC)
          addArms(Out, Arm, IsC, Silent);
  return Out;
}

} // namespace svc::test
