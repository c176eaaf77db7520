#include "store/note_taking.h"

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

} // namespace dais::store
