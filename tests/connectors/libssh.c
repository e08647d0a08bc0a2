// packages: libssh-dev
// flags: -std=gnu11 -Wno-deprecated-declarations
#include <libssh/libssh.h>
#include <libssh/sftp.h>
#include <stdlib.h>

void literals(ssh_session session, ssh_channel channel, ssh_key key) {
  unsigned int port = 2222;

  ssh_options_set(session, SSH_OPTIONS_HOST, "files.internal"); // expect: host
  ssh_options_set(session, SSH_OPTIONS_PORT, &port);            // expect: port
  ssh_options_set(session, SSH_OPTIONS_PORT_STR, "2222");       // expect: port
  ssh_options_set(session, SSH_OPTIONS_USER, "deploy");         // expect: user
  ssh_userauth_password( // expect: password user
      session, "deploy", "Tr0ub4dor");
  ssh_userauth_publickey_auto( // expect: password user
      session, "deploy", "Tr0ub4dor");
  ssh_userauth_autopubkey(session, "Tr0ub4dor"); // expect: password
  ssh_userauth_privatekey_file(                  // expect: password user
      session, "deploy", "/etc/orders/id", "Tr0ub4dor");
  ssh_userauth_publickey(session, "deploy", key);         // expect: user
  ssh_userauth_try_publickey(session, "deploy", key);     // expect: user
  ssh_userauth_agent(session, "deploy");                  // expect: user
  ssh_userauth_none(session, "deploy");                   // expect: user
  ssh_userauth_list(session, "deploy");                   // expect: user
  ssh_userauth_kbdint(session, "deploy", NULL);           // expect: user
  ssh_userauth_kbdint_setanswer(session, 0, "Tr0ub4dor"); // expect: password
  ssh_pki_import_privkey_base64( // expect: password secret_key
      "b3BlbnNzaC1rZXktdjEAAAAA", "Tr0ub4dor", NULL, NULL, &key);
  ssh_pki_import_privkey_file( // expect: password
      "/etc/orders/id", "Tr0ub4dor", NULL, NULL, &key);
  ssh_channel_open_forward( // expect: host port
      channel, "db.internal", 3307, "localhost", 22);
  ssh_channel_open_forward_unix( // expect: socket_path
      channel, "/run/mysqld/orders.sock", "localhost", 22);
}

void environment(ssh_session session, ssh_channel channel, ssh_key key) {
  unsigned int port = atoi(getenv("SSH_PORT"));
  const char *user = getenv("SSH_USER");
  const char *password = getenv("SSH_PASSWORD");

  ssh_options_set(session, SSH_OPTIONS_HOST, getenv("SSH_HOST"));
  ssh_options_set(session, SSH_OPTIONS_PORT, &port);
  ssh_options_set(session, SSH_OPTIONS_PORT_STR, getenv("SSH_PORT"));
  ssh_options_set(session, SSH_OPTIONS_USER, user);
  ssh_userauth_password(session, user, password);
  ssh_userauth_publickey_auto(session, user, password);
  ssh_userauth_autopubkey(session, password);
  ssh_userauth_privatekey_file(session, user, "/etc/orders/id", password);
  ssh_userauth_publickey(session, user, key);
  ssh_userauth_try_publickey(session, user, key);
  ssh_userauth_agent(session, user);
  ssh_userauth_none(session, user);
  ssh_userauth_list(session, user);
  ssh_userauth_kbdint(session, user, NULL);
  ssh_userauth_kbdint_setanswer(session, 0, password);
  ssh_pki_import_privkey_base64(getenv("SSH_PRIVATE_KEY"), password, NULL, NULL,
                                &key);
  ssh_pki_import_privkey_file("/etc/orders/id", password, NULL, NULL, &key);
  ssh_channel_open_forward(channel, getenv("DATABASE_HOST"),
                           atoi(getenv("DATABASE_PORT")), "localhost", 22);
  ssh_channel_open_forward_unix(channel, getenv("DATABASE_SOCKET"), "localhost",
                                22);
}

void nearMisses(ssh_session session) {
  int verbosity = SSH_LOG_PROTOCOL;

  ssh_options_set(session, SSH_OPTIONS_LOG_VERBOSITY, &verbosity);
  ssh_options_set(session, SSH_OPTIONS_IDENTITY, "/etc/orders/id");
  ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, "/etc/orders/known_hosts");
  ssh_options_set(session, SSH_OPTIONS_USER, NULL);
  ssh_options_set(session, SSH_OPTIONS_BINDADDR, "10.0.0.5");
  ssh_userauth_password(session, NULL, "");
  ssh_userauth_publickey_auto(session, NULL, NULL);
  ssh_userauth_none(session, NULL);
  ssh_connect(session);
  ssh_connect(NULL);
  sftp_new(session);
  sftp_new(NULL);
}
