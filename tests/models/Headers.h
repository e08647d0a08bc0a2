//===- Headers.h - Where a model's headers lie ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Packages are installed, or unpacked side by side, each into a folder of its
// own, because some of them cannot be installed together (tool/prove/unpack).
// From their files and the flags in their .pc files follows how a program is
// compiled that includes the headers.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_HEADERS_H
#define SVC_TIDY_TESTS_MODELS_HEADERS_H

#include "knowledge/Model.h"
#include <set>

namespace svc::test {

struct Headers {
  std::vector<std::string> Flags;
  std::vector<std::string> Found; // those of Connector::Headers that are there
  /// The packages and their versions, "libpq-dev 15.20-0+deb12u1".
  std::vector<std::string> Packages;
  std::string Missing;             // why there are none
  std::vector<std::string> Roots;  // of the packages
  std::vector<std::string> Beside; // folders of Found in these
};

class Packages {
public:
  /// The ones that dpkg says are installed.
  static Packages installed();
  /// The ones below \p Folder, as tool/prove/unpack leaves them.
  static Packages unpacked(std::string Folder);

  Headers headersOf(const Connector &C) const;
  /// True for a header of the machine that is none of the standard libraries,
  /// where packages are unpacked: a machine without it could not prove so much.
  bool isStray(llvm::StringRef Path) const;
  /// True when all packages of \p C are there.
  bool haveAll(const Connector &C) const;

private:
  /// The version of the package; "" where it is not there.
  std::string version(const std::string &Package) const;
  /// Folders that stand for the root of the file system.
  std::vector<std::string> rootsFor(const std::string &Package) const;
  std::vector<std::string> filesOf(const std::string &Package) const;

  std::string Folder; // "": installed
  std::map<std::string, std::string> Versions;
  std::set<std::string> Standard; // files of the libraries of C and C++
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_HEADERS_H
