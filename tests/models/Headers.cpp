//===- Headers.cpp - Where a model's headers lie --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/Headers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace svc::test {

static std::vector<std::string> linesOf(const fs::path &Path) {
  std::vector<std::string> Out;
  std::ifstream In(Path);
  for (std::string Line; std::getline(In, Line);)
    Out.push_back(Line);
  return Out;
}

Packages Packages::installed() {
  Packages Out;
  std::string Name, Version;
  bool IsThere = false;
  for (const std::string &Text : linesOf("/var/lib/dpkg/status")) {
    llvm::StringRef Line = Text;
    if (Line.consume_front("Package: ")) {
      Name = Line.str();
      IsThere = false;
    } else if (Line.consume_front("Status: ")) {
      IsThere = Line == "install ok installed" || Line == "hold ok installed";
    } else if (Line.consume_front("Version: ") && IsThere) {
      Out.Versions[Name] = Line.str();
    }
  }
  return Out;
}

Packages Packages::unpacked(std::string Folder) {
  Folder = fs::absolute(Folder).lexically_normal().string();
  Packages Out = installed();
  // Of the system itself come the libraries of C and C++ only.
  for (auto It = Out.Versions.begin(); It != Out.Versions.end();) {
    llvm::StringRef Name = It->first;
    bool Base = Name == "libc6-dev" || Name.starts_with("libstdc++-");
    It = Base ? std::next(It) : Out.Versions.erase(It);
  }
  for (const std::string &Line : linesOf(Folder + "/versions.tsv")) {
    auto [Name, Version] = llvm::StringRef(Line).split('\t');
    Out.Versions[Name.str()] = Version.str();
  }
  Out.Folder = std::move(Folder);
  std::error_code Error;
  for (const auto &File : fs::directory_iterator("/var/lib/dpkg/info", Error)) {
    std::string Name = File.path().filename().string();
    llvm::StringRef Package = llvm::StringRef(Name).split('.').first;
    Package = Package.split(':').first;
    bool Base = llvm::StringRef(Name).ends_with(".list") &&
                (Package == "libc6-dev" || Package == "linux-libc-dev" ||
                 Package == "libcrypt-dev" ||
                 llvm::StringRef(Name).starts_with("libstdc++-"));
    if (Base)
      for (std::string &Line : linesOf(File.path()))
        Out.Standard.insert(std::move(Line));
  }
  return Out;
}

bool Packages::isStray(llvm::StringRef Path) const {
  return !Folder.empty() && Path.starts_with("/usr/include/") &&
         !Standard.count(Path.str());
}

std::string Packages::version(const std::string &Package) const {
  auto It = Versions.find(Package);
  return It == Versions.end() ? "" : It->second;
}

bool Packages::haveAll(const Connector &C) const {
  return !C.Packages.empty() &&
         llvm::all_of(C.Packages, [&](const std::string &P) {
           return Versions.count(P) != 0;
         });
}

std::vector<std::string> Packages::rootsFor(const std::string &Package) const {
  if (Folder.empty())
    return {""};
  std::vector<std::string> Out;
  for (const std::string &Each : linesOf(Folder + "/" + Package + ".closure"))
    if (fs::exists(Folder + "/" + Each))
      Out.push_back(Folder + "/" + Each);
  return Out;
}

std::vector<std::string> Packages::filesOf(const std::string &Package) const {
  std::vector<std::string> Out;
  if (Folder.empty()) {
    for (const char *Ending : {".list", ":amd64.list"})
      for (std::string &Line :
           linesOf("/var/lib/dpkg/info/" + Package + Ending))
        Out.push_back(std::move(Line));
    return Out;
  }
  for (const std::string &Root : rootsFor(Package)) {
    std::error_code Error;
    for (fs::recursive_directory_iterator It(Root, Error), End;
         It != End && !Error; It.increment(Error))
      if (!It->is_directory(Error))
        Out.push_back(It->path().string());
  }
  return Out;
}

namespace {

/// Reads the Cflags of .pc files and of what they require.
class PkgConfig {
public:
  explicit PkgConfig(std::vector<std::string> Folders)
      : Folders(std::move(Folders)) {}

  void add(const std::string &File, std::vector<std::string> &Flags);

private:
  static std::string expand(llvm::StringRef Text,
                            const std::map<std::string, std::string> &Known);
  std::vector<std::string> Folders; // of .pc files
  std::set<std::string> Done;
};

} // namespace

std::string PkgConfig::expand(llvm::StringRef Text,
                              const std::map<std::string, std::string> &Known) {
  std::string Out;
  while (!Text.empty()) {
    auto [Plain, Rest] = Text.split("${");
    Out += Plain;
    if (Rest.empty())
      break;
    auto [Name, After] = Rest.split('}');
    auto It = Known.find(Name.str());
    if (It != Known.end())
      Out += It->second;
    Text = After;
  }
  return Out;
}

