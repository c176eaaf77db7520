#pragma once

#include "server/store/readers.h"
#include "server/store/write_batch.h"
#include "store/write_gate.h"
#include "tests/simulator/world.h"

#include <deque>
#include <map>

namespace dais::simulator {

/// The server's writer as an actor: the same batches and commits as the real thread makes. Who waits lets others go on.
class FibreWriter final : public server::store::Writer {
public:
    /// Opens the connection; Error Storage.
    [[nodiscard]] static Result<std::unique_ptr<FibreWriter>> start(World &world, const QString &file);

    using Writer::submit;
    void submit(Job job, Done done) override;
    void wait(const std::future<void> &ready) override;
    [[nodiscard]] Counts counts() const override { return {}; }

    /// The actor's life: until the process is stopped. Whoever waits then hears that it failed.
    void work(const std::function<bool()> &stopped);

private:
    FibreWriter(World &world, sql::Connection connection)
        : m_world(world), m_connection(std::move(connection)), m_batches(m_connection)
    {
    }
    World &m_world;
    sql::Connection m_connection;
    server::store::WriteBatch m_batches;
    std::deque<server::store::WriteBatch::Waiting> m_waiting;
    bool m_stopped = false;
};

/// Lends every actor a reading connection of its own.
class FibreReaders final : public server::store::Readers {
public:
    FibreReaders(World &world, const QString &file)
        : Readers(file, [&world] { world.fibres.perhapsYield(); }), m_world(world)
    {
    }
    [[nodiscard]] Result<sql::Connection *> connection() const override;

private:
    World &m_world;
    mutable std::map<int, sql::Connection> m_connections;
};

/// A gate at which actors wait, not threads.
class FibreGate final : public store::WriteGate {
public:
    explicit FibreGate(World &world) : m_world(world) {}
    void lock() override
    {
        while (m_held)
            m_world.fibres.waitFor([this] { return !m_held; }, 1000);
        m_held = true;
    }
    void unlock() override { m_held = false; }

private:
    World &m_world;
    bool m_held = false;
};

} // namespace dais::simulator
