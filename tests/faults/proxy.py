"""A line to the court that can lose a reply: it forwards TLS as it is. SPDX-License-Identifier: GPL-3.0-or-later"""
import socket
import threading


class CuttingProxy:
    """Listens on loopback and forwards to a port. Cuts a connection when the reply that it was told of begins."""

    def __init__(self, port):
        self._port = port
        self._cut_next = False
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.cuts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self):
        return f"https://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut_next_reply(self):
        """The next bytes from the court never arrive: no connection may be in its handshake."""
        with self._lock:
            self._cut_next = True

    def close(self):
        self._listener.close()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                return
            threading.Thread(target=self._carry, args=(client, server), daemon=True).start()

    def _carry(self, client, server):
        """One connection, both ways, to its end."""
        with client, server:
            replies = threading.Thread(target=self._forward, args=(server, client, True), daemon=True)
            replies.start()
            self._forward(client, server, False)
            replies.join()

    def _must_cut(self):
        with self._lock:
            cut, self._cut_next = self._cut_next, False
            self.cuts += cut
            return cut

    def _forward(self, from_, to, replies):
        try:
            while True:
                piece = from_.recv(65536)
                if not piece or (replies and self._must_cut()):
                    break
                to.sendall(piece)
        except OSError:
            pass  # The other direction ended it.
        for end in (from_, to):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # It is closed already.
