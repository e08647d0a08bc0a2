#include "catalog.h"

#include <cppconn/exception.h>
#include <iostream>

int main()
{
    try {
        Catalog catalog;
        for (const std::string& greeting : catalog.greetings())
            std::cout << greeting << std::endl;
    } catch (const sql::SQLException& e) {
        std::cerr << "SQL error " << e.getErrorCode() << ": " << e.what()
                  << std::endl;
        return 1;
    }
    return 0;
}
