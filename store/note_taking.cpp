#include "store/note_taking.h"

#include <array>

namespace dais::store {

NoteTaking::NoteTaking(Outbox &outbox, Overlay &overlay, const Actor &actor, const domain::Clock &clock,
                       domain::Random &random)
    : m_outbox(outbox), m_overlay(overlay), m_actor(actor), m_clock(clock), m_random(random)
{
}

Result<StoredCommand> NoteTaking::add(const domain::SubmissionId &about, const QString &court, const QString &text)
{
    return save({.note = domain::NoteId::make(m_clock, m_random), .submission = about, .caseId = {}}, about.toString(),
                court, text);
}

Result<StoredCommand> NoteTaking::add(const domain::CaseId &about, const QString &court, const QString &text)
{
    return save({.note = domain::NoteId::make(m_clock, m_random), .submission = {}, .caseId = about}, about.toString(),
                court, text);
}

Result<StoredCommand> NoteTaking::save(domain::AddNote note, const QString &lane, const QString &court,
                                       const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("empty"));
    std::array<std::byte, 16> salt{};
    m_random.fill(salt);
    domain::Command command{
        .id = domain::CommandId::make(m_clock, m_random),
        .device = {},
        .seq = 0,
        .actor = m_actor.user,
        .actingRole = m_actor.role,
        .lane = lane,
        .partition = domain::Partition::courtOrdinary(court),
        .deps = {},
        .expects = {},
        .claimedAt = m_clock.now(),
        .args = std::move(note),
        .payloads = {{QStringLiteral("text"), QByteArray(reinterpret_cast<const char *>(salt.data()), salt.size()),
                      text.toUtf8()}}};
    const auto stored = m_outbox.append(std::move(command), m_clock.now());
    if (!stored)
        return stored;
    if (const auto shown = m_overlay.add(*stored); !shown)
        qWarning("overlay: %s", qUtf8Printable(shown.error().detail));
    return stored;
}

} // namespace dais::store
