#include <mosquitto.h>
#include <stdio.h>

struct broker {
    const char *host;
    int port;
    const char *user;
    const char *password;
};

static const struct broker broker = {
    .host = "127.0.0.1",
    .port = 11883,
    .user = "shop",
    .password = "Tr0ub4dor-mqtt",
};

static int status = 1;

static void on_connect(struct mosquitto *m, void *data, int rc)
{
    (void)data;
    if (rc != 0) {
        fprintf(stderr, "refused: %s\n", mosquitto_connack_string(rc));
        mosquitto_disconnect(m);
        return;
    }
    mosquitto_subscribe(m, NULL, "shop/greeting", 1);
}

static void on_message(struct mosquitto *m, void *data,
                       const struct mosquitto_message *message)
{
    (void)data;
    printf("%.*s\n", message->payloadlen, (const char *)message->payload);
    status = 0;
    mosquitto_disconnect(m);
}

int main(void)
{
    struct mosquitto *m;
    int rc;

    mosquitto_lib_init();
    m = mosquitto_new(NULL, true, NULL);
    mosquitto_connect_callback_set(m, on_connect);
    mosquitto_message_callback_set(m, on_message);
    mosquitto_username_pw_set(m, broker.user, broker.password);
    rc = mosquitto_connect(m, broker.host, broker.port, 60);
    if (rc == MOSQ_ERR_SUCCESS)
        mosquitto_loop_forever(m, -1, 1);
    else
        fprintf(stderr, "cannot connect: %s\n", mosquitto_strerror(rc));
    mosquitto_destroy(m);
    mosquitto_lib_cleanup();
    return status;
}
