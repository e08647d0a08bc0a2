#pragma once

#include <cppconn/connection.h>
#include <memory>
#include <string>
#include <vector>

class Catalog {
public:
    Catalog();
    std::vector<std::string> greetings();

private:
    const std::string url_ = "tcp://127.0.0.1:13306";
    const std::string user_ = "shop";
    std::unique_ptr<sql::Connection> connection_;
};
