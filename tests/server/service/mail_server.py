#!/usr/bin/python3
"""A mail server of Debian's (aiosmtpd) on loopback, which keeps what it takes and has bad days on request.

Usage: mail_server.py FOLDER   prints its port; each message taken becomes FOLDER/NNNN.eml, its envelope above it

What happens is asked for by the recipient's name: "unknown@..." is refused (550), "busy-N@..." is put off (451) N times,
"spam@..." is refused after its text (554), "cut@..." loses the line after the text and before the answer, the first
time, "slow@..." gets no answer. Everybody else's mail is taken.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import asyncio
import collections
import pathlib
import sys

from aiosmtpd.smtp import SMTP


class Keeper:
    """Takes messages, or does not."""

    def __init__(self, folder):
        self._folder = folder
        self._tries = collections.Counter()
        self._cut = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "unknown":
            return "550 5.1.1 No such mailbox"
        if name.startswith("busy-"):
            self._tries[address] += 1
            if self._tries[address] <= int(name[5:]):
                return "451 4.3.2 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Fine"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "spam":
            return "554 5.7.1 Not wanted"
        if name == "slow":
            await asyncio.sleep(600)  # A server that never answers: whoever sends must give up first. Nobody waits this out.
        number = len(list(self._folder.glob("*.eml"))) + 1
        head = f"X-Envelope: {envelope.mail_from} {','.join(envelope.rcpt_tos)}\r\n".encode()
        written = self._folder / f"{number:04d}.part"
        written.write_bytes(head + envelope.original_content)
        written.rename(self._folder / f"{number:04d}.eml")
        if name == "cut" and name not in self._cut:
            self._cut.add(name)
            server.transport.abort()
        return f"250 2.0.0 Kept as {number}"


async def serve(folder):
    keeper = Keeper(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(keeper, loop=loop, hostname="mail.example"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(pathlib.Path(sys.argv[1])))
