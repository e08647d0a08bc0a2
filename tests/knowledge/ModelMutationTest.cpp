//===- ModelMutationTest.cpp - Models with one mistake in them --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A built-in model with a mistake that somebody could make is refused with
// file, line and field, and models beside it load. The mistakes are drawn by a
// generator with a fixed seed, so a failure comes back. Bytes that are changed
// without sense may give a good model, but never a crash.
//
//===----------------------------------------------------------------------===//

#include "ModelText.h"
#include "knowledge/ModelSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"
#include <random>

using namespace svc;

namespace {

class Mutations {
public:
  explicit Mutations(unsigned Seed) : Random(Seed) {}

  const EmbeddedModel &anyModel() {
    return embeddedModels()[below(embeddedModels().size())];
  }
  size_t below(size_t N) { return Random() % N; }

  /// One element of \p All.
  template <typename T> const T &any(const std::vector<T> &All) {
    return All[below(All.size())];
  }

private:
  std::mt19937 Random; // the standard says what it yields
};

/// A text, and the places in it where one can do harm.
class Victim {
public:
  explicit Victim(llvm::StringRef Text)
      : Text(Text.str()), Json(parseLocatedJson(this->Text)) {
    walk(*Json.Root);
    bool InString = false;
    for (size_t I = 0; I != this->Text.size(); ++I) {
      char C = this->Text[I];
      if (InString && C == '\\')
        ++I;
      else if (C == '"')
        InString = !InString;
      else if (!InString && llvm::StringRef(",:{}[]").contains(C))
        Punctuation.push_back(I);
    }
  }

  /// The text with the string that begins at \p Offset written anew.
  std::string withString(size_t Offset, llvm::StringRef New) const {
    size_t End = Offset + 1;
    while (Text[End] != '"')
      End += Text[End] == '\\' ? 2 : 1;
    return (Text.substr(0, Offset) + New + Text.substr(End + 1)).str();
  }

  std::string Text;
  LocatedJson Json;
  std::vector<size_t> Punctuation;
  std::vector<const JsonValue *> Required, Signatures, Roles, Objects;

private:
  void walk(const JsonValue &V) {
    for (const JsonValue *Child : V.Children) {
      bool IsEntry = V.Parent && V.Parent->Key == "entry_points";
      llvm::StringRef Key = Child->Key;
      if (Child->T == JsonValue::String &&
          (V.Parent ? IsEntry &&
                          (Key == "kind" || Key == "name" || Key == "signature")
                    : Key != "$schema"))
        Required.push_back(Child);
      if (IsEntry && Key == "signature" && Child->Text.contains(')'))
        Signatures.push_back(Child);
      if (V.Key == "roles" && Child->T == JsonValue::String)
        Roles.push_back(Child);
      walk(*Child);
    }
    if (V.T == JsonValue::Object && !V.Children.empty())
      Objects.push_back(&V);
  }
};

struct Mistake {
  const char *Name;
  bool HasField; // false where the file is no JSON any more
  /// "" where the model has no place for it.
  std::string (*Make)(const Victim &, Mutations &);
};

std::string replacedValue(const Victim &V, const JsonValue &At,
                          llvm::StringRef New) {
  return V.withString(At.Offset, New);
}

const Mistake Mistakes[] = {
    {"lost punctuation", false,
     [](const Victim &V, Mutations &M) {
       std::string Text = V.Text;
       return Text.erase(M.any(V.Punctuation), 1);
     }},
    {"doubled comma", false,
     [](const Victim &V, Mutations &M) {
       std::string Text = V.Text;
       return Text.insert(M.any(V.Punctuation), ",,");
     }},
    {"cut off", false,
     [](const Victim &V, Mutations &M) {
       return V.Text.substr(0, M.below(llvm::StringRef(V.Text).rtrim().size()));
     }},
    {"a byte of another kind", false,
     [](const Victim &V, Mutations &M) {
       std::string Text = V.Text;
       return Text.insert(M.below(Text.size()), 1, '\0');
     }},
    {"wrong type", true,
     [](const Victim &V, Mutations &M) {
       const char *Others[] = {"17.5", "null", "[[]]", "{\"a\": 1}", "false"};
       return replacedValue(V, *M.any(V.Required), Others[M.below(5)]);
     }},
    {"empty text", true,
     [](const Victim &V, Mutations &M) {
       return replacedValue(V, *M.any(V.Required), "\" \"");
     }},
    {"unknown key", true,
     [](const Victim &V, Mutations &M) {
       std::string Text = V.Text;
       return Text.insert(M.any(V.Objects)->Offset + 1, "\"no_such_key\": 1, ");
     }},
    {"key twice", true,
     [](const Victim &V, Mutations &M) {
       std::string Text = V.Text;
       const JsonValue &Object = *M.any(V.Objects);
       return Text.insert(
           Object.Offset + 1,
           ("\"" + Object.Children.back()->Key + "\": 1, ").str());
     }},
    {"unknown role", true,
     [](const Victim &V, Mutations &M) {
       return V.Roles.empty() ? ""
                              : replacedValue(V, *M.any(V.Roles), "\"hotst\"");
     }},
    {"unknown parameter", true,
     [](const Victim &V, Mutations &M) {
       return V.Roles.empty() ? ""
                              : V.withString(M.any(V.Roles)->KeyOffset,
                                             "\"no_such_parameter\"");
     }},
    {"broken signature", true,
     [](const Victim &V, Mutations &M) -> std::string {
       if (V.Signatures.empty())
         return "";
       const JsonValue &At = *M.any(V.Signatures);
       std::string Broken = At.Text.str();
       switch (M.below(3)) {
       case 0:
         llvm::erase(Broken, ')');
         break;
       case 1:
         Broken = Broken.substr(0, Broken.find('('));
         break;
       default:
         Broken.insert(Broken.find('(') + 1, ", int *");
       }
       std::string Written; // what is wrong is the signature, not the JSON
       for (char C : Broken)
         Written += C == '"' ? "\\\"" : std::string(1, C);
       return replacedValue(V, At, "\"" + Written + "\"");
     }},
    {"name of another function", true,
     [](const Victim &V, Mutations &M) {
       return V.Signatures.empty() ? ""
                                   : replacedValue(V, *M.any(V.Signatures),
                                                   "\"int other(int)\"");
     }},
    {"another version", true,
     [](const Victim &V, Mutations &) {
       std::string Text = V.Text;
       const JsonValue *At = V.Json.Root->member("schema_version");
       return Text.replace(At->Offset, 1, "2");
     }},
};

/// One well-formed neighbour called \p Function.
std::string neighbour(const std::string &Id, const std::string &Function) {
  std::string Text = model(R"j({"kind": "function", "name": ")j" + Function +
                           R"j(", "signature": "void )j" + Function +
                           R"j((int port)", "roles": {"port": "port"}})j");
  return Text.replace(Text.find("\"lib\""), 5, "\"" + Id + "\"");
}

} // namespace

