#include <hiredis/hiredis.h>
#include <stdio.h>

#define REDIS_PASSWORD "Tr0ub4dor-redis"

static int login(redisContext *c)
{
    int failed;
    redisReply *reply = redisCommand(c, "AUTH %s", REDIS_PASSWORD);

    failed = reply == NULL || reply->type == REDIS_REPLY_ERROR;
    if (failed)
        fprintf(stderr, "login: %s\n", reply ? reply->str : c->errstr);
    freeReplyObject(reply);
    return failed;
}

static int greet(redisContext *c)
{
    int failed;
    redisReply *reply = redisCommand(c, "GET %s", "greeting");

    failed = reply == NULL || reply->type != REDIS_REPLY_STRING;
    if (failed)
        fprintf(stderr, "no greeting\n");
    else
        printf("%s\n", reply->str);
    freeReplyObject(reply);
    return failed;
}

int main(void)
{
    int failed;
    redisContext *c = redisConnect("127.0.0.1", 16379);

    if (c == NULL || c->err) {
        fprintf(stderr, "connection: %s\n", c ? c->errstr : "no memory");
        redisFree(c);
        return 1;
    }
    failed = login(c) || greet(c);
    redisFree(c);
    return failed;
}
