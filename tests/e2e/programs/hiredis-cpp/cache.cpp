#include "cache.h"

#include <stdexcept>

Cache::Cache(const std::string& host, int port, const std::string& password)
    : context_(redisConnectWithTimeout(host.c_str(), port, {5, 0}), &redisFree)
{
    if (!context_ || context_->err)
        throw std::runtime_error(context_ ? context_->errstr : "no memory");
    checked(redisCommand(context_.get(), "AUTH %s", password.c_str()));
}

std::string Cache::get(const std::string& key)
{
    Reply reply = checked(redisCommand(context_.get(), "GET %s", key.c_str()));
    if (reply->type != REDIS_REPLY_STRING)
        throw std::runtime_error("no such key: " + key);
    return std::string(reply->str, reply->len);
}

Cache::Reply Cache::checked(void* reply)
{
    Reply owned(static_cast<redisReply*>(reply));
    if (!owned)
        throw std::runtime_error(context_->errstr);
    if (owned->type == REDIS_REPLY_ERROR)
        throw std::runtime_error(owned->str);
    return owned;
}
