//===- PreprocessorRecord.cpp - What the AST has forgotten ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/PreprocessorRecord.h"
#include "engine/unit/UserCode.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroArgs.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

/// The identifiers in the text of a condition.
static llvm::SmallVector<llvm::StringRef, 4> namesIn(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 4> Out;
  auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  while (!Text.empty()) {
    llvm::StringRef Word = Text.take_while(IsWord);
    if (!Word.empty() && !llvm::isDigit(Word.front()) && Word != "defined")
      Out.push_back(Word);
    Text = Text.drop_front(std::max<size_t>(Word.size(), 1));
  }
  return Out;
}

class PreprocessorWatcher : public PPCallbacks {
public:
  PreprocessorWatcher(PreprocessorRecord &Record, Preprocessor &PP)
      : Record(Record), PP(PP), Sources(PP.getSourceManager()) {}

  void MacroDefined(const Token &Name, const MacroDirective *MD) override {
    if (!isUser(Name.getLocation()))
      return;
    const MacroInfo *Info = MD->getMacroInfo();
    MacroRecord M;
    M.Name = Name.getIdentifierInfo()->getName().str();
    M.Definition = Info->getDefinitionLoc();
    M.Tokens = Info->getNumTokens();
    M.FunctionLike = Info->isFunctionLike();
    Record.MacroByDefinition[M.Definition] = Record.Macros.size();
    Record.Macros.push_back(std::move(M));
  }

  void MacroExpands(const Token &Name, const MacroDefinition &MD,
                    SourceRange Range, const MacroArgs *) override {
    const MacroInfo *Info = MD.getMacroInfo();
    auto It = Info ? Record.MacroByDefinition.find(Info->getDefinitionLoc())
                   : Record.MacroByDefinition.end();
    if (It != Record.MacroByDefinition.end())
      Record.Macros[It->second].Expansions.push_back(
          Sources.getFileLoc(Name.getLocation()));
  }

  void LexedFileChanged(FileID File, LexedFileChangeReason Why,
                        SrcMgr::CharacteristicKind, FileID,
                        SourceLocation) override {
    SourceLocation Begin = Sources.getLocForStartOfFile(File);
    if (Why == LexedFileChangeReason::EnterFile &&
        Sources.getFileEntryRefForID(File) && isUser(Begin))
      Record.Files.push_back(Begin);
  }

  void InclusionDirective(SourceLocation Hash, const Token &, StringRef Name,
                          bool Angled, CharSourceRange, OptionalFileEntryRef,
                          StringRef, StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    if (isUser(Hash))
      Record.Includes[Sources.getFileID(Hash)].push_back(
          {Name.str(), Angled, Hash, unsigned(Open.size())});
  }

