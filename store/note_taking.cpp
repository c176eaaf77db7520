#include "store/note_taking.h"

#include "domain/rules/homes.h"

namespace dais::store {

namespace {

Result<StoredCommand> saveNote(ActSaver &acts, domain::AddNote note, const QString &lane, const QString &court,
                               const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("empty"));
    return acts.save(std::move(note),
                     {.lane = lane, .partition = domain::Partition::courtOrdinary(court), .text = text});
}

} // namespace

Result<StoredCommand> NoteTaking::add(const domain::SubmissionId &about, const QString &court, const QString &text)
{
    return saveNote(m_acts, {.note = m_acts.fresh<domain::NoteId>(), .submission = about, .caseId = {}},
                    about.toString(), court, text);
}

Result<StoredCommand> NoteTaking::add(const domain::CaseId &about, const QString &court, const QString &text)
{
    return saveNote(m_acts, {.note = m_acts.fresh<domain::NoteId>(), .submission = {}, .caseId = about},
                    about.toString(), court, text);
}

Result<StoredCommand> NoteTaking::add(const domain::CaseFile &about, const Circle &circle, const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("empty"));
    domain::Note note;
    note.author = m_acts.actor().user;
    note.audience = circle.audience;
    note.judge = circle.judge;
    note.share = circle.share;
    const auto home = domain::rules::homeOf(note, domain::rules::homeOf(about));
    if (!home)
        return fail(Error::Kind::Invalid, QStringLiteral("audience"));
    return m_acts.save(domain::AddNote{.note = m_acts.fresh<domain::NoteId>(),
                                       .submission = {},
                                       .caseId = about.id,
                                       .audience = circle.audience,
                                       .judge = circle.judge,
                                       .share = circle.share},
                       {.lane = about.id.toString(), .partition = *home, .text = text});
}

} // namespace dais::store
