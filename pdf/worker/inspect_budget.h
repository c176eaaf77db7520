#pragma once

#include "domain/clock.h"

#include <QByteArrayView>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <string>

namespace dais::pdf::worker {

/// Thrown through libqpdf when a bound is reached: the only way to stop it inside a call. It is no
/// std::exception, because libqpdf turns those into warnings and goes on. Never leaves pdf/worker/inspect*.
struct BudgetSpent {};

/// How long the work may still take.
class Budget {
public:
    Budget(const domain::Clock &clock, qint64 milliseconds)
        : m_clock(clock), m_end(clock.steadyMilliseconds() + milliseconds)
    {
    }
    /// Throws BudgetSpent when the time is over; looks at the clock at every 64th call only.
    void check()
    {
        if ((++m_calls & 63) == 0)
            checkNow();
    }
    void checkNow() const
    {
        if (m_clock.steadyMilliseconds() >= m_end)
            throw BudgetSpent{};
    }

private:
    const domain::Clock &m_clock;
    qint64 m_end;
    unsigned m_calls = 0;
};

/// Gives libqpdf the bytes without copying them, and a place to stop it: all its parsing reads through here.
class WatchedInput final : public BufferInputSource {
public:
    WatchedInput(QByteArrayView bytes, Budget &budget)
        : BufferInputSource("filing", new Buffer(bytesOf(bytes), size_t(bytes.size())), true), m_budget(budget)
    {
    }
    size_t read(char *buffer, size_t length) override
    {
        m_budget.check();
        return BufferInputSource::read(buffer, length);
    }
    qpdf_offset_t findAndSkipNextEOL() override
    {
        m_budget.check();
        return BufferInputSource::findAndSkipNextEOL();
    }

private:
    /// Buffer wants a mutable pointer; an input source only reads it.
    static unsigned char *bytesOf(QByteArrayView bytes)
    {
        return const_cast<unsigned char *>(reinterpret_cast<const unsigned char *>(bytes.data()));
    }
    Budget &m_budget;
};

/// Collects unpacked stream data up to a size, and stops an unpacking that never ends.
class CappedSink final : public Pipeline {
public:
    CappedSink(std::string &out, qint64 most, Budget &budget)
        : Pipeline("capped", nullptr), m_out(out), m_most(size_t(most)), m_budget(budget)
    {
    }
    void write(unsigned char const *data, size_t length) override
    {
        m_budget.check();
        if (m_out.size() + length > m_most)
            throw BudgetSpent{};
        m_out.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override {}

private:
    std::string &m_out;
    size_t m_most;
    Budget &m_budget;
};

} // namespace dais::pdf::worker
