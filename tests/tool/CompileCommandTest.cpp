//===- CompileCommandTest.cpp - What parsing needs of a command -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Wrappers, outputs and other compilers' files go; meaning stays.
//
//===----------------------------------------------------------------------===//

#include "audit/CompileCommand.h"
#include "TempTree.h"
#include "llvm/ADT/STLExtras.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;

using Words = std::vector<std::string>;

/// The cleaned command, without what the compiler's name implies.
Words clean(Words Arguments, llvm::StringRef Folder = "/") {
  Words Cleaned = cleanCommand(std::move(Arguments), Folder);
  llvm::erase_if(Cleaned, [](llvm::StringRef Argument) {
    return Argument == "-fsyntax-only" ||
           Argument.starts_with("--driver-mode=");
  });
  return Cleaned;
}

TEST(CompileCommand, DropsOutputsAndDependencyFiles) {
  EXPECT_THAT(
      clean({"g++", "-O2", "-MD", "-MMD", "-MP", "-MF", "a.d", "-MT", "a.o",
             "-MQ", "x", "-MJ", "a.json", "-Ifoo", "-o", "a.o", "-c", "a.cpp"}),
      ElementsAre("g++", "-O2", "-Ifoo", "a.cpp"));
  EXPECT_THAT(clean({"cc", "-oa.o", "-S", "-save-temps", "-v", "a.c"}),
              ElementsAre("cc", "a.c"));
}

TEST(CompileCommand, DropsQuestionsToTheCompiler) {
  EXPECT_THAT(clean({"cc", "--version", "-dumpmachine", "-print-search-dirs",
                     "--print-file-name=x", "--help", "-###", "a.c"}),
              ElementsAre("cc", "a.c"));
}

TEST(CompileCommand, DropsWrappers) {
  const Words Bare = {"/usr/bin/g++", "a.cpp"};
  EXPECT_EQ(clean({"ccache", "/usr/bin/g++", "a.cpp"}), Bare);
  EXPECT_EQ(clean({"/usr/bin/ccache", "distcc", "/usr/bin/g++", "a.cpp"}),
            Bare);
  EXPECT_EQ(clean({"env", "A=1", "B=2", "/usr/bin/g++", "a.cpp"}), Bare);
  EXPECT_EQ(clean({"/usr/bin/cmake", "-E", "__run_co_compile", "--source=a.cpp",
                   "--", "/usr/bin/g++", "a.cpp"}),
            Bare);
  EXPECT_THAT(clean({"distcc", "-c", "a.c"}), ElementsAre("cc", "a.c"));
}

TEST(CompileCommand, DropsOtherCompilersFiles) {
  EXPECT_THAT(clean({"clang++", "-resource-dir", "/old", "-resource-dir=/old",
                     "-include-pch", "a.pch", "-Xclang", "-include-pch",
                     "-Xclang", "b.pch", "-include", "pch.h", "a.cpp"}),
              ElementsAre("clang++", "-include", "pch.h", "a.cpp"));
}

TEST(CompileCommand, KeepsWhatTheTextMeans) {
  const Words Kept = {"gcc",      "-std=gnu11", "-DX=1", "-isystem", "/i",
                      "-fopenmp", "-pthread",   "-x",    "c",        "a.inc"};
  EXPECT_EQ(clean(Kept), Kept);
}

TEST(CompileCommand, TheCompilersNameSaysTheLanguage) {
  EXPECT_TRUE(llvm::is_contained(cleanCommand({"g++", "a.c"}, "/"),
                                 "--driver-mode=g++"));
  EXPECT_FALSE(llvm::is_contained(cleanCommand({"gcc", "a.c"}, "/"),
                                  "--driver-mode=g++"));
}

TEST(CompileCommand, ReadsResponseFiles) {
  TempTree Tree;
  Tree.file("flags.rsp", "-DX=1 '-DY=a b'\n-Iinc");
  EXPECT_THAT(clean({"cc", "@flags.rsp", "a.c"}, Tree.Root),
              ElementsAre("cc", "-DX=1", "-DY=a b", "-Iinc", "a.c"));
}

TEST(CompileCommand, KnowsCAndCpp) {
  for (llvm::StringRef File : {"a.c", "a.cc", "a.cpp", "a.cxx", "a.C", "a.c++",
                               "a.i", "a.ii", "a.h", "a.hpp", "dir.s/a.c"})
    EXPECT_TRUE(compilesCOrCpp({"cc"}, File)) << File.str();
  for (llvm::StringRef File :
       {"a.s", "a.S", "a.asm", "a.m", "a.mm", "a.f90", "a.cu", "a.rs", "a"})
    EXPECT_FALSE(compilesCOrCpp({"cc"}, File)) << File.str();
}

TEST(CompileCommand, TheLanguageFlagDecides) {
  EXPECT_TRUE(compilesCOrCpp({"cc", "-x", "c++", "a.inc"}, "a.inc"));
  EXPECT_TRUE(compilesCOrCpp({"cc", "-xc", "a"}, "a"));
  EXPECT_TRUE(compilesCOrCpp({"cc", "-x", "c++-header", "pch.hxx"}, "pch.hxx"));
  EXPECT_FALSE(
      compilesCOrCpp({"cc", "-x", "assembler-with-cpp", "a.c"}, "a.c"));
  EXPECT_FALSE(compilesCOrCpp({"cc", "-x", "objective-c", "a.c"}, "a.c"));
  EXPECT_TRUE(compilesCOrCpp({"cc", "-x", "none", "a.c"}, "a.c"));
}

TEST(CompileCommand, AnEmptyCommandStaysEmpty) {
  EXPECT_TRUE(cleanCommand({}, "/").empty());
}

} // namespace
} // namespace svc
