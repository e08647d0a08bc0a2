#include "store.h"

#include <iostream>

int main()
{
    try {
        Store store;
        for (const auto& greeting : store.greetings())
            std::cout << greeting << '\n';
    } catch (const std::exception& e) {
        std::cerr << e.what() << '\n';
        return 1;
    }
}
