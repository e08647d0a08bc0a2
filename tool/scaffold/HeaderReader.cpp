//===- HeaderReader.cpp - The declarations of a header ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "scaffold/HeaderReader.h"
#include "audit/FirstError.h"
#include "audit/ResourceDir.h"
#include "engine/learn/Wrappers.h"
#include "knowledge/RoleGuess.h"
#include "knowledge/Suggestion.h"
#include "report/Paths.h"
#include "scaffold/Spelling.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace svc {

namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

llvm::Error problem(const llvm::Twine &Text) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Text);
}

/// True when the qualified \p Name is \p Asked, or ends in "::" and that.
bool isCalled(llvm::StringRef Name, llvm::StringRef Asked) {
  return Name == Asked || (Name.ends_with(Asked) &&
                           Name.drop_back(Asked.size()).ends_with("::"));
}

/// All functions that a user can call, and the types beside them.
class Callable : public RecursiveASTVisitor<Callable> {
public:
  // The library fixes these names.
  // NOLINTBEGIN(readability-identifier-naming)
  bool shouldVisitTemplateInstantiations() const { return false; }
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->getCanonicalDecl() != F || F->isDeleted() || F->isImplicit() ||
        F->getAccess() == AS_private || F->getAccess() == AS_protected ||
        F->isOverloadedOperator() ||
        isa<CXXDestructorDecl, CXXConversionDecl, CXXDeductionGuideDecl>(F))
      return true;
    if (const auto *C = dyn_cast<CXXConstructorDecl>(F))
      if (C->isCopyOrMoveConstructor() || C->isInheritingConstructor())
        return true;
    Found.push_back(F);
    return true;
  }
  bool VisitTypedefNameDecl(TypedefNameDecl *T) {
    Types.push_back(T);
    return true;
  }
  bool VisitRecordDecl(RecordDecl *R) {
    if (R->isThisDeclarationADefinition() && R->getIdentifier())
      Types.push_back(R);
    return true;
  }
  bool VisitEnumConstantDecl(EnumConstantDecl *E) {
    Constants.push_back(E);
    return true;
  }
  // NOLINTEND(readability-identifier-naming)

  std::vector<const FunctionDecl *> Found;
  std::vector<const TypeDecl *> Types;
  std::vector<const EnumConstantDecl *> Constants;
};

const RecordDecl *definitionOf(const TypeDecl *T) {
  const RecordDecl *R = dyn_cast<RecordDecl>(T);
  if (const auto *Other = dyn_cast<TypedefNameDecl>(T))
    R = Other->getUnderlyingType()->getAsRecordDecl();
  // A typedef alone does not instantiate the template.
  if (const auto *Instance =
          dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
      Instance && !Instance->getDefinition())
    R = Instance->getSpecializedTemplate()->getTemplatedDecl();
  return R ? R->getDefinition() : nullptr;
}

/// The constructors of the class that \p T stands for, under its name.
void addConstructors(const TypeDecl *T,
                     const std::vector<const FunctionDecl *> &All,
                     HeaderAnswer &Out) {
  const RecordDecl *Class = definitionOf(T);
  for (const FunctionDecl *F : All) {
    const auto *C = dyn_cast<CXXConstructorDecl>(F);
    if (!C || C->getParent()->getDefinition() != Class)
      continue;
    std::string Own = spellSignature(F), Name = T->getNameAsString();
    Out.Functions.push_back({EntryKind::Constructor, modelName(T) + "::" + Name,
                             Name + Own.substr(Own.find('('))});
  }
}

/// The fields of the struct that \p T stands for which may hold a role.
void addFields(const TypeDecl *T, HeaderAnswer &Out) {
  const RecordDecl *Class = definitionOf(T);
  if (!Class)
    return;
  // As models name the struct: by its tag, where it has one.
  std::string Name = modelName(Class->getIdentifier() ? Class : T);
  for (const FieldDecl *F : Class->fields()) {
    if (!F->getIdentifier() || F->getAccess() == AS_private ||
        F->getAccess() == AS_protected)
      continue;
    llvm::Expected<Signature> S =
        parseSignature("void f(" + F->getType().getAsString() + " " +
                       F->getNameAsString() + ")");
    if (!S) {
      llvm::consumeError(S.takeError());
      continue;
    }
    if (std::optional<Role> Guess = guessRole(*S, 0))
      Out.Functions.push_back(
          {EntryKind::Field, Name + "::" + F->getNameAsString(), "", Guess});
  }
}

/// The header as a path where there is such a file, else as it is.
std::string located(const HeaderRequest &R) {
  std::string Path = canonicalPath(R.Header, R.Folder);
  return fs::is_regular_file(Path) ? Path : "";
}

