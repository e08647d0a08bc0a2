// packages: libssh2-1-dev
// flags: -std=gnu11
#include <libssh2.h>
#include <libssh2_sftp.h>
#include <stdlib.h>
#include <string.h>

void literals(LIBSSH2_SESSION *session, LIBSSH2_AGENT *agent) {
  struct libssh2_agent_publickey *identity = NULL;

  libssh2_userauth_list(session, "deploy", 6); // expect: user
  libssh2_userauth_password(                   // expect: password user
      session, "deploy", "Tr0ub4dor");
  libssh2_userauth_password_ex( // expect: password user
      session, "deploy", 6, "Tr0ub4dor", 9, NULL);
  libssh2_userauth_publickey_fromfile( // expect: password user
      session, "deploy", "/etc/orders/id.pub", "/etc/orders/id", "Tr0ub4dor");
  libssh2_userauth_publickey_fromfile_ex( // expect: password user
      session, "deploy", 6, "/etc/orders/id.pub", "/etc/orders/id",
      "Tr0ub4dor");
  libssh2_userauth_publickey_frommemory( // expect: password secret_key user
      session, "deploy", 6, NULL, 0, "MIIEvQIBADANBgkqhkiG9w0BAQ", 26,
      "Tr0ub4dor");
  libssh2_userauth_hostbased_fromfile_ex( // expect: password user
      session, "deploy", 6, "/etc/orders/id.pub", "/etc/orders/id", "Tr0ub4dor",
      "worker.internal", 15, "orders", 6);
  libssh2_userauth_publickey( // expect: user
      session, "deploy", NULL, 0, NULL, NULL);
  libssh2_userauth_keyboard_interactive_ex( // expect: user
      session, "deploy", 6, NULL);
  libssh2_agent_userauth(agent, "deploy", identity); // expect: user
  libssh2_channel_direct_tcpip(                      // expect: host port
      session, "db.internal", 3307);
  libssh2_channel_direct_tcpip_ex( // expect: host port
      session, "db.internal", 3307, "127.0.0.1", 22);
}

void environment(LIBSSH2_SESSION *session, LIBSSH2_AGENT *agent) {
  struct libssh2_agent_publickey *identity = NULL;
  const char *user = getenv("SSH_USER");
  const char *password = getenv("SSH_PASSWORD");
  const char *key = getenv("SSH_PRIVATE_KEY");
  unsigned userLength = strlen(user);

  libssh2_userauth_list(session, user, userLength);
  libssh2_userauth_password(session, user, password);
  libssh2_userauth_password_ex(session, user, userLength, password,
                               strlen(password), NULL);
  libssh2_userauth_publickey_fromfile(session, user, "/etc/orders/id.pub",
                                      "/etc/orders/id", password);
  libssh2_userauth_publickey_fromfile_ex(session, user, userLength,
                                         "/etc/orders/id.pub", "/etc/orders/id",
                                         password);
  libssh2_userauth_publickey_frommemory(session, user, userLength, NULL, 0, key,
                                        strlen(key), password);
  libssh2_userauth_hostbased_fromfile_ex(
      session, user, userLength, "/etc/orders/id.pub", "/etc/orders/id",
      password, "worker.internal", 15, user, userLength);
  libssh2_userauth_publickey(session, user, NULL, 0, NULL, NULL);
  libssh2_userauth_keyboard_interactive_ex(session, user, userLength, NULL);
  libssh2_agent_userauth(agent, user, identity);
  libssh2_channel_direct_tcpip(session, getenv("DATABASE_HOST"),
                               atoi(getenv("DATABASE_PORT")));
  libssh2_channel_direct_tcpip_ex(session, getenv("DATABASE_HOST"),
                                  atoi(getenv("DATABASE_PORT")), "127.0.0.1",
                                  22);
}

void nearMisses(LIBSSH2_SESSION *session, int socket) {
  const char *user = getenv("SSH_USER");
  libssh2_struct_stat status;
  LIBSSH2_SFTP *sftp = libssh2_sftp_init(session);

  libssh2_session_handshake(session, socket);
  libssh2_session_handshake(session, 0);
  libssh2_userauth_publickey_fromfile(session, user, "/etc/orders/id.pub",
                                      "/etc/orders/id", NULL);
  libssh2_userauth_publickey_fromfile(session, user, "/etc/orders/id.pub",
                                      "/etc/orders/id", "");
  libssh2_userauth_list(session, "", 0);
  libssh2_channel_direct_tcpip(session, "", 0);
  sftp = libssh2_sftp_init(session);
  libssh2_sftp_open(sftp, "/upload/orders.csv", LIBSSH2_FXF_READ, 0);
  libssh2_sftp_open_ex(sftp, getenv("FILE"), 8, LIBSSH2_FXF_READ, 0,
                       LIBSSH2_SFTP_OPENFILE);
  libssh2_scp_recv2(session, "/upload/orders.csv", &status);
  libssh2_scp_recv2(session, getenv("FILE"), &status);
  libssh2_scp_send64(session, "/upload/orders.csv", 0644, 17, 0, 0);
  libssh2_scp_send64(session, getenv("FILE"), 0644, 17, 0, 0);
}
