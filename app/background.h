#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace dais::app {

/// One blocking piece of work at a time, off the UI thread; its answer arrives on the UI thread. Destroying it, or
/// starting another piece, asks the work to stop, waits for that, and drops its answer.
class Background : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~Background() override { stop(); }

    /// `work` runs on a thread of its own; `done` then runs here with what it returned.
    template <typename Work, typename Done>
    void run(Work work, Done done)
    {
        stop();
        m_alive = std::make_shared<bool>(true);
        m_thread = std::jthread([this, alive = std::weak_ptr(m_alive), work = std::move(work),
                                 done = std::move(done)](std::stop_token token) mutable {
            auto result = std::make_shared<std::invoke_result_t<Work, std::stop_token>>(work(token));
            // Runs on the UI thread, like stop(): an answer that nobody waits for any more is dropped there.
            QMetaObject::invokeMethod(
                this,
                [alive, done = std::move(done), result] {
                    if (alive.lock())
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    void stop()
    {
        m_alive.reset();
        m_thread = std::jthread(); // Assigning asks the old one to stop and waits for it.
    }

private:
    std::shared_ptr<bool> m_alive; ///< Shared with the answer under way, which looks whether it is still wanted.
    std::jthread m_thread;
};

} // namespace dais::app
