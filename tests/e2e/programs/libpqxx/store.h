#pragma once

#include <pqxx/pqxx>
#include <string>
#include <vector>

class Store {
public:
    Store();
    std::vector<std::string> greetings();

private:
    pqxx::connection connection_;
};
