# Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An SMTP server on 127.0.0.1: smtp.py PORT GREETING. It takes messages of one
user, throws them away and answers GREETING."""

import asyncio
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

LOGIN = LoginPassword(b"shop@example.com", b"Tr0ub4dor-smtp")


class Handler:
    async def handle_DATA(self, server, session, envelope):
        return "250 " + sys.argv[2]


def authenticate(server, session, envelope, mechanism, login):
    return AuthResult(success=login == LOGIN)


async def main():
    # Loopback has no TLS, and without it logins are off unless asked for.
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(
            Handler(),
            hostname="localhost",
            authenticator=authenticate,
            auth_required=True,
            auth_require_tls=False,
        ),
        "127.0.0.1",
        int(sys.argv[1]),
    )
    print("ready", flush=True)
    await server.serve_forever()


asyncio.run(main())
