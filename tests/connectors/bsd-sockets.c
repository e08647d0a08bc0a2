// packages: libc6-dev
// flags: -std=gnu11 -D_GNU_SOURCE
#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

void literalNames(int fd, struct hostent *buffer, char *text, size_t size) {
  struct addrinfo *found;
  struct hostent *host;
  int error;

  getaddrinfo("api.internal", "8080", NULL, &found); // expect: host port
  connect(fd, found->ai_addr, found->ai_addrlen);
  gethostbyname("api.internal");           // expect: host
  gethostbyname2("api.internal", AF_INET); // expect: host
  gethostbyname_r(                         // expect: host
      "api.internal", buffer, text, size, &host, &error);
  gethostbyname2_r( // expect: host
      "api.internal", AF_INET, buffer, text, size, &host, &error);
}

void literalAddr(int fd) {
  struct sockaddr_in to = {.sin_family = AF_INET};
  to.sin_port = htons(8080);                   // expect: port
  to.sin_addr.s_addr = inet_addr("10.20.0.7"); // expect: host
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void literalAton(int fd) {
  struct sockaddr_in to = {.sin_family = AF_INET};
  uint16_t port = htons(8080);
  to.sin_port = port;                   // expect: port
  inet_aton("10.20.0.7", &to.sin_addr); // expect: host
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void literalPton(int fd) {
  struct sockaddr_in6 to = {.sin6_family = AF_INET6};
  to.sin6_port = htons(8080);                       // expect: port
  inet_pton(AF_INET6, "fd00:20::7", &to.sin6_addr); // expect: host
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void literalPath(int fd) {
  struct sockaddr_un to = {AF_UNIX, "/run/o.sock"}; // expect: socket_path
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void literalCopiedPath(int fd) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  strncpy(to.sun_path, "/run/orders.sock", // expect: socket_path
          sizeof to.sun_path - 1);
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void environmentNames(int fd, struct hostent *buffer, char *text, size_t size) {
  const char *name = getenv("SERVICE_HOST");
  struct addrinfo *found;
  struct hostent *host;
  int error;

  getaddrinfo(name, getenv("SERVICE_PORT"), NULL, &found);
  connect(fd, found->ai_addr, found->ai_addrlen);
  gethostbyname(name);
  gethostbyname2(name, AF_INET);
  gethostbyname_r(name, buffer, text, size, &host, &error);
  gethostbyname2_r(name, AF_INET, buffer, text, size, &host, &error);
}

void environmentAddr(int fd) {
  struct sockaddr_in to = {.sin_family = AF_INET};
  to.sin_port = htons(atoi(getenv("SERVICE_PORT")));
  to.sin_addr.s_addr = inet_addr(getenv("SERVICE_HOST"));
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void environmentAton(int fd) {
  struct sockaddr_in to = {.sin_family = AF_INET};
  inet_aton(getenv("SERVICE_HOST"), &to.sin_addr);
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void environmentPton(int fd) {
  struct sockaddr_in6 to = {.sin6_family = AF_INET6};
  to.sin6_port = htons(atoi(getenv("SERVICE_PORT")));
  inet_pton(AF_INET6, getenv("SERVICE_HOST"), &to.sin6_addr);
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void environmentPath(int fd) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  strncpy(to.sun_path, getenv("SERVICE_SOCKET"), sizeof to.sun_path - 1);
  connect(fd, (struct sockaddr *)&to, sizeof to);
}

void boundNames(int fd) {
  struct addrinfo hints = {.ai_flags = AI_PASSIVE}, *found;
  getaddrinfo("10.20.0.7", "8080", &hints, &found);
  bind(fd, found->ai_addr, found->ai_addrlen);
  getaddrinfo(NULL, "8080", &hints, &found);
  bind(fd, found->ai_addr, found->ai_addrlen);
}

void boundAddr(int fd) {
  struct sockaddr_in at = {.sin_family = AF_INET};
  at.sin_port = htons(8080);
  at.sin_addr.s_addr = inet_addr("10.20.0.7");
  bind(fd, (struct sockaddr *)&at, sizeof at);
  listen(fd, 16);
}

void boundAton(int fd) {
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(8080)};
  inet_aton("10.20.0.7", &at.sin_addr);
  bind(fd, (struct sockaddr *)&at, sizeof at);
}

void boundPton(int fd) {
  struct sockaddr_in6 at = {.sin6_family = AF_INET6};
  at.sin6_port = htons(8080);
  inet_pton(AF_INET6, "fd00:20::7", &at.sin6_addr);
  bind(fd, (struct sockaddr *)&at, sizeof at);
}

void boundPath(int fd) {
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  strncpy(at.sun_path, "/run/orders.sock", sizeof at.sun_path - 1);
  unlink("/run/orders.sock");
  bind(fd, (struct sockaddr *)&at, sizeof at);
}

void nearMisses(int fd) {
  struct sockaddr_in to = {.sin_family = AF_INET};
  struct addrinfo *found;

  getaddrinfo(NULL, NULL, NULL, &found);
  gethostbyname("");
  socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL));
  to.sin_port = htons(0);
  to.sin_addr.s_addr = inet_addr("0.0.0.0");
  connect(fd, (struct sockaddr *)&to, sizeof to);
}
