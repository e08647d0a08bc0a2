#include "cache.h"

#include <iostream>

static const char kRedisHost[] = "127.0.0.1";
constexpr int kRedisPort = 16379;

int main()
{
    try {
        Cache cache(kRedisHost, kRedisPort, "Tr0ub4dor-redis");
        std::cout << cache.get("greeting") << std::endl;
    } catch (const std::exception& e) {
        std::cerr << "redis: " << e.what() << std::endl;
        return 1;
    }
    return 0;
}
