// packages: libcurl4-openssl-dev
// flags: -std=gnu11
#include <curl/curl.h>
#include <stdlib.h>

void literals(CURL *curl) {
  curl_easy_setopt( // expect: password url user
      curl, CURLOPT_URL, "https://app:Tr0ub4dor@api.internal/v1");
  curl_easy_setopt(curl, CURLOPT_PORT, 8443L); // expect: port
  curl_easy_setopt(                            // expect: url
      curl, CURLOPT_RTSP_STREAM_URI, "rtsp://camera.internal/7");
  curl_easy_setopt( // expect: url
      curl, CURLOPT_DOH_URL, "https://dns.internal/dns-query");
  curl_easy_setopt( // expect: broker_list
      curl, CURLOPT_DNS_SERVERS, "10.0.0.53,10.0.1.53");
  curl_easy_setopt( // expect: socket_path
      curl, CURLOPT_UNIX_SOCKET_PATH, "/run/orders.sock");
  curl_easy_setopt( // expect: socket_path
      curl, CURLOPT_ABSTRACT_UNIX_SOCKET, "orders");
  curl_easy_setopt( // expect: proxy
      curl, CURLOPT_PROXY, "http://proxy.internal:3128");
  curl_easy_setopt( // expect: proxy
      curl, CURLOPT_PRE_PROXY, "socks5://socks.internal:1080");
  curl_easy_setopt(curl, CURLOPT_PROXYPORT, 3128L); // expect: port
  curl_easy_setopt(                                 // expect: user_password
      curl, CURLOPT_USERPWD, "app:Tr0ub4dor");
  curl_easy_setopt(curl, CURLOPT_USERNAME, "app");        // expect: user
  curl_easy_setopt(curl, CURLOPT_PASSWORD, "Tr0ub4dor");  // expect: password
  curl_easy_setopt(curl, CURLOPT_SASL_AUTHZID, "orders"); // expect: user
  curl_easy_setopt(                                       // expect: token
      curl, CURLOPT_XOAUTH2_BEARER, "9f1c2b7ae0d34c");
  curl_easy_setopt(curl, CURLOPT_KEYPASSWD, "Tr0ub4dor");  // expect: password
  curl_easy_setopt(curl, CURLOPT_TLSAUTH_USERNAME, "app"); // expect: user
  curl_easy_setopt(                                        // expect: password
      curl, CURLOPT_TLSAUTH_PASSWORD, "Tr0ub4dor");
  curl_easy_setopt( // expect: user_password
      curl, CURLOPT_PROXYUSERPWD, "app:Tr0ub4dor");
  curl_easy_setopt(curl, CURLOPT_PROXYUSERNAME, "app"); // expect: user
  curl_easy_setopt(                                     // expect: password
      curl, CURLOPT_PROXYPASSWORD, "Tr0ub4dor");
  curl_easy_setopt( // expect: password
      curl, CURLOPT_PROXY_KEYPASSWD, "Tr0ub4dor");
  curl_easy_setopt(curl, CURLOPT_PROXY_TLSAUTH_USERNAME, "app"); // expect: user
  curl_easy_setopt( // expect: password
      curl, CURLOPT_PROXY_TLSAUTH_PASSWORD, "Tr0ub4dor");
}

void literalParts(CURLU *url) {
  curl_url_set(url, CURLUPART_URL, "https://api.internal/v1", 0); // expect: url
  curl_url_set(url, CURLUPART_HOST, "api.internal", 0);  // expect: host
  curl_url_set(url, CURLUPART_PORT, "8443", 0);          // expect: port
  curl_url_set(url, CURLUPART_USER, "app", 0);           // expect: user
  curl_url_set(url, CURLUPART_PASSWORD, "Tr0ub4dor", 0); // expect: password
}

struct curl_slist *literalHeaders(struct curl_slist *list) {
  list = curl_slist_append( // expect: token
      list, "Authorization: Bearer 9f1c2b7ae0d34c");
  list = curl_slist_append( // expect: token
      list, "X-Api-Key: 9f1c2b7ae0d34c");
  return list;
}

