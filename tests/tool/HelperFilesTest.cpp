//===- HelperFilesTest.cpp - The helper headers are in the binary ---------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is put into the binary is what stands in tool/helper, to the byte.
//
//===----------------------------------------------------------------------===//

#include "helper/HelperFiles.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

namespace svc {

namespace {

TEST(HelperFiles, AreThoseOfTheTree) {
  ASSERT_EQ(2u, helperFiles().size());
  EXPECT_EQ("svc_env.h", helperFiles()[0].Name);
  EXPECT_EQ("svc_env.hpp", helperFiles()[1].Name);
  for (const HelperFile &File : helperFiles()) {
    auto Buffer = llvm::MemoryBuffer::getFile(
        llvm::Twine(SVC_SOURCE_DIR "/tool/helper/") + File.Name);
    ASSERT_TRUE(Buffer) << File.Name.str();
    EXPECT_EQ((*Buffer)->getBuffer().str(), File.Text.str());
  }
}

} // namespace

} // namespace svc
