#include "store/docket_keeping.h"

#include "domain/entity.h"
#include "domain/rules/docket_parts.h"
#include "domain/rules/homes.h"

namespace dais::store {

using domain::EntityKind;

/// A hearing, and where what is done with it is written.
struct DocketKeeping::Subject {
    domain::Hearing hearing;
    ActSaver::Frame frame;
};

Result<ActSaver::Frame> DocketKeeping::frameOf(const domain::CaseId &id)
{
    return m_cache.get<domain::CaseFile>(id.uuid()).map([&](const domain::CaseFile &file) {
        return ActSaver::Frame{.lane = id.toString(), .partition = domain::rules::homeOf(file), .rest = m_rest};
    });
}

Result<DocketKeeping::Subject> DocketKeeping::subjectOf(const domain::HearingId &id)
{
    const auto hearing = m_reads.hearing(id);
    if (!hearing)
        return tl::unexpected(hearing.error());
    const auto frame = frameOf(hearing->caseId);
    return frame ? Result<Subject>(Subject{*hearing, *frame}) : tl::unexpected(frame.error());
}

Result<StoredCommand> DocketKeeping::schedule(domain::ScheduleHearing hearing)
{
    if (const QString lack = domain::rules::lackOf(hearing.slot); !lack.isEmpty())
        return fail(Error::Kind::Invalid, lack);
    const auto frame = frameOf(hearing.caseId);
    if (!frame)
        return tl::unexpected(frame.error());
    if (hearing.hearing.isNull())
        hearing.hearing = m_acts.fresh<domain::HearingId>();
    return m_acts.save(std::move(hearing), *frame);
}

Result<StoredCommand> DocketKeeping::move(domain::MoveHearings moves)
{
    if (moves.moves.empty())
        return fail(Error::Kind::Invalid, QStringLiteral("moves"));
    std::optional<ActSaver::Frame> frame;
    for (const domain::MovedHearing &move : moves.moves) {
        if (const QString lack = domain::rules::lackOf(move.slot); !lack.isEmpty())
            return fail(Error::Kind::Invalid, lack);
        const auto subject = subjectOf(move.hearing);
        const auto version = m_reads.slotVersion(move.hearing);
        if (!subject || !version)
            return tl::unexpected(!subject ? subject.error() : version.error());
        if (!frame)
            frame = subject->frame;
        frame->expects.push_back({{EntityKind::Hearing, move.hearing.uuid()}, domain::rules::slotAspect, *version});
    }
    moves.reissueNotice = true; // The screen said who will be told before it asked.
    return m_acts.save(std::move(moves), *frame);
}

Result<StoredCommand> DocketKeeping::vacate(const domain::HearingId &id, const QString &reason)
{
    const auto subject = subjectOf(id);
    return subject ? m_acts.save(domain::VacateHearing{id, reason}, subject->frame) : tl::unexpected(subject.error());
}

Result<StoredCommand> DocketKeeping::book(const domain::BookInterpreter &interpreter)
{
    const auto subject = subjectOf(interpreter.hearing);
    return subject ? m_acts.save(interpreter, subject->frame) : tl::unexpected(subject.error());
}

Result<StoredCommand> DocketKeeping::record(const domain::RecordHearing &outcome, const QString &note)
{
    auto subject = subjectOf(outcome.hearing);
    if (!subject)
        return tl::unexpected(subject.error());
    subject->frame.text = note.trimmed();
    return m_acts.save(outcome, subject->frame);
}

Result<StoredCommand> DocketKeeping::overrideClock(const domain::OverrideClock &clock, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("reason_missing"));
    auto frame = frameOf(clock.caseId);
    if (!frame)
        return tl::unexpected(frame.error());
    frame->text = reason.trimmed();
    return m_acts.save(clock, *frame);
}

template <typename Entry>
Result<ActSaver::Frame> DocketKeeping::directoryFrame(const Entry &entry)
{
    const domain::EntityRef ref{domain::kindOf<Entry>(), entry.id.uuid()};
    const auto version = m_cache.version(ref, domain::rules::slotAspect);
    if (!version)
        return tl::unexpected(version.error());
    return ActSaver::Frame{.lane = entry.id.toString(),
                           .partition = domain::Partition::directory(entry.court),
                           .expects = {{ref, domain::rules::slotAspect, *version}}};
}

Result<StoredCommand> DocketKeeping::set(domain::Session session)
{
    if (const QString lack = domain::rules::lackOf(session.slotNow()); !lack.isEmpty())
        return fail(Error::Kind::Invalid, lack);
    if (session.id.isNull())
        session.id = m_acts.fresh<domain::SessionId>();
    const auto frame = directoryFrame(session);
    return frame ? m_acts.save(domain::SetSession{std::move(session)}, *frame) : tl::unexpected(frame.error());
}

Result<StoredCommand> DocketKeeping::set(domain::Absence absence)
{
    if (!absence.from.isValid() || !absence.to.isValid() || absence.to <= absence.from)
        return fail(Error::Kind::Invalid, QStringLiteral("times"));
    if (absence.id.isNull())
        absence.id = m_acts.fresh<domain::AbsenceId>();
    const auto frame = directoryFrame(absence);
    return frame ? m_acts.save(domain::SetAbsence{std::move(absence)}, *frame) : tl::unexpected(frame.error());
}

} // namespace dais::store