  void If(SourceLocation Loc, SourceRange Range,
          ConditionValueKind Value) override {
    open(Loc, conditionAt(Loc), Value == CVK_True);
  }
  void Ifdef(SourceLocation Loc, const Token &Name,
             const MacroDefinition &MD) override {
    open(Loc, "defined(" + spelling(Name) + ")", bool(MD));
  }
  void Ifndef(SourceLocation Loc, const Token &Name,
              const MacroDefinition &MD) override {
    open(Loc, "!defined(" + spelling(Name) + ")", !MD);
  }
  void Elif(SourceLocation Loc, SourceRange Range, ConditionValueKind Value,
            SourceLocation) override {
    next(Loc, conditionAt(Loc), Value == CVK_True);
  }
  void Elifdef(SourceLocation Loc, const Token &Name,
               const MacroDefinition &MD) override {
    next(Loc, "defined(" + spelling(Name) + ")", bool(MD));
  }
  void Elifndef(SourceLocation Loc, const Token &Name,
                const MacroDefinition &MD) override {
    next(Loc, "!defined(" + spelling(Name) + ")", !MD);
  }
  void Else(SourceLocation Loc, SourceLocation) override {
    bool Any = false;
    if (!Open.empty())
      for (const ConditionalArm &A : Open.back().Arms)
        Any |= A.Taken;
    next(Loc, "", !Any);
    if (!Open.empty())
      Open.back().HasElse = true;
  }
  void Endif(SourceLocation Loc, SourceLocation) override {
    if (Open.empty())
      return;
    Open.back().Arms.back().End = Loc;
    if (isUser(Loc))
      Record.Blocks.push_back(std::move(Open.back()));
    Open.pop_back();
  }

private:
  bool isUser(SourceLocation L) const {
    L = Sources.getFileLoc(L);
    return L.isValid() && !isInLibrary(Sources, L) &&
           !Sources.isWrittenInBuiltinFile(L) &&
           !Sources.isWrittenInCommandLineFile(L);
  }
  std::string spelling(const Token &T) const { return PP.getSpelling(T); }
  /// What is written behind the keyword at \p Directive, on its logical line.
  /// The range that clang gives lacks the last token, and lies in a macro where
  /// the condition starts or ends with one.
  std::string conditionAt(SourceLocation Directive) const {
    auto [File, Offset] = Sources.getDecomposedLoc(Directive);
    llvm::StringRef Source = Sources.getBufferData(File);
    Lexer L(Sources.getLocForStartOfFile(File), PP.getLangOpts(),
            Source.begin(), Source.begin() + Offset, Source.end());
    Token T;
    std::string Out;
    L.LexFromRawLexer(T); // the keyword
    while (!L.LexFromRawLexer(T) && !T.isAtStartOfLine()) {
      if (!Out.empty() && T.hasLeadingSpace())
        Out += ' ';
      Out += spelling(T);
    }
    return Out;
  }
  void open(SourceLocation Loc, std::string Condition, bool Taken) {
    Open.emplace_back();
    add(Loc, std::move(Condition), Taken);
  }
  void next(SourceLocation Loc, std::string Condition, bool Taken) {
    if (Open.empty())
      return;
    Open.back().Arms.back().End = Loc;
    add(Loc, std::move(Condition), Taken);
  }
  void add(SourceLocation Loc, std::string Condition, bool Taken) {
    ConditionalArm &A = Open.back().Arms.emplace_back();
    A.Directive = Loc;
    A.Condition = std::move(Condition);
    A.Taken = Taken;
    if (isUser(Loc))
      for (llvm::StringRef Name : namesIn(A.Condition))
        A.Macros[Name.str()] = stateOf(Name);
  }
  /// What \p Name stands for now, through other names. A text that is no plain
  /// expression of numbers and names (it might be a secret) is left out.
  MacroState stateOf(llvm::StringRef Name) const {
    MacroState Out;
    const MacroInfo *Info = PP.getMacroInfo(PP.getIdentifierInfo(Name));
    if (!Info)
      return Out;
    Out.Defined = true;
    SourceLocation L = Info->getDefinitionLoc();
    Out.IsCompilers = Info->isBuiltinMacro() || L.isInvalid() ||
                      Sources.isWrittenInBuiltinFile(L);
    for (unsigned Steps = 0; Steps < 8 && Info->isObjectLike(); ++Steps) {
      const MacroInfo *Next = nullptr;
      if (Info->getNumTokens() == 1)
        if (const IdentifierInfo *II = Info->tokens()[0].getIdentifierInfo())
          Next = PP.getMacroInfo(II);
      if (!Next) {
        Out.Text = textOf(*Info);
        break;
      }
      Info = Next;
    }
    return Out;
  }
  std::string textOf(const MacroInfo &Info) const {
    std::string Out;
    if (Info.getNumTokens() > 8)
      return Out;
    for (const Token &T : Info.tokens()) {
      if (T.isLiteral() && T.isNot(tok::numeric_constant))
        return "";
      Out += (Out.empty() ? "" : " ") + spelling(T);
    }
    return Out;
  }

  PreprocessorRecord &Record;
  Preprocessor &PP;
  const SourceManager &Sources;
  std::vector<ConditionalBlock> Open;
};

void PreprocessorRecord::watch(Preprocessor &PP) {
  PP.addPPCallbacks(std::make_unique<PreprocessorWatcher>(*this, PP));
}

const MacroRecord *PreprocessorRecord::macroAt(SourceLocation D) const {
  auto It = MacroByDefinition.find(D);
  return It == MacroByDefinition.end() ? nullptr : &Macros[It->second];
}

llvm::ArrayRef<IncludeRecord> PreprocessorRecord::includes(FileID F) const {
  auto It = Includes.find(F);
  if (It == Includes.end())
    return {};
  return It->second;
}

} // namespace svc
