#pragma once

#include <string>

namespace settings {

const std::string db_host = "127.0.0.1";
const std::string db_port = "15432";
const std::string db_name = "shop";
const std::string db_user = "shop";
const std::string db_password = "Tr0ub4dor-pg";

} // namespace settings
