#pragma once

#include "domain/code_tables.h"
#include "server/documents/document_store.h"
#include "server/intake/package_checks.h"
#include "server/record/commands.h"
#include "server/record/records.h"

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace dais::server::intake {

/// Puts the filing's date and time on every page of a copy. Thread-safe; blocks.
class Stamper {
public:
    virtual ~Stamper() = default;
    [[nodiscard]] virtual Result<pdf::SealedFile> stamp(const pdf::SealedFile &file, const QString &line,
                                                        std::stop_token stop) = 0;
};

/// The real one: each copy is made in a confined worker of its own.
class CagedStamper final : public Stamper {
public:
    /// `launcher` outlives this.
    explicit CagedStamper(pdf::WorkerLauncher &launcher) : m_launcher(launcher) {}
    Result<pdf::SealedFile> stamp(const pdf::SealedFile &file, const QString &line, std::stop_token stop) override;

private:
    pdf::WorkerLauncher &m_launcher;
};

/// The line that a stamped copy carries: "Filed Nov 21, 2026, 8:30:05 PM EST - NYC - 1c9e...".
[[nodiscard]] QString stampLine(const domain::Submission &submission, const domain::Court &court);

/// Checks packages after they were received and makes their stamped copies, some at a time; what is still to
/// do stands in the store, so that a restart goes on. A package that cannot be checked after several tries
/// goes to a clerk with that said. While the scanner does not answer, packages wait, however long that is; what else was
/// found is shown meanwhile. Threads end with this object.
class CheckQueue {
public:
    /// All outlive this.
    struct Parts {
        store::Writer &writer;
        const store::Readers &readers;
        record::Commands &commands;
        const record::Records &records;
        documents::DocumentStore &documents;
        const Checker &checker;
        Stamper &stamper;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
    };
    struct Rules {
        int threads = 2; ///< 0: nothing runs but by runDue(), as tests and the simulator want it.
        int mostTries = 6;
        qint64 firstWaitMilliseconds = 2'000; ///< Doubles with every try.
        qint64 lookEveryMilliseconds = 30'000;
        qint64 scannerWaitMilliseconds = 15'000; ///< Until a scanner that did not answer is asked again.
    };
    explicit CheckQueue(const Parts &parts) : CheckQueue(parts, Rules()) {}
    CheckQueue(const Parts &parts, const Rules &rules);
    ~CheckQueue();

    /// Writes down that a package is to be checked; inside the job that receives it.
    [[nodiscard]] static Result<> add(sql::Connection &connection, const domain::SubmissionId &submission,
                                      const QDateTime &now);
    void wake(); ///< From any thread.
    /// Checks every package that is due now, one after the other, on this thread. Gives how many were done
    /// with. Error Storage when the store could not be read.
    [[nodiscard]] Result<int> runDue();

private:
    struct Task;
    void loop();
    [[nodiscard]] Result<std::optional<Task>> takeDue();
    void give(const Task &task);
    [[nodiscard]] Result<> perform(const Task &task);
    [[nodiscard]] Result<> putOff(const Task &task);
    [[nodiscard]] Result<std::optional<Report>> examine(const domain::Filing &filing, bool lastTry) const;
    [[nodiscard]] Result<> waitForScanner(const domain::Submission &submission, std::vector<domain::Filing> filings,
                                          bool isKnown);
    [[nodiscard]] Result<> makeRendition(const domain::Submission &submission, domain::Filing &filing,
                                         bool lastTry) const;
    [[nodiscard]] Result<> finish(const domain::Submission &submission, std::vector<domain::Filing> filings,
                                  const std::vector<std::optional<Report>> &reports);

    Parts m_parts;
    Rules m_rules;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    quint64 m_wakes = 0;
    std::set<QUuid> m_taken; ///< Under work in this process.
    std::vector<std::thread> m_threads;
};

} // namespace dais::server::intake