TEST(ModelMutation, AMistakeIsRefusedWithFileLineAndFieldAndTheRestLoads) {
  constexpr unsigned Rounds = 40;
  Mutations M(19);
  unsigned Done = 0;
  for (unsigned Round = 0; Round != Rounds; ++Round)
    for (const Mistake &One : Mistakes) {
      const EmbeddedModel &Model = M.anyModel();
      Victim V(Model.Text);
      std::string Bad = One.Make(V, M);
      if (Bad.empty())
        continue;
      SCOPED_TRACE(testing::Message() << One.Name << " in " << Model.File.str()
                                      << ", round " << Round);
      ModelSet Models;
      EXPECT_TRUE(Models.addText(neighbour("before", "f1"), "1.json").empty());
      std::vector<ModelProblem> Problems = Models.addText(Bad, "bad.json");
      EXPECT_TRUE(Models.addText(neighbour("after", "f2"), "2.json").empty());
      ++Done;
      ASSERT_FALSE(Problems.empty());
      for (const ModelProblem &P : Problems) {
        EXPECT_EQ(P.File, "bad.json");
        EXPECT_GE(P.Line, 1u);
        EXPECT_GE(P.Column, 1u);
        EXPECT_LE(P.Line, 1 + llvm::StringRef(Bad).count('\n'));
        EXPECT_FALSE(P.Message.empty());
        EXPECT_EQ(render(P).find('\n'), std::string::npos);
        if (One.HasField) {
          EXPECT_TRUE(llvm::StringRef(P.Field).starts_with("/")) << render(P);
        }
      }
      EXPECT_EQ(Models.lookup("f1").size(), 1u);
      EXPECT_EQ(Models.lookup("f2").size(), 1u);
    }
  EXPECT_GE(Done, 400u);
}

TEST(ModelMutation, TheOtherEntryPointsOfAModelLoad) {
  Mutations M(20);
  unsigned Lost = 0;
  for (unsigned Round = 0; Round != 100; ++Round) {
    Victim V(M.anyModel().Text);
    if (V.Roles.empty())
      continue;
    const JsonValue &At = *M.any(V.Roles);
    size_t All = At.Parent->Parent->Parent->Children.size();
    std::string Text = replacedValue(V, At, "\"hotst\"");
    LoadedModel L = loadModel(Text, "bad.json");
    EXPECT_EQ(L.Problems.size(), 1u);
    EXPECT_EQ(L.Model ? L.Model->EntryPoints.size() : 0, All - 1);
    ++Lost;
  }
  EXPECT_GE(Lost, 50u);
}

TEST(ModelMutation, BytesWithoutSenseDoNotCrash) {
  Mutations M(21);
  unsigned Refused = 0;
  for (unsigned Round = 0; Round != 1500; ++Round) {
    std::string Text = M.anyModel().Text.take_front(6000).str();
    for (size_t I = 0, Changes = 1 + M.below(8); I != Changes; ++I) {
      size_t At = M.below(Text.size());
      switch (M.below(4)) {
      case 0:
        Text[At] = static_cast<char>(M.below(256));
        break;
      case 1:
        Text.erase(At, 1 + M.below(30));
        break;
      case 2:
        Text.insert(At, Text.substr(M.below(Text.size()), M.below(60)));
        break;
      default:
        Text[At] = Text[M.below(Text.size())];
      }
      if (Text.empty())
        Text = "{";
    }
    ModelSet Models;
    Refused += !Models.addText(Text, "m.json").empty();
  }
  EXPECT_GE(Refused, 1000u);
}
