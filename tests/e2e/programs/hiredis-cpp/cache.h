#pragma once

#include <hiredis/hiredis.h>
#include <memory>
#include <string>

class Cache {
public:
    Cache(const std::string& host, int port, const std::string& password);
    std::string get(const std::string& key);

private:
    struct ReplyDeleter {
        void operator()(redisReply* reply) const { freeReplyObject(reply); }
    };
    using Reply = std::unique_ptr<redisReply, ReplyDeleter>;
    Reply checked(void* reply);

    std::unique_ptr<redisContext, decltype(&redisFree)> context_;
};
