#pragma once

#include "domain/docketing.h"
#include "store/act_saver.h"
#include "store/docket_reading.h"

namespace dais::store {

/// What the person at the desk does on the docket. UI thread; never waits for the network.
class DocketKeeping {
public:
    DocketKeeping(ActSaver &acts, Cache &cache) : m_acts(acts), m_cache(cache), m_reads(cache) {} ///< Both outlive it.
    /// How long what is done with hearings rests before it is sent, and can be taken back.
    void setRest(std::chrono::milliseconds rest) { m_rest = rest; }

    /// Sets a hearing, under a fresh id when it has none. Errors: NotFound: the case is not here; Invalid with the code of
    /// what the slot lacks; Storage: nothing was saved. So the others.
    [[nodiscard]] Result<StoredCommand> schedule(domain::ScheduleHearing hearing);
    /// Moves hearings as one act, from where they are shown now.
    [[nodiscard]] Result<StoredCommand> move(domain::MoveHearings moves);
    [[nodiscard]] Result<StoredCommand> vacate(const domain::HearingId &id, const QString &reason);
    [[nodiscard]] Result<StoredCommand> book(const domain::BookInterpreter &interpreter);
    /// Says what became of a hearing, with a note for the court where there is one.
    [[nodiscard]] Result<StoredCommand> record(const domain::RecordHearing &outcome, const QString &note);
    [[nodiscard]] Result<StoredCommand> overrideClock(const domain::OverrideClock &clock, const QString &reason);
    /// Sets a session, or changes it, under a fresh id when it has none.
    [[nodiscard]] Result<StoredCommand> set(domain::Session session);
    [[nodiscard]] Result<StoredCommand> set(domain::Absence absence);

private:
    struct Subject;
    [[nodiscard]] Result<Subject> subjectOf(const domain::HearingId &id);
    [[nodiscard]] Result<ActSaver::Frame> frameOf(const domain::CaseId &id);
    template <typename Entry>
    [[nodiscard]] Result<ActSaver::Frame> directoryFrame(const Entry &entry);

    ActSaver &m_acts;
    Cache &m_cache;
    DocketReading m_reads;
    std::chrono::milliseconds m_rest{60'000};
};

} // namespace dais::store
