#include "tests/simulator/fibre_store.h"

namespace dais::simulator {

using server::store::WriteBatch;

Result<std::unique_ptr<FibreWriter>> FibreWriter::start(World &world, const QString &file)
{
    auto connection = WriteBatch::open(file, [&world] { world.fibres.perhapsYield(); });
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<FibreWriter>(new FibreWriter(world, std::move(*connection)));
}

void FibreWriter::submit(Job job, Done done)
{
    if (m_stopped)
        done(fail(Error::Kind::Storage, QStringLiteral("stopped")));
    else
        m_waiting.push_back({std::move(job), std::move(done)});
}

void FibreWriter::wait(const std::future<void> &ready)
{
    const auto isReady = [&ready] { return ready.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
    while (!m_world.fibres.waitFor(isReady, 60000))
        if (m_stopped && isReady())
            return;
}

void FibreWriter::work(const std::function<bool()> &stopped)
{
    while (!stopped()) {
        m_world.fibres.waitFor([&] { return !m_waiting.empty() || stopped(); }, 1000);
        std::vector<WriteBatch::Waiting> batch;
        while (!m_waiting.empty() && batch.size() < 64) {
            batch.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
        if (batch.empty())
            continue;
        if (batch.size() > 1)
            m_world.reached("several jobs in one commit");
        const auto results = m_batches.carryOut(batch);
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i].done(results[i]);
    }
    m_stopped = true;
    while (!m_waiting.empty()) {
        auto waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        waiting.done(fail(Error::Kind::Storage, QStringLiteral("stopped")));
    }
}

Result<sql::Connection *> FibreReaders::connection() const
{
    const int actor = m_world.fibres.currentId();
    if (const auto known = m_connections.find(actor); known != m_connections.end())
        return &known->second;
    auto opened = open();
    if (!opened)
        return tl::unexpected(opened.error());
    return &m_connections.emplace(actor, std::move(*opened)).first->second;
}

} // namespace dais::simulator