/// The folders that \p R searches.
std::vector<std::string> folders(const HeaderRequest &R) {
  std::vector<std::string> Out = {R.Folder};
  for (size_t I = 0; I != R.Flags.size(); ++I) {
    llvm::StringRef Flag = R.Flags[I];
    if ((Flag == "-I" || Flag == "-isystem") && I + 1 < R.Flags.size())
      Out.push_back(canonicalPath(R.Flags[I + 1], R.Folder));
    else if (Flag.consume_front("-I"))
      Out.push_back(canonicalPath(Flag, R.Folder));
  }
  Out.push_back("/usr/include");
  return Out;
}

llvm::Error noHeader(const HeaderRequest &R) {
  std::vector<std::string> Names;
  llvm::StringRef Inner = path::parent_path(R.Header);
  for (const std::string &Folder : folders(R)) {
    std::error_code Error;
    llvm::SmallString<128> Where(Folder);
    path::append(Where, Inner);
    for (fs::directory_iterator I(Where, Error), End; !Error && I != End;
         I.increment(Error)) {
      llvm::SmallString<128> Name(Inner);
      path::append(Name, path::filename(I->path()));
      Names.push_back(Name.str().str());
    }
  }
  llvm::sort(Names);
  std::vector<llvm::StringRef> Known(Names.begin(), Names.end());
  llvm::StringRef Near = nearest(R.Header, Known);
  return problem(R.Header + ": error: no such header" +
                 (Near.empty() ? llvm::Twine("; give its folder with -I")
                               : "; did you mean '" + Near + "'?"));
}

class HeaderParse {
public:
  HeaderParse(const HeaderRequest &R, std::string Resources)
      : R(R), Path(located(R)), Resources(std::move(Resources)) {}

  bool exists() const { return !Path.empty() || isOnTheSearchPath(); }
  llvm::Expected<HeaderAnswer> read(bool AsC);

private:
  std::unique_ptr<ASTUnit> parse(bool AsC, llvm::StringRef Code,
                                 FirstError &Error) const;
  bool isOnTheSearchPath() const;
  llvm::Error noFunction(const Callable &All, ASTUnit &Unit) const;

  const HeaderRequest &R;
  std::string Path, Resources;
};

std::unique_ptr<ASTUnit> HeaderParse::parse(bool AsC, llvm::StringRef Code,
                                            FirstError &Error) const {
  std::vector<std::string> Flags = {"-resource-dir=" + Resources, "-w", "-x",
                                    AsC ? "c" : "c++"};
  bool HasStandard = llvm::any_of(
      R.Flags, [](llvm::StringRef Flag) { return Flag.starts_with("-std="); });
  if (!HasStandard)
    Flags.push_back(AsC ? "-std=gnu11" : "-std=gnu++17");
  for (llvm::StringRef Flag : R.Flags) {
    // A standard is of one language.
    bool OfOther = Flag.starts_with("-std=") && AsC == Flag.contains("++");
    if (!OfOther)
      Flags.push_back(Flag.str());
  }
  return tooling::buildASTFromCodeWithArgs(
      Code, Flags, AsC ? "svc-tidy.c" : "svc-tidy.cpp", "svc-tidy",
      std::make_shared<PCHContainerOperations>(),
      tooling::getClangSyntaxOnlyAdjuster(), {}, &Error);
}

bool HeaderParse::isOnTheSearchPath() const {
  FirstError Error(R.Folder);
  std::string Code = "#if !__has_include(<" + R.Header + ">)\n#error\n#endif\n";
  return parse(/*AsC=*/false, Code, Error) && !Error.first();
}

