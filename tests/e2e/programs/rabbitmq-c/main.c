#include <amqp.h>
#include <amqp_tcp_socket.h>
#include <stdio.h>
#include <stdlib.h>

#define QUEUE "greetings"

static const char *vhost = "/";

static void die_on_error(amqp_rpc_reply_t reply, const char *what)
{
    if (reply.reply_type == AMQP_RESPONSE_NORMAL)
        return;
    fprintf(stderr, "%s: %s\n", what,
            reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION
                ? amqp_error_string2(reply.library_error)
                : "refused by the broker");
    exit(1);
}

static amqp_connection_state_t open_connection(const char *host, int port)
{
    amqp_connection_state_t conn = amqp_new_connection();
    amqp_socket_t *socket = amqp_tcp_socket_new(conn);

    if (socket == NULL || amqp_socket_open(socket, host, port) != 0) {
        fprintf(stderr, "cannot connect to %s:%d\n", host, port);
        exit(1);
    }
    die_on_error(amqp_login(conn, vhost, 0, 131072, 0, AMQP_SASL_METHOD_PLAIN,
                            "shop", "Tr0ub4dor-amqp"),
                 "login");
    amqp_channel_open(conn, 1);
    die_on_error(amqp_get_rpc_reply(conn), "channel");
    return conn;
}

int main(void)
{
    amqp_connection_state_t conn = open_connection("127.0.0.1", 35672);
    amqp_message_t message;

    /* Without an acknowledgement the message stays in the queue. */
    die_on_error(amqp_basic_get(conn, 1, amqp_cstring_bytes(QUEUE), 0), "get");
    die_on_error(amqp_read_message(conn, 1, &message, 0), "read");
    printf("%.*s\n", (int)message.body.len, (const char *)message.body.bytes);
    amqp_destroy_message(&message);
    amqp_connection_close(conn, AMQP_REPLY_SUCCESS);
    amqp_destroy_connection(conn);
    return 0;
}
