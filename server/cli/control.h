#pragma once

#include "domain/result.h"

#include <functional>
#include <QStringList>
#include <thread>

namespace dais::server::cli {

/// What a sub-command came to.
struct Answer {
    int status = 0;
    QString out;
    QString err;
};

/// A running server's ear for sub-commands that write, because only the server itself may: a socket in the court's
/// folder, which only its owner can enter. One request at a time; each is bounded in size and time.
class ControlSocket {
public:
    /// Handles a request's words. Called on this object's thread.
    using Handler = std::function<Answer(const QStringList &)>;

    /// Error Storage when the socket cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<ControlSocket>> listen(const QString &path, Handler handler);
    ~ControlSocket();

private:
    ControlSocket(const QString &path, int listener, int stop, int stopped, Handler handler);
    void loop();
    void serve(int client);
    QString m_path;
    int m_listener;
    int m_stopWriter;
    int m_stopReader;
    Handler m_handler;
    std::thread m_thread; ///< Last: it uses the others.
};

/// Sends `words` to the server that works in the folder and waits for its answer, at most half a minute. Offline when
/// nobody listens.
[[nodiscard]] Result<Answer> askServer(const QString &path, const QStringList &words);

} // namespace dais::server::cli