llvm::Error HeaderParse::noFunction(const Callable &All, ASTUnit &Unit) const {
  const SourceManager &Sources = Unit.getSourceManager();
  std::string Where = Path.empty() ? R.Header : displayPath(R.Folder, Path);
  auto Is = [&](const llvm::Twine &What) {
    return problem(Where + ": error: " + inQuotes(R.Function) + " is " + What);
  };
  Preprocessor &PP = Unit.getPreprocessor();
  if (const MacroInfo *Macro =
          PP.getMacroInfo(PP.getIdentifierInfo(R.Function)))
    return Is(
        !Macro->tokens().empty() && Macro->tokens().front().is(tok::identifier)
            ? "a macro; name what it stands for, such as '" +
                  Macro->tokens().front().getIdentifierInfo()->getName() + "'"
            : llvm::Twine("a macro, which no entry point can be"));
  for (const EnumConstantDecl *E : All.Constants)
    if (isCalled(modelName(E), R.Function))
      return Is("an enumerator; it can be a key of an 'option'");
  for (const TypeDecl *T : All.Types)
    if (isCalled(modelName(T), R.Function))
      return Is("a type without a constructor or a field that may hold a role");
  // Those of the header itself first, then what it includes.
  std::vector<std::string> Names;
  for (bool Own : {true, false}) {
    auto Add = [&](const NamedDecl *D) {
      llvm::StringRef File = path::filename(
          Sources.getPresumedLoc(D->getLocation()).getFilename());
      if ((File == path::filename(R.Header)) == Own && D->getIdentifier())
        Names.push_back(llvm::StringRef(R.Function).contains("::")
                            ? modelName(D)
                            : D->getNameAsString());
    };
    for (const FunctionDecl *F : All.Found)
      Add(F);
    for (const TypeDecl *T : All.Types)
      Add(T);

    std::vector<llvm::StringRef> Known(Names.begin(), Names.end());
    llvm::StringRef Near = nearest(R.Function, Known);
    if (!Near.empty()) {
      std::vector<const NamedDecl *> Declared(All.Found.begin(),
                                              All.Found.end());
      Declared.insert(Declared.end(), All.Types.begin(), All.Types.end());
      for (const NamedDecl *D : Declared)
        if (isCalled(modelName(D), Near)) {
          PresumedLoc At = Sources.getPresumedLoc(D->getLocation());
          return problem(
              llvm::Twine(displayPath(R.Folder, At.getFilename())) + ":" +
              llvm::Twine(At.getLine()) + ":" + llvm::Twine(At.getColumn()) +
              ": error: no function or class " + inQuotes(R.Function) +
              "; did you mean '" + Near + "', which is here?");
        }
    }
  }
  return problem(Where + ": error: no function or class " +
                 inQuotes(R.Function) +
                 " is declared in it or in what it includes");
}

llvm::Expected<HeaderAnswer> HeaderParse::read(bool AsC) {
  FirstError Error(R.Folder);
  std::string Code = Path.empty() ? "#include <" + R.Header + ">\n"
                                  : "#include \"" + Path + "\"\n";
  std::unique_ptr<ASTUnit> Unit = parse(AsC, Code, Error);
  if (const auto &Why = Error.first())
    return problem((Why->At.File.empty()
                        ? R.Header
                        : displayPath(R.Folder, Why->At.File) + ":" +
                              std::to_string(Why->At.Line) + ":" +
                              std::to_string(Why->At.Column)) +
                   ": error: " + Why->Text);
  if (!Unit)
    return problem(R.Header + ": error: clang could not begin to parse it");
  Callable All;
  All.TraverseAST(Unit->getASTContext());
  HeaderAnswer Out;
  Out.IsC = AsC;
  for (const FunctionDecl *F : All.Found) {
    std::string Name = modelName(F);
    llvm::StringRef Asked = R.Function;
    // A class stands for its constructors: "C" as "C::C".
    bool IsAsked = isCalled(Name, Asked);
    if (const auto *C = dyn_cast<CXXConstructorDecl>(F))
      IsAsked |= isCalled(modelName(C->getParent()), Asked);
    if (IsAsked)
      Out.Functions.push_back({kindOf(F), std::move(Name), spellSignature(F)});
  }
  for (const TypeDecl *T : All.Types)
    if (Out.Functions.empty() && isCalled(modelName(T), R.Function))
      addConstructors(T, All.Found, Out);
  for (const TypeDecl *T : All.Types)
    if (Out.Functions.empty() && isCalled(modelName(T), R.Function))
      addFields(T, Out);
  if (Out.Functions.empty())
    return noFunction(All, *Unit);
  return Out;
}

/// The text says that it is C++.
bool looksLikeCxx(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return false;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  return !Text.contains("__cplusplus") &&
         (Text.contains("namespace ") || Text.contains("class ") ||
          Text.contains("template"));
}

} // namespace

llvm::Expected<HeaderAnswer> readHeader(const HeaderRequest &R) {
  llvm::Expected<std::string> Resources =
      findResourceDir(resourceDirCandidates());
  if (!Resources)
    return Resources.takeError();
  HeaderParse Header(R, *Resources);
  if (!Header.exists())
    return noHeader(R);
  llvm::StringRef Extension = path::extension(R.Header);
  bool MayBeC = Extension == ".h" && !looksLikeCxx(located(R)) &&
                !llvm::StringRef(R.Function).contains("::");
  if (!MayBeC)
    return Header.read(/*AsC=*/false);
  llvm::Expected<HeaderAnswer> AsC = Header.read(/*AsC=*/true);
  if (AsC)
    return AsC;
  llvm::Expected<HeaderAnswer> AsCxx = Header.read(/*AsC=*/false);
  if (AsCxx) {
    llvm::consumeError(AsC.takeError());
    return AsCxx;
  }
  llvm::consumeError(AsCxx.takeError());
  return AsC;
}

} // namespace svc
