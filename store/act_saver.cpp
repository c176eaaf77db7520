#include "store/act_saver.h"

#include <array>

namespace dais::store {

domain::Payload ActSaver::sealedWords(const QString &name, const QString &words)
{
    std::array<std::byte, 16> salt{};
    m_random.fill(salt);
    return {name, QByteArray(reinterpret_cast<const char *>(salt.data()), salt.size()), words.toUtf8()};
}

Result<StoredCommand> ActSaver::save(domain::CommandArgs args, const Frame &frame)
{
    domain::Command command{.id = fresh<domain::CommandId>(),
                            .device = {},
                            .seq = 0,
                            .actor = m_actor.user,
                            .actingRole = m_actor.role,
                            .lane = frame.lane,
                            .partition = frame.partition,
                            .deps = {},
                            .expects = frame.expects,
                            .claimedAt = m_clock.now(),
                            .args = std::move(args),
                            .payloads = {}};
    if (!frame.text.isEmpty())
        command.payloads.push_back(sealedWords(QStringLiteral("text"), frame.text));
    if (!frame.quote.isEmpty())
        command.payloads.push_back(sealedWords(QStringLiteral("quote"), frame.quote));
    const auto stored = m_outbox.append(std::move(command), m_clock.now().addMSecs(frame.rest.count()));
    if (!stored)
        return stored;
    if (const auto shown = m_overlay.add(*stored); !shown) // It is saved: that it cannot be shown yet loses nothing.
        qWarning("overlay: %s", qUtf8Printable(shown.error().detail));
    return stored;
}

} // namespace dais::store
