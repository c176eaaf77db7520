#include "server/service/mail_book.h"

#include "server/store/store_folder.h"

namespace dais::server::service {

using domain::rules::OptIn;
using domain::rules::Participation;
using domain::rules::ServiceDue;
using store::instant;

namespace {

constexpr int longestAddress = 254;
constexpr int longestReply = 300;

Mail mailFrom(const sql::Statement &row)
{
    Mail mail{
        .id = row.uuid(0),
        .event = domain::valueOf<Event>(row.text(1)).value_or(Event::Received),
        .submission = domain::SubmissionId(row.uuid(2)),
        .caseId = domain::CaseId(row.uuid(3)),
        .court = row.text(4),
        .due = {.who = domain::valueOf<ServiceDue::Who>(row.text(5)).value_or(ServiceDue::Who::Filer),
                .user = domain::UserId(row.uuid(6)),
                .party = domain::PartyId(row.uuid(7)),
                .means = domain::valueOf<domain::Service::Means>(row.text(8)).value_or(domain::Service::Means::Paper),
                .why = domain::valueOf<ServiceDue::Why>(row.text(9)).value_or(ServiceDue::Why::FiledIt)},
        .address = row.text(10),
        .state = MailState(row.integer(11)),
        .madeAt = instant(row.integer(12)),
        .attempts = int(row.integer(13)),
        .endedAt = {},
        .reply = row.text(15),
        .clearedAt = {},
        .clearedBy = row.text(17),
        .clearedWhy = row.text(18)};
    if (!row.isNull(14))
        mail.endedAt = instant(row.integer(14));
    if (!row.isNull(16))
        mail.clearedAt = instant(row.integer(16));
    return mail;
}

} // namespace

bool isAddress(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter > QLatin1Char(' ') && letter < QChar(0x7f) && letter != QLatin1Char('<') &&
               letter != QLatin1Char('>') && letter != QLatin1Char('"') && letter != QLatin1Char(',');
    });
    const auto at = text.indexOf(QLatin1Char('@'));
    return plain && text.size() <= longestAddress && at > 0 && at < text.size() - 1 &&
           text.count(QLatin1Char('@')) == 1;
}

Result<> MailBook::add(const Mail &mail, const QDateTime &now)
{
    const auto ended = mail.state == MailState::Undeliverable ? std::optional(instant(now)) : std::nullopt;
    return m_connection.execute(
        QStringLiteral(
            "INSERT INTO mail(id, event, submission, case_id, court, who, user, party, means, why, address, "
            "state, made_at, next_at, ended_at, reply) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT(id) DO NOTHING"),
        mail.id, domain::nameOf(mail.event), mail.submission, mail.caseId, mail.court, domain::nameOf(mail.due.who),
        mail.due.user, mail.due.party, domain::nameOf(mail.due.means), domain::nameOf(mail.due.why), mail.address,
        int(mail.state), instant(mail.madeAt), instant(now), ended, mail.reply);
}

Result<std::vector<Mail>> MailBook::read(const QString &where, const std::vector<QVariant> &values)
{
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT id, event, submission, case_id, court, who, user, party, means, why, address, state, "
                       "made_at, attempts, ended_at, reply, cleared_at, cleared_by, cleared_why FROM mail ") +
        where);
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->runRow(values));
    std::vector<Mail> found;
    while (rows->next())
        found.push_back(mailFrom(*rows));
    return found;
}

Result<std::vector<Mail>> MailBook::due(const QDateTime &now, int limit)
{
    return read(QStringLiteral("WHERE state = 0 AND next_at <= ? ORDER BY next_at, id LIMIT ?"), {instant(now), limit});
}

Result<QDateTime> MailBook::nextDue()
{
    return m_connection.number(QStringLiteral("SELECT coalesce(min(next_at), -1) FROM mail WHERE state = 0"), -1)
        .map([](qint64 at) { return at < 0 ? QDateTime() : instant(at); });
}

Result<> MailBook::markSent(const QUuid &id, const QString &reply, const QDateTime &now)
{
    return m_connection.execute(QStringLiteral("UPDATE mail SET state = 1, attempts = attempts + 1, ended_at = ?, "
                                               "reply = ? WHERE id = ? AND state = 0"),
                                instant(now), reply.left(longestReply), id);
}

Result<> MailBook::postpone(const QUuid &id, const QString &reply, const QDateTime &next)
{
    return m_connection.execute(QStringLiteral("UPDATE mail SET attempts = attempts + 1, next_at = ?, reply = ? "
                                               "WHERE id = ? AND state = 0"),
                                instant(next), reply.left(longestReply), id);
}

