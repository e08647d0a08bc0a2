// packages: libpoco-dev
// flags: -std=gnu++17
//===- poco-net-smtp.cpp - POCO Net, SMTP client ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POCO Net, SMTP client: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <Poco/AutoPtr.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/SMTPChannel.h>
#include <Poco/Net/SMTPClientSession.h>
#include <Poco/Net/SecureSMTPClientSession.h>
#include <cstdlib>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using namespace Poco::Net;

void hardcoded() {
  SMTPClientSession Host("mail.internal"); // expect: host
  SMTPClientSession HostPort("mail.internal", 2525); // expect: host port
  SecureSMTPClientSession Secure("mail.internal", 2587); // expect: host port
  auto Heap = std::make_unique<SMTPClientSession>("mail.internal", 2525); // expect: host port
  Host.login(SMTPClientSession::AUTH_LOGIN, "shop", "s3cr3t-one"); // expect: password user
  Host.login("me.internal", SMTPClientSession::AUTH_PLAIN, "shop", "two"); // expect: password user
  // Inherited from SMTPClientSession.
  Secure.login(SMTPClientSession::AUTH_LOGIN, "shop", "s3cr3t-three"); // expect: password user
  Poco::AutoPtr<SMTPChannel> Log(new SMTPChannel("mail.internal", "a@b.c", "d@e.f")); // expect: host
}

// Through a subclass.
struct ShopMail : SMTPClientSession {
  ShopMail() : SMTPClientSession("mail.internal", 2525) {} // expect: host port
};

void attached() {
  const std::string Name = std::getenv("SMTP_HOST");
  const Poco::UInt16 Port = std::atoi(std::getenv("SMTP_PORT"));
  const std::string User = std::getenv("SMTP_USER");
  const std::string Password = std::getenv("SMTP_PASSWORD");
  SMTPClientSession Host(Name);
  SMTPClientSession HostPort(Name, Port);
  SecureSMTPClientSession Secure(Name, Port);
  auto Heap = std::make_unique<SMTPClientSession>(Name, Port);
  Host.login(SMTPClientSession::AUTH_LOGIN, User, Password);
  Host.login("me.internal", SMTPClientSession::AUTH_PLAIN, User, Password);
  Poco::AutoPtr<SMTPChannel> Log(new SMTPChannel(Name, "a@b.c", "d@e.f"));
}

void silent(SMTPClientSession &Session) {
  Session.login(SMTPClientSession::AUTH_LOGIN, "", "");
  Session.login("me.internal");
  MailMessage Message;
  Message.setSender("shop@example.org");
  Message.addRecipient(MailRecipient(MailRecipient::PRIMARY_RECIPIENT, "x@example.org"));
  Session.sendMessage(Message);
}
