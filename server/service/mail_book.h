#pragma once

#include "server/service/mail.h"
#include "sql/connection.h"

namespace dais::server::service {

/// The outbox of messages and the addresses that they go to. Functions on a connection: those that write run where the
/// writer runs. Errors: Storage.
class MailBook {
public:
    explicit MailBook(sql::Connection &connection) : m_connection(connection) {}

    /// Writes a message down; one that is known already stays as it is.
    [[nodiscard]] Result<> add(const Mail &mail, const QDateTime &now);
    /// Those that wait and are due, the longest waiting first.
    [[nodiscard]] Result<std::vector<Mail>> due(const QDateTime &now, int limit);
    /// When the next one is due; invalid when none waits.
    [[nodiscard]] Result<QDateTime> nextDue();
    /// The relay took it.
    [[nodiscard]] Result<> markSent(const QUuid &id, const QString &reply, const QDateTime &now);
    /// It is tried again at `next`.
    [[nodiscard]] Result<> postpone(const QUuid &id, const QString &reply, const QDateTime &next);
    /// It is given up.
    [[nodiscard]] Result<> giveUp(const QUuid &id, const QString &reply, const QDateTime &now);
    /// Somebody has seen to an undeliverable one. NotFound when there is none of this id.
    [[nodiscard]] Result<> clear(const QUuid &id, const QString &by, const QString &why, const QDateTime &now);

    /// Newest first; of one submission, or undeliverable ones only.
    [[nodiscard]] Result<std::vector<Mail>> list(std::optional<MailState> state, int limit);
    [[nodiscard]] Result<std::vector<Mail>> of(const domain::SubmissionId &submission);

    /// Sets where somebody reads e-mail; NotFound when nobody has that login.
    [[nodiscard]] Result<> setAddress(const QString &login, const QString &address, const QDateTime &now);
    /// Sets where DHS is served for a court.
    [[nodiscard]] Result<> setOffice(const QString &court, const QString &address, const QDateTime &now);
    /// Empty when none is on file.
    [[nodiscard]] Result<QString> addressOf(const domain::UserId &user);
    [[nodiscard]] Result<QString> officeOf(const QString &court);

    /// A respondent files in a case: from now on they take part electronically, unless they were released.
    [[nodiscard]] Result<> optIn(const domain::CaseId &caseId, const domain::rules::Participation &who,
                                 const QDateTime &now);
    /// The judge released everybody of this account in a case; NotFound when they had not opted in.
    [[nodiscard]] Result<> release(const domain::CaseId &caseId, const QString &login, const QDateTime &now);
    [[nodiscard]] Result<std::vector<domain::rules::Participation>> participations(const domain::CaseId &caseId);

private:
    [[nodiscard]] Result<std::vector<Mail>> read(const QString &where, const std::vector<QVariant> &values);
    [[nodiscard]] Result<QUuid> userOf(const QString &login);
    sql::Connection &m_connection;
};

/// Whether a text can be an e-mail address here: one '@', no blanks, no control characters, printable ASCII, at most 254
/// characters (RFC 5321, 4.5.3.1), so that nothing can be smuggled into a message's head.
[[nodiscard]] bool isAddress(const QString &text);

} // namespace dais::server::service
