#include "server/store/write_batch.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace dais::server::store {

namespace {

/// The writer of a running server: one thread with its connection.
class WriterThread final : public Writer {
public:
    explicit WriterThread(const Options &options) : m_options(options) {}

    Result<> start(const QString &file)
    {
        std::promise<Result<>> opened;
        auto result = opened.get_future();
        m_thread = std::thread([this, file, &opened] { work(file, opened); });
        return result.get();
    }

    ~WriterThread() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_changed.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void submit(Job job, Done done) override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.size() < m_options.maxWaiting) {
                m_waiting.push_back({std::move(job), std::move(done)});
                m_changed.notify_one();
                return;
            }
        }
        done(fail(Error::Kind::Storage, QStringLiteral("overloaded")));
    }

    Counts counts() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_counts;
    }

private:
    void work(const QString &file, std::promise<Result<>> &opened)
    {
        auto connection = WriteBatch::open(file, m_options.beforeStatement);
        opened.set_value(connection ? Result<>() : tl::unexpected(connection.error())); // `opened` is gone now.
        if (!connection)
            return;
        WriteBatch commits(*connection);
        for (auto batch = take(); !batch.empty(); batch = take()) {
            const auto results = commits.carryOut(batch);
            {
                const std::lock_guard lock(m_mutex);
                m_counts.commits += 1;
                m_counts.jobs += batch.size();
            }
            for (std::size_t i = 0; i < batch.size(); ++i)
                batch[i].done(results[i]);
        }
    }

    /// The jobs that wait, at most maxFolded; blocks while there is none. Empty at the end.
    std::vector<WriteBatch::Waiting> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        std::vector<WriteBatch::Waiting> batch;
        while (!m_waiting.empty() && batch.size() < std::size_t(m_options.maxFolded)) {
            batch.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
        return batch;
    }

    Options m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<WriteBatch::Waiting> m_waiting;
    bool m_ending = false;
    Counts m_counts;
    std::thread m_thread;
};

} // namespace

Result<std::unique_ptr<Writer>> Writer::start(const QString &file, const Options &options)
{
    auto thread = std::make_unique<WriterThread>(options);
    DAIS_TRY(thread->start(file));
    return std::unique_ptr<Writer>(std::move(thread));
}

std::future<Result<>> Writer::submit(Job job)
{
    auto promise = std::make_shared<std::promise<Result<>>>(); // Shared: std::function wants to be copyable.
    auto future = promise->get_future();
    submit(std::move(job), [promise](const Result<> &result) { promise->set_value(result); });
    return future;
}

Result<> Writer::run(Job job)
{
    Result<> outcome;
    // Shared with the callback, which may still be in set_value() when the waiting side goes on.
    const auto finished = std::make_shared<std::promise<void>>();
    const auto ready = finished->get_future();
    submit(std::move(job), [&outcome, finished](const Result<> &result) {
        outcome = result;
        finished->set_value();
    });
    wait(ready);
    return outcome;
}

} // namespace dais::server::store
