#include <cstring>
#include <curl/curl.h>
#include <iostream>
#include <string>

class Mailer {
public:
    bool send(const std::string& to, const std::string& text);
    const std::string& answer() const { return answer_; }

private:
    static size_t onAnswer(char* data, size_t size, size_t count, void* self);
    static size_t onRead(char* to, size_t size, size_t count, void* self);

    std::string url_ = "smtp://127.0.0.1:12525";
    std::string user_ = "shop@example.com";
    std::string rest_, answer_;
};

size_t Mailer::onAnswer(char* data, size_t size, size_t count, void* self)
{
    static_cast<Mailer*>(self)->answer_.assign(data, size * count);
    return size * count;
}

size_t Mailer::onRead(char* to, size_t size, size_t count, void* self)
{
    std::string& rest = static_cast<Mailer*>(self)->rest_;
    size_t length = std::min(rest.size(), size * count);
    std::memcpy(to, rest.data(), length);
    rest.erase(0, length);
    return length;
}

bool Mailer::send(const std::string& to, const std::string& text)
{
    rest_ = "From: " + user_ + "\r\nTo: " + to + "\r\n\r\n" + text + "\r\n";
    CURL* curl = curl_easy_init();
    curl_slist* recipients = curl_slist_append(nullptr, to.c_str());
    curl_easy_setopt(curl, CURLOPT_URL, url_.c_str());
    curl_easy_setopt(curl, CURLOPT_USERNAME, user_.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, "Tr0ub4dor-smtp");
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, user_.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, onRead);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onAnswer);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    CURLcode rc = curl_easy_perform(curl);
    if (rc != CURLE_OK)
        std::cerr << "not sent: " << curl_easy_strerror(rc) << "\n";
    curl_slist_free_all(recipients);
    curl_easy_cleanup(curl);
    return rc == CURLE_OK;
}

int main()
{
    Mailer mailer;
    if (!mailer.send("customer@example.com", "Your order is on its way."))
        return 1;
    std::cout << mailer.answer();
}