void PkgConfig::add(const std::string &File, std::vector<std::string> &Flags) {
  if (!Done.insert(fs::path(File).filename().string()).second)
    return;
  // The root above usr/lib/.../pkgconfig.
  size_t Usr = File.rfind("/usr/");
  std::string Root = Usr == std::string::npos ? "" : File.substr(0, Usr);
  std::map<std::string, std::string> Known;
  for (const std::string &Line : linesOf(File)) {
    llvm::StringRef Text = Line;
    size_t Equals = Text.find('='), Colon = Text.find(':');
    if (Equals < Colon) {
      std::string Value = expand(Text.substr(Equals + 1).trim(), Known);
      Known[Text.take_front(Equals).trim().str()] = Value;
      continue;
    }
    llvm::SmallVector<llvm::StringRef, 8> Words;
    llvm::StringRef Head = Text.take_front(Colon);
    std::string Tail = expand(Text.substr(Colon + 1).trim(), Known);
    llvm::SplitString(Tail, Words, " \t,\"");
    if (Head == "Cflags")
      for (llvm::StringRef Word : Words) {
        if (Word.consume_front("-I")) {
          // The compiler's own order of folders must stay.
          if (Root.empty() && (Word == "/usr/include" ||
                               Word == "/usr/include/x86_64-linux-gnu"))
            continue;
          Flags.emplace_back("-isystem");
          Flags.push_back(Word.starts_with("/usr") ? Root + Word.str()
                                                   : Word.str());
        } else if (Word.starts_with("-D")) {
          Flags.push_back(Word.str());
        }
      }
    if (Head == "Requires" || Head == "Requires.private")
      for (llvm::StringRef Word : Words)
        for (const std::string &Folder : Folders) {
          std::string Other = Folder + "/" + Word.str() + ".pc";
          if (fs::exists(Other))
            add(Other, Flags);
        }
  }
}

static constexpr const char *IncludeFolders[] = {
    "/usr/include", "/usr/include/x86_64-linux-gnu",
    "/usr/x86_64-w64-mingw32/include", "/usr/share/mingw-w64/include"};

Headers Packages::headersOf(const Connector &C) const {
  Headers Out;
  if (C.Packages.empty()) {
    Out.Missing = "no Debian package";
    return Out;
  }
  std::vector<std::string> Files, Roots, PcFolders;
  for (const std::string &Package : C.Packages) {
    std::string Version = version(Package);
    if (Version.empty())
      continue;
    Out.Packages.push_back(Package + " " + Version);
    for (std::string &File : filesOf(Package))
      Files.push_back(std::move(File));
    for (std::string &Root : rootsFor(Package))
      if (!llvm::is_contained(Roots, Root))
        Roots.push_back(std::move(Root));
  }
  if (Out.Packages.empty()) {
    Out.Missing = "package not in Debian 12: " + llvm::join(C.Packages, ", ");
    return Out;
  }
  for (const std::string &Root : Roots)
    for (const char *Folder : {"/usr/lib/x86_64-linux-gnu/pkgconfig",
                               "/usr/share/pkgconfig", "/usr/lib/pkgconfig"})
      PcFolders.push_back(Root + Folder);

  auto Add = [&](const std::string &Folder) {
    if (!llvm::is_contained(Out.Flags, Folder)) {
      Out.Flags.emplace_back("-isystem");
      Out.Flags.push_back(Folder);
    }
  };
  bool Windows = llvm::any_of(
      C.Packages, [](llvm::StringRef P) { return P.starts_with("mingw-w64"); });
  if (Windows)
    Out.Flags.emplace_back("--target=x86_64-w64-mingw32");
  std::vector<std::string> Usual;
  for (const std::string &Root : Roots)
    for (const char *Folder : IncludeFolders)
      if (Windows == (llvm::StringRef(Folder).contains("mingw")) &&
          fs::exists(Root + Folder))
        Usual.push_back(Root + Folder);
  // A header that stands deeper, as "postgresql/libpq-fe.h" does.
  for (const std::string &Header : C.Headers) {
    if (llvm::any_of(Usual, [&](const std::string &Folder) {
          return fs::exists(Folder + "/" + Header);
        })) {
      Out.Found.push_back(Header);
      continue;
    }
    for (const std::string &File : Files)
      if (llvm::StringRef(File).contains("/include/") &&
          !llvm::StringRef(File).contains("/c++/") &&
          llvm::StringRef(File).ends_with("/" + Header)) {
        Add(File.substr(0, File.size() - Header.size() - 1));
        Out.Found.push_back(Header);
        break;
      }
  }
  // The compiler finds those of C and C++ itself, as far as they are there.
  if (llvm::any_of(C.Packages, [](llvm::StringRef P) {
        return P.starts_with("libstdc++") || P == "libc6-dev";
      }))
    Out.Found = C.Headers;
  if (Out.Found.empty()) {
    Out.Missing = "header not there: " + llvm::join(C.Headers, ", ");
    return Out;
  }
  PkgConfig Pc(PcFolders);
  for (const std::string &File : Files)
    if (llvm::StringRef(File).ends_with(".pc"))
      Pc.add(File, Out.Flags);
  if (!Folder.empty() || Windows)
    for (const std::string &Folder : Usual)
      Add(Folder);
  // Installed together, headers of one folder include each other by name.
  if (!Folder.empty())
    for (const std::string &Header : Out.Found)
      if (llvm::StringRef Beside = llvm::StringRef(Header).rsplit('/').first;
          Beside != Header)
        for (const std::string &Folder : Usual)
          if (fs::exists(Folder + "/" + Beside.str()))
            Out.Beside.push_back(Folder + "/" + Beside.str());
  Out.Roots = Roots;
  return Out;
}

} // namespace svc::test
