#include <iostream>
#include <memory>
#include <mysql.h>
#include <stdexcept>
#include <string>

struct DatabaseConfig {
    std::string host = "127.0.0.1";
    unsigned int port = 13306;
    std::string user = "shop";
    std::string password = "Tr0ub4dor-maria";
    std::string schema = "shop";
};

class Database {
public:
    explicit Database(const DatabaseConfig& config)
        : handle_(mysql_init(nullptr), &mysql_close)
    {
        if (!mysql_real_connect(handle_.get(), config.host.c_str(),
                                config.user.c_str(), config.password.c_str(),
                                config.schema.c_str(), config.port, nullptr, 0))
            throw std::runtime_error(mysql_error(handle_.get()));
    }

    std::string greeting()
    {
        if (mysql_query(handle_.get(), "SELECT text FROM greetings"))
            throw std::runtime_error(mysql_error(handle_.get()));
        std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(
            mysql_store_result(handle_.get()), &mysql_free_result);
        MYSQL_ROW row = result ? mysql_fetch_row(result.get()) : nullptr;
        return row ? row[0] : "";
    }

private:
    std::unique_ptr<MYSQL, decltype(&mysql_close)> handle_;
};

int main()
{
    try {
        DatabaseConfig config;
        Database database(config);
        std::cout << database.greeting() << "\n";
    } catch (const std::exception& e) {
        std::cerr << "error: " << e.what() << "\n";
        return 1;
    }
    return 0;
}
