//===- Address.h - Internet addresses in every spelling ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. 127.1, 0x7f000001, 2130706433 and 0177.0.0.1 are one
// address: programs hand such texts to inet_aton(3), which takes them all.
// Guarded by tests/knowledge/locator/HostKindTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_ADDRESS_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_ADDRESS_H

#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>
#include <optional>

namespace svc::locator {

/// As inet_aton(3): one to four numbers, each decimal, octal or hexadecimal;
/// the last one fills what is left.
std::optional<uint32_t> parseIPv4(llvm::StringRef S);
/// RFC 4291, 2.2, as eight groups. A zone ("%eth0") is not part of it.
std::optional<std::array<uint16_t, 8>> parseIPv6(llvm::StringRef S);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_ADDRESS_H
