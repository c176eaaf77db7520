#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "domain/user.h"
#include "server/record/sender.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

namespace dais::server::auth {

/// Through which door a session came in: a token of one does not open the other.
enum class Door { Api, Portal };
constexpr auto namesOf(Door)
{
    return std::array{std::pair{Door::Api, "api"}, std::pair{Door::Portal, "portal"}};
}

/// Somebody who is signed in, as read for this one request.
struct Session {
    domain::User user;
    domain::DeviceId device; ///< None in the portal.
    QDateTime expiresAt;     ///< Unless it is used before.

    [[nodiscard]] record::Sender sender() const { return {user.id, device}; }
};

/// A fresh session. The token is random, handed out once and kept nowhere: the store holds its digest.
struct OpenedSession {
    QByteArray token; ///< 43 characters, fit for headers and cookies.
    Session session;
};

/// Who is signed in. A session ends an hour after its last use, 12 hours after it began, when its account is
/// disabled, or when somebody signs out. Thread-safe; calls block.
class Sessions {
public:
    struct Rules {
        qint64 idleSeconds = 3600;
        qint64 longestSeconds = 12 * 3600;
        qint64 noteUseAfterSeconds = 60; ///< Uses closer together than that are not written down.
    };
    /// All outlive this.
    Sessions(store::Writer &writer, const store::Readers &readers, const domain::Clock &clock, domain::Random &random)
        : Sessions(writer, readers, clock, random, Rules())
    {
    }
    Sessions(store::Writer &writer, const store::Readers &readers, const domain::Clock &clock, domain::Random &random,
             const Rules &rules)
        : m_writer(writer), m_readers(readers), m_clock(clock), m_random(random), m_rules(rules)
    {
    }

    /// Signs a workstation in; enrols the device when it is new. Conflict "device_of_another" when it is
    /// somebody else's or was revoked: the workstation must make a new device id.
    [[nodiscard]] Result<OpenedSession> openForDevice(const domain::User &user, const domain::DeviceId &device,
                                                      const QString &deviceName);
    [[nodiscard]] Result<OpenedSession> openForPortal(const domain::User &user);

    /// Who `token` stands for, if it is good here and now. `device` is what the request says it comes from: a
    /// token that another device shows is refused. Unauthorized otherwise, without a reason.
    [[nodiscard]] Result<Session> find(const QByteArray &token, Door door, const domain::DeviceId &device = {}) const;
    /// Ends the session; an unknown token is fine.
    [[nodiscard]] Result<> close(const QByteArray &token);

    /// What a form of that portal session must carry, so that no other site can send one in the person's
    /// name.
    [[nodiscard]] static QByteArray formKeyOf(const QByteArray &token);

private:
    [[nodiscard]] Result<OpenedSession> open(const domain::User &user, const domain::DeviceId &device, Door door,
                                             const QString &deviceName);
    void noteUse(const QByteArray &digest, const QDateTime &now, const QDateTime &expiresAt) const;
    store::Writer &m_writer;
    const store::Readers &m_readers;
    const domain::Clock &m_clock;
    domain::Random &m_random;
    Rules m_rules;
};

} // namespace dais::server::auth
