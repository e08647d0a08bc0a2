#include <cstdlib>
#include <iostream>
#include <libmemcached/memcached.h>
#include <memory>
#include <stdexcept>
#include <string>

class PageCache {
public:
    PageCache()
        : memc_(memcached(servers_.c_str(), servers_.size()), &memcached_free)
    {
        if (!memc_)
            throw std::runtime_error("bad configuration of memcached");
    }

    std::string fetch(const std::string& key)
    {
        size_t length = 0;
        uint32_t flags = 0;
        memcached_return_t rc;
        std::unique_ptr<char, decltype(&std::free)> value(
            memcached_get(memc_.get(), key.data(), key.size(), &length, &flags,
                          &rc),
            &std::free);
        if (rc != MEMCACHED_SUCCESS)
            throw std::runtime_error(memcached_strerror(memc_.get(), rc));
        return std::string(value.get(), length);
    }

private:
    std::string servers_ = "--SERVER=127.0.0.1:21211 --CONNECT-TIMEOUT=5000";
    std::unique_ptr<memcached_st, decltype(&memcached_free)> memc_;
};

int main()
{
    try {
        PageCache cache;
        std::cout << cache.fetch("greeting") << "\n";
    } catch (const std::exception& e) {
        std::cerr << e.what() << "\n";
        return EXIT_FAILURE;
    }
}
