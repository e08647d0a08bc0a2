//===- Main.cpp - clangd with the checks built in -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd runs clang-tidy's checks but loads no plugins, so this is clangd,
// linked from LLVM's own libraries, with SvcTidyModule.cpp beside its modules.
// Guarded by tests/plugin/ClangdTest.cpp.
//
//===----------------------------------------------------------------------===//

namespace clang::clangd {
// Of libclangdMain.a; its header is not installed.
int clangdMain(int Argc, char *Argv[]);
} // namespace clang::clangd

int main(int Argc, char **Argv) {
  return clang::clangd::clangdMain(Argc, Argv);
}