Result<> MailBook::giveUp(const QUuid &id, const QString &reply, const QDateTime &now)
{
    return m_connection.execute(QStringLiteral("UPDATE mail SET state = 2, attempts = attempts + 1, ended_at = ?, "
                                               "reply = ? WHERE id = ? AND state = 0"),
                                instant(now), reply.left(longestReply), id);
}

Result<> MailBook::clear(const QUuid &id, const QString &by, const QString &why, const QDateTime &now)
{
    auto update = m_connection.prepare(QStringLiteral(
        "UPDATE mail SET state = 3, cleared_at = ?, cleared_by = ?, cleared_why = ? WHERE id = ? AND state = 2"));
    if (!update)
        return tl::unexpected(update.error());
    DAIS_TRY(update->run(instant(now), by, why, id));
    return update->affected() == 1 ? Result<>() : fail(Error::Kind::NotFound, QStringLiteral("no_such_mail"));
}

Result<std::vector<Mail>> MailBook::list(std::optional<MailState> state, int limit)
{
    if (!state)
        return read(QStringLiteral("ORDER BY made_at DESC, id LIMIT ?"), {limit});
    return read(QStringLiteral("WHERE state = ? ORDER BY made_at DESC, id LIMIT ?"), {int(*state), limit});
}

Result<std::vector<Mail>> MailBook::of(const domain::SubmissionId &submission)
{
    return read(QStringLiteral("WHERE submission = ? ORDER BY made_at, id"), {submission.uuid().toRfc4122()});
}

Result<QUuid> MailBook::userOf(const QString &login)
{
    auto row = m_connection.prepare(QStringLiteral("SELECT id FROM account WHERE login = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(login.toLower()));
    return row->next() ? Result<QUuid>(row->uuid(0)) : fail(Error::Kind::NotFound, QStringLiteral("login"));
}

Result<> MailBook::setAddress(const QString &login, const QString &address, const QDateTime &now)
{
    if (!isAddress(address))
        return fail(Error::Kind::Invalid, QStringLiteral("address"));
    const auto user = userOf(login);
    if (!user)
        return tl::unexpected(user.error());
    return m_connection.execute(
        QStringLiteral("INSERT INTO service_address(user, address, since) VALUES(?, ?, ?) "
                       "ON CONFLICT(user) DO UPDATE SET address = excluded.address, since = excluded.since"),
        *user, address, instant(now));
}

Result<> MailBook::setOffice(const QString &court, const QString &address, const QDateTime &now)
{
    if (!isAddress(address))
        return fail(Error::Kind::Invalid, QStringLiteral("address"));
    return m_connection.execute(
        QStringLiteral("INSERT INTO service_office(court, address, since) VALUES(?, ?, ?) "
                       "ON CONFLICT(court) DO UPDATE SET address = excluded.address, since = excluded.since"),
        court, address, instant(now));
}

Result<QString> MailBook::addressOf(const domain::UserId &user)
{
    auto row = m_connection.prepare(QStringLiteral("SELECT address FROM service_address WHERE user = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(user));
    return row->next() ? row->text(0) : QString();
}

Result<QString> MailBook::officeOf(const QString &court)
{
    auto row = m_connection.prepare(QStringLiteral("SELECT address FROM service_office WHERE court = ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(court));
    return row->next() ? row->text(0) : QString();
}

Result<> MailBook::optIn(const domain::CaseId &caseId, const Participation &who, const QDateTime &now)
{
    return m_connection.execute(QStringLiteral("INSERT INTO opt_in(case_id, party, user, since) VALUES(?, ?, ?, ?) "
                                               "ON CONFLICT(case_id, party) DO NOTHING"),
                                caseId, who.party, who.account, instant(now));
}

Result<> MailBook::release(const domain::CaseId &caseId, const QString &login, const QDateTime &now)
{
    const auto user = userOf(login);
    if (!user)
        return tl::unexpected(user.error());
    auto update = m_connection.prepare(
        QStringLiteral("UPDATE opt_in SET released_at = ? WHERE case_id = ? AND user = ? AND released_at IS NULL"));
    if (!update)
        return tl::unexpected(update.error());
    DAIS_TRY(update->run(instant(now), caseId, *user));
    return update->affected() > 0 ? Result<>() : fail(Error::Kind::NotFound, QStringLiteral("not_opted_in"));
}

Result<std::vector<Participation>> MailBook::participations(const domain::CaseId &caseId)
{
    auto rows = m_connection.prepare(QStringLiteral("SELECT party, user, released_at FROM opt_in WHERE case_id = ?"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(caseId));
    std::vector<Participation> found;
    while (rows->next())
        found.push_back({domain::PartyId(rows->uuid(0)), domain::UserId(rows->uuid(1)),
                         rows->isNull(2) ? OptIn::OptedIn : OptIn::Released});
    return found;
}

} // namespace dais::server::service
