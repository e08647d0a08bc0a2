#include "store.h"
#include "settings.h"

static std::string connection_string()
{
    return "host=" + settings::db_host + " port=" + settings::db_port +
           " dbname=" + settings::db_name + " user=" + settings::db_user +
           " password=" + settings::db_password;
}

Store::Store() : connection_(connection_string()) {}

std::vector<std::string> Store::greetings()
{
    std::vector<std::string> all;
    pqxx::work work(connection_);
    for (const auto& row : work.exec("SELECT text FROM greetings"))
        all.push_back(row[0].as<std::string>());
    work.commit();
    return all;
}
