//===- HelperInC.c - The C header, compiled as C --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See HelperApi.h.
//
//===----------------------------------------------------------------------===//

#include "HelperApi.h"
#include "svc_env.h"

const struct HelperApi HelperInC = {
    "C",
    svc_required_env,
    svc_env_or,
    svc_required_number,
    svc_url_scheme,
    svc_url_user,
    svc_url_password,
    svc_url_host,
    svc_url_port,
    svc_url_path,
    svc_url_database,
    svc_url_port_number,
};
