#include "server/store/writer.h"

#include "sql/transaction.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <sqlite3.h>
#include <thread>

namespace dais::server::store {

namespace {

/// One job and whom to tell.
struct Waiting {
    Writer::Job job;
    Writer::Done done;
};

tl::unexpected<Error> stopped()
{
    return fail(Error::Kind::Storage, QStringLiteral("stopped"));
}

bool transactionIsGone(const sql::Connection &connection)
{
    return sqlite3_get_autocommit(static_cast<sqlite3 *>(connection.nativeHandle())) != 0;
}

/// Runs a job in a savepoint of its own; what it did is undone when it failed.
Result<> runOne(sql::Connection &connection, const Writer::Job &job)
{
    auto part = sql::Savepoint::begin(connection);
    if (!part)
        return tl::unexpected(part.error());
    try {
        DAIS_TRY(job(connection));
    } catch (const std::exception &thrown) { // Libraries below may throw; one job's fault stays its own.
        return fail(Error::Kind::Invalid, QStringLiteral("thrown: ") + QString::fromLocal8Bit(thrown.what()));
    }
    return part->release();
}

} // namespace

class Writer::Thread {
public:
    explicit Thread(const Options &options) : m_options(options) {}

    Result<> start(const QString &file)
    {
        std::promise<Result<>> opened;
        auto result = opened.get_future();
        m_thread = std::thread([this, file, &opened] { run(file, opened); });
        return result.get();
    }

    ~Thread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_changed.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void submit(Job job, Done done)
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

    Counts counts() const
    {
        const std::lock_guard lock(m_mutex);
        return m_counts;
    }

private:
    void run(const QString &file, std::promise<Result<>> &opened)
    {
        sql::OpenOptions options;
        options.checkpoints = sql::OpenOptions::Checkpoints::Automatic;
        options.beforeStatement = m_options.beforeStatement;
        auto connection = sql::Connection::open(file, options);
        if (!connection) {
            opened.set_value(tl::unexpected(connection.error()));
            return;
        }
        // What a busy court's commands read and write again and again stays in memory: 64 MiB.
        opened.set_value(connection->execute(QStringLiteral("PRAGMA cache_size=-65536"))); // `opened` is gone now.
        for (auto batch = take(); !batch.empty(); batch = take())
            carryOut(*connection, batch);
    }

    /// The jobs that wait, at most maxFolded; blocks while there is none. Empty at the end.
    std::vector<Waiting> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        std::vector<Waiting> batch;
        while (!m_waiting.empty() && batch.size() < std::size_t(m_options.maxFolded)) {
            batch.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
        return batch;
    }

    void carryOut(sql::Connection &connection, std::vector<Waiting> &batch)
    {
        const auto results = m_stopped ? std::vector<Result<>>(batch.size(), stopped()) : commit(connection, batch);
        {
            const std::lock_guard lock(m_mutex);
            m_counts.commits += 1;
            m_counts.jobs += batch.size();
        }
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i].done(results[i]);
    }

    std::vector<Result<>> commit(sql::Connection &connection, const std::vector<Waiting> &batch)
    {
        const auto all = [&](const Error &error) {
            // After a fault of the disk nobody knows what is on it: go on only after a restart, never retry.
            m_stopped = error == Error{Error::Kind::Storage, QStringLiteral("io")};
            return std::vector<Result<>>(batch.size(), tl::unexpected(error));
        };
        auto transaction = sql::Transaction::begin(connection);
        if (!transaction)
            return all(transaction.error());
        std::vector<Result<>> results;
        for (const Waiting &waiting : batch) {
            results.push_back(runOne(connection, waiting.job));
            // A full disk can make SQLite roll the whole transaction back: then nobody's work is in it any more.
            if (!results.back() && transactionIsGone(connection))
                return all(results.back().error());
        }
        if (const auto committed = transaction->commit(); !committed)
            return all(committed.error());
        return results;
    }

    Options m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
    bool m_ending = false;
    bool m_stopped = false; ///< Touched by the thread itself only.
    Counts m_counts;
    std::thread m_thread;
};

Writer::Writer(std::unique_ptr<Thread> thread) : m_thread(std::move(thread)) {}
Writer::~Writer() = default;

Result<std::unique_ptr<Writer>> Writer::start(const QString &file, const Options &options)
{
    auto thread = std::make_unique<Thread>(options);
    DAIS_TRY(thread->start(file));
    return std::unique_ptr<Writer>(new Writer(std::move(thread)));
}

std::future<Result<>> Writer::submit(Job job)
{
    auto promise = std::make_shared<std::promise<Result<>>>(); // Shared: std::function wants to be copyable.
    auto future = promise->get_future();
    m_thread->submit(std::move(job), [promise](const Result<> &result) { promise->set_value(result); });
    return future;
}

void Writer::submit(Job job, Done done)
{
    m_thread->submit(std::move(job), std::move(done));
}

Writer::Counts Writer::counts() const
{
    return m_thread->counts();
}

} // namespace dais::server::store
