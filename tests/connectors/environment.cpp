// packages: libc6-dev libglib2.0-dev qtbase5-dev
// flags: -std=c++17 -fPIC -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include -I/usr/include/x86_64-linux-gnu/qt5
#include <QtNetwork/QTcpSocket>
#include <cstdlib>
#include <glib.h>
#include <netdb.h>
#include <stdlib.h>

void literals(QTcpSocket &socket) {
  // The fallback is what runs where the variable is not set.
  socket.connectToHost( // expect: host
      qEnvironmentVariable("API_HOST", "api.internal"),
      qEnvironmentVariableIntValue("API_PORT"));
  const char *host = getenv("API_HOST");
  gethostbyname(host ? host : "api.internal"); // expect: host
}

void environment(QTcpSocket &socket) {
  gethostbyname(getenv("API_HOST"));
  gethostbyname(std::getenv("API_HOST"));
  gethostbyname(::secure_getenv("API_HOST"));
  gethostbyname(secure_getenv("API_HOST"));
  gethostbyname(g_getenv("API_HOST"));
  gethostbyname(g_getenv("OTHER_HOST"));
  gethostbyname(qgetenv("API_HOST").constData());
  socket.connectToHost(QString::fromUtf8(qgetenv("API_HOST")),
                       qEnvironmentVariableIntValue("API_PORT"));
  bool isNumber = false;
  socket.connectToHost(qEnvironmentVariable("API_HOST"),
                       qEnvironmentVariableIntValue("API_PORT", &isNumber));
  socket.connectToHost(qEnvironmentVariable("OTHER_HOST"), 0);
  socket.connectToHost(
      qEnvironmentVariable("API_HOST", qEnvironmentVariable("OTHER_HOST")), 0);
}

void nearMisses(QTcpSocket &socket) {
  socket.connectToHost(qEnvironmentVariable("API_HOST", ""), 0);
  socket.connectToHost(qEnvironmentVariable("API_HOST", QString()), 0);
}
