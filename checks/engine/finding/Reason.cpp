//===- Reason.cpp - Why a part is reported or silent ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Reason.h"
#include <cassert>

namespace svc {

// In the order of the enumerators.
static constexpr ReasonInfo Reasons[] = {
    {Because::Literal, "", "a literal reaches this role"},
    {Because::PlaceholderWord, "PW3",
     "a literal reaches this role; a placeholder, by its wording"},
    {Because::DocumentationHost, "IP2",
     "a literal reaches this role; a placeholder, as it is an address for "
     "documentation"},
    {Because::NothingKnown, "", "no literal"},
    {Because::Environment, "", "read from the environment"},
    {Because::Caller, "", "the callers decide, and are uses themselves"},
    {Because::Unknown, "", "the value is not known"},
    {Because::Null, "PW1", "null: the library decides"},
    {Because::Blank, "PW1", "empty"},
    {Because::DefaultOfLibrary, "", "the library's own default"},
    {Because::InMemory, "", "an in-memory database"},
    {Because::Wildcard, "IP1", "a wildcard or a group, which names no server"},
    {Because::OpenName, "PW6",
     "only a piece beside one that is not known: no name and no secret"},
    {Because::OpenHost, "",
     "only a piece beside one that is not known, which names no domain"},
    {Because::OpenPort, "", "only a piece beside one that is not known"},
    {Because::FormatHole, "PW3", "a format hole, which is filled in elsewhere"},
    {Because::SecretReference, "PW4", "a reference to a secret store"},
    {Because::UsualPort, "PT2",
     "the service's usual port beside a host that is not hardcoded"},
    {Because::PartOfEndpoint, "GR1",
     "reported with the endpoint that it belongs to"},
    {Because::PortAlone, "PT2", "a port without a host that it belongs to"},
    {Because::HalfOfSecret, "GR1",
     "user and password are one secret, and the password decides"},
    {Because::PathOfFile, "", "the path of a file, no database of a service"},
    {Because::NoPart, "",
     "the text names no location, no name and no credential"},
    {Because::NotConnected, "IP1", "the address is only bound, not connected"},
    {Because::NoRole, "",
     "no role is given here: it only shows that the code reaches the service"},
    {Because::LocalStandIn, "", "a local stand-in is no backing service"},
    {Because::CheckDisabled, "", "the check is disabled"},
};

const ReasonInfo &info(Because Why) {
  const ReasonInfo &Found = Reasons[static_cast<size_t>(Why)];
  assert(Found.Id == Why && "the table is not in the enumerators' order");
  return Found;
}

} // namespace svc
