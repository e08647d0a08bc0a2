//===- ConditionRows.h - Rows of conditions ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How BranchConditions.cpp and BranchConstants.cpp write their rows.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_ENGINE_CONDITIONROWS_H
#define SVC_TIDY_TESTS_ENGINE_CONDITIONROWS_H

#include "engine/BranchForms.h"

namespace svc::test {

class ConditionRows {
public:
  ConditionForm &add(std::string Id, std::string Name, std::string Declarations,
                     Condition Asks, Condition Silent) {
    ConditionForm F;
    F.When = When;
    F.Id = std::move(Id);
    F.Name = std::move(Name);
    F.Declarations = std::move(Declarations);
    F.Asks = std::move(Asks);
    F.Silent = std::move(Silent);
    Out.push_back(std::move(F));
    return Out.back();
  }
  /// The same row in C, too.
  ConditionForm &both(std::string Id, std::string Name,
                      std::string Declarations, Condition Asks,
                      Condition Silent) {
    ConditionForm &F =
        add(std::move(Id), std::move(Name), std::move(Declarations),
            std::move(Asks), std::move(Silent));
    F.InC = true;
    return F;
  }
  Decided When = Decided::RunTime;
  std::vector<ConditionForm> Out;
};

inline Condition choice(std::string Text, std::string Selector,
                        std::string Label) {
  Condition C(std::move(Text));
  C.Selector = std::move(Selector);
  C.Label = std::move(Label);
  return C;
}

inline Condition asked(std::string Text, std::string Head,
                       std::string Parameters, std::string Call) {
  Condition C(std::move(Text));
  C.Head = std::move(Head);
  C.Parameters = std::move(Parameters);
  C.Call = std::move(Call);
  return C;
}

inline Condition constant(std::string Text, std::string Parameter,
                          std::string Argument, std::string Given) {
  Condition C(std::move(Text));
  C.Parameter = std::move(Parameter);
  C.Argument = std::move(Argument);
  C.Given = std::move(Given);
  return C;
}

void addConstants(ConditionRows &R);
void addDirectives(ConditionRows &R);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_ENGINE_CONDITIONROWS_H
