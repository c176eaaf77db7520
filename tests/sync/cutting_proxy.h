#pragma once

#include <array>
#include <atomic>
#include <QtGlobal>
#include <thread>

namespace dais::tests {

/// Stands on 127.0.0.1 between a client and a server and hands bytes on, without understanding them. On request it lets
/// everything through to the server and cuts the connection when the server begins to answer. One connection after the
/// other, on its own thread.
class CuttingProxy {
public:
    explicit CuttingProxy(quint16 serverPort);
    ~CuttingProxy();

    [[nodiscard]] quint16 port() const { return m_port; }
    /// How long the line is dead after a cut.
    enum class Dead {
        NotAtAll,      ///< The next connection goes through again.
        ForOneAttempt, ///< The next connection is cut off before a byte went through.
    };
    /// The next bytes that come from the server are thrown away, and both sides are cut off.
    void cutNextReply(Dead dead)
    {
        m_refusing = false;
        m_deadAfter = dead;
        m_cutting = true;
    }
    /// How many replies were cut.
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    void run();
    void relay(int client, int server);

    quint16 m_serverPort;
    quint16 m_port = 0;
    int m_listening = -1;
    std::array<int, 2> m_end{-1, -1}; ///< A pipe that becomes readable when all is to end.
    std::atomic<bool> m_cutting{false};
    std::atomic<Dead> m_deadAfter{Dead::NotAtAll};
    std::atomic<bool> m_refusing{false};
    std::atomic<int> m_cuts{0};
    std::thread m_thread; ///< Last: it uses the others.
};

} // namespace dais::tests
