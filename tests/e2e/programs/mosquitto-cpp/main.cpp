#include <iostream>
#include <mosquittopp.h>
#include <string>

class Listener : public mosqpp::mosquittopp {
public:
    Listener(const std::string& host, int port) : host_(host), port_(port)
    {
        username_pw_set("shop", "Tr0ub4dor-mqtt");
    }

    int listen()
    {
        int rc = connect(host_.c_str(), port_);
        if (rc != MOSQ_ERR_SUCCESS) {
            std::cerr << "cannot connect: " << mosqpp::strerror(rc) << "\n";
            return 1;
        }
        loop_forever();
        return heard_ ? 0 : 1;
    }

    void on_connect(int rc) override
    {
        if (rc == 0)
            subscribe(nullptr, "shop/greeting", 1);
        else
            disconnect();
    }

    void on_message(const mosquitto_message* message) override
    {
        std::cout << std::string(static_cast<char*>(message->payload),
                                 message->payloadlen)
                  << "\n";
        heard_ = true;
        disconnect();
    }

private:
    std::string host_;
    int port_;
    bool heard_ = false;
};

int main()
{
    mosqpp::lib_init();
    int status = Listener("127.0.0.1", 11883).listen();
    mosqpp::lib_cleanup();
    return status;
}