void environment(CURL *curl) {
  curl_easy_setopt(curl, CURLOPT_URL, getenv("API_URL"));
  curl_easy_setopt(curl, CURLOPT_PORT, atol(getenv("API_PORT")));
  curl_easy_setopt(curl, CURLOPT_RTSP_STREAM_URI, getenv("CAMERA_URL"));
  curl_easy_setopt(curl, CURLOPT_DOH_URL, getenv("DOH_URL"));
  curl_easy_setopt(curl, CURLOPT_DNS_SERVERS, getenv("DNS_SERVERS"));
  curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, getenv("API_SOCKET"));
  curl_easy_setopt(curl, CURLOPT_ABSTRACT_UNIX_SOCKET, getenv("API_SOCKET"));
  curl_easy_setopt(curl, CURLOPT_PROXY, getenv("HTTPS_PROXY"));
  curl_easy_setopt(curl, CURLOPT_PRE_PROXY, getenv("SOCKS_PROXY"));
  curl_easy_setopt(curl, CURLOPT_PROXYPORT, atol(getenv("PROXY_PORT")));
  curl_easy_setopt(curl, CURLOPT_USERPWD, getenv("API_CREDENTIALS"));
  curl_easy_setopt(curl, CURLOPT_USERNAME, getenv("API_USER"));
  curl_easy_setopt(curl, CURLOPT_PASSWORD, getenv("API_PASSWORD"));
  curl_easy_setopt(curl, CURLOPT_SASL_AUTHZID, getenv("API_AUTHZID"));
  curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, getenv("API_TOKEN"));
  curl_easy_setopt(curl, CURLOPT_KEYPASSWD, getenv("KEY_PASSWORD"));
  curl_easy_setopt(curl, CURLOPT_TLSAUTH_USERNAME, getenv("TLS_USER"));
  curl_easy_setopt(curl, CURLOPT_TLSAUTH_PASSWORD, getenv("TLS_PASSWORD"));
  curl_easy_setopt(curl, CURLOPT_PROXYUSERPWD, getenv("PROXY_CREDENTIALS"));
  curl_easy_setopt(curl, CURLOPT_PROXYUSERNAME, getenv("PROXY_USER"));
  curl_easy_setopt(curl, CURLOPT_PROXYPASSWORD, getenv("PROXY_PASSWORD"));
  curl_easy_setopt(curl, CURLOPT_PROXY_KEYPASSWD, getenv("PROXY_KEY_PASSWORD"));
  curl_easy_setopt(curl, CURLOPT_PROXY_TLSAUTH_USERNAME,
                   getenv("PROXY_TLS_USER"));
  curl_easy_setopt(curl, CURLOPT_PROXY_TLSAUTH_PASSWORD,
                   getenv("PROXY_TLS_PASSWORD"));
}

void environmentParts(CURLU *url) {
  curl_url_set(url, CURLUPART_URL, getenv("API_URL"), 0);
  curl_url_set(url, CURLUPART_HOST, getenv("API_HOST"), 0);
  curl_url_set(url, CURLUPART_PORT, getenv("API_PORT"), 0);
  curl_url_set(url, CURLUPART_USER, getenv("API_USER"), 0);
  curl_url_set(url, CURLUPART_PASSWORD, getenv("API_PASSWORD"), 0);
}

struct curl_slist *environmentHeaders(struct curl_slist *list) {
  return curl_slist_append(list, getenv("API_AUTH_HEADER"));
}

void nearMisses(CURL *curl, CURLU *url, CURLM *multi) {
  struct curl_slist *list = NULL;

  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_PROXY, NULL);
  curl_easy_setopt(curl, CURLOPT_USERPWD, NULL);
  curl_easy_setopt(curl, CURLOPT_PORT, 0L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "orders/1.4");
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, "<orders@shop.internal>");
  curl_easy_setopt(curl, CURLOPT_CAINFO, "/etc/ssl/certs/orders.pem");
  curl_easy_setopt(curl, CURLOPT_SSLKEY, "/etc/ssl/private/orders.key");
  curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, "name=widget&amount=3");
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 30L);
  curl_easy_setopt(curl, CURLOPT_INTERFACE, "eth0");
  list = curl_slist_append(list, "Content-Type: application/json");
  list = curl_slist_append(list, "Expect:");
  list = curl_slist_append(list, "");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_url_set(url, CURLUPART_PATH, "/v1/orders", 0);
  curl_url_set(url, CURLUPART_SCHEME, "https", 0);
  curl_url_set(url, CURLUPART_HOST, NULL, 0);
  curl_easy_perform(curl);
  curl_easy_perform(curl);
  curl_multi_add_handle(multi, curl);
  curl_multi_add_handle(multi, curl);
}
