#include "server/auth/claims.h"

#include "server/store/store_folder.h"

namespace dais::server::auth {

namespace {

using domain::wire::ClaimReply;

ClaimReply replyFrom(const sql::Statement &row)
{
    return {domain::SubmissionId(row.uuid(0)), domain::UserId(row.uuid(1)), row.text(2),
            store::instant(row.integer(3))};
}

Result<ClaimReply> holderOf(sql::Connection &connection, const domain::SubmissionId &submission, qint64 now)
{
    auto row = connection.prepare(
        QStringLiteral("SELECT claim.submission, claim.holder, account.display_name, claim.until FROM claim"
                       " JOIN account ON account.id = claim.holder WHERE claim.submission = ? AND claim.until > ?"));
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY(row->run(submission, now));
    return row->next() ? replyFrom(*row) : ClaimReply{submission, {}, {}, {}};
}

} // namespace

Result<ClaimReply> Claims::take(const record::Sender &sender, const domain::SubmissionId &submission,
                                const QString &court)
{
    const qint64 now = store::instant(m_clock.now());
    ClaimReply reply;
    bool changed = false;
    const auto done = m_writer.run([&](sql::Connection &connection) -> Result<> {
        auto holder = holderOf(connection, submission, now);
        if (!holder)
            return tl::unexpected(holder.error());
        if (!holder->holder.isNull() && holder->holder != sender.user) {
            reply = *std::move(holder);
            return {};
        }
        changed = holder->holder.isNull();
        DAIS_TRY(connection.execute(
            QStringLiteral("INSERT OR REPLACE INTO claim(submission, holder, device, until) VALUES(?, ?, ?, ?)"),
            submission, sender.user, sender.device, now + leaseSeconds * 1000));
        auto mine = holderOf(connection, submission, now);
        if (!mine)
            return tl::unexpected(mine.error());
        reply = *std::move(mine);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    if (changed)
        m_hub.publish({topicOf(court)});
    add(reply);
    return reply;
}

Result<ClaimReply> Claims::release(const record::Sender &sender, const domain::SubmissionId &submission,
                                   const QString &court)
{
    const qint64 now = store::instant(m_clock.now());
    ClaimReply reply;
    bool changed = false;
    const auto done = m_writer.run([&](sql::Connection &connection) -> Result<> {
        const auto held =
            connection.number(QStringLiteral("SELECT count(*) FROM claim WHERE submission = ? AND holder = ?"), 0,
                              submission, sender.user);
        if (!held)
            return tl::unexpected(held.error());
        changed = *held > 0;
        DAIS_TRY(connection.execute(QStringLiteral("DELETE FROM claim WHERE submission = ? AND holder = ?"), submission,
                                    sender.user));
        auto holder = holderOf(connection, submission, now);
        if (!holder)
            return tl::unexpected(holder.error());
        reply = *std::move(holder);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    if (changed)
        m_hub.publish({topicOf(court)});
    return reply;
}

Result<ClaimReply> Claims::ask(const record::Sender &sender, const domain::SubmissionId &submission,
                               const QString &court)
{
    auto reply = take(sender, submission, court);
    if (!reply || reply->holder == sender.user)
        return reply;
    QString name;
    const auto known = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto row = connection.prepare(QStringLiteral("SELECT display_name FROM account WHERE id = ?"));
        if (!row)
            return tl::unexpected(row.error());
        DAIS_TRY(row->run(sender.user));
        name = row->next() ? row->text(0) : QString();
        return {};
    });
    DAIS_TRY(known);
    {
        const std::lock_guard lock(m_mutex);
        m_asking[submission] = {sender, reply->holder, name, false};
    }
    m_hub.publish({topicOf(court)});
    add(*reply);
    return reply;
}

Result<ClaimReply> Claims::answer(const record::Sender &sender, const domain::SubmissionId &submission,
                                  const QString &court, Answer answer)
{
    const auto asking = askingOf(submission, sender.user);
    if (!asking)
        return take(sender, submission, court); // Nobody asks this person; they are at it.
    if (answer == Answer::Give) {
        DAIS_TRY(give(submission, *asking));
    }
    {
        const std::lock_guard lock(m_mutex);
        if (answer == Answer::Give)
            m_asking.erase(submission);
        else if (const auto known = m_asking.find(submission); known != m_asking.end())
            known->second.kept = true;
    }
    m_hub.publish({topicOf(court)});
    ClaimReply reply;
    DAIS_TRY(m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        return holderOf(connection, submission, store::instant(m_clock.now())).map([&](ClaimReply &&now) {
            reply = std::move(now);
        });
    }));
    add(reply);
    return reply;
}

Result<> Claims::give(const domain::SubmissionId &submission, const Asking &asking)
{
    const qint64 until = store::instant(m_clock.now()) + leaseSeconds * 1000;
    return m_writer.run([&](sql::Connection &connection) {
        // Only from whoever was asked: it may have run out, and somebody else taken it, meanwhile.
        return connection.execute(
            QStringLiteral("UPDATE claim SET holder = ?, device = ?, until = ? WHERE submission = ? AND holder = ?"),
            asking.sender.user, asking.sender.device, until, submission, asking.holder);
    });
}

std::optional<Claims::Asking> Claims::askingOf(const domain::SubmissionId &submission,
                                               const domain::UserId &holder) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_asking.find(submission);
    return known != m_asking.end() && known->second.holder == holder ? std::optional(known->second) : std::nullopt;
}

void Claims::add(ClaimReply &reply) const
{
    const auto asking = askingOf(reply.submission, reply.holder);
    if (!asking)
        return;
    reply.asker = asking->sender.user;
    reply.askerName = asking->name;
    reply.kept = asking->kept;
}

Result<std::vector<ClaimReply>> Claims::list(const QString &court) const
{
    const qint64 now = store::instant(m_clock.now());
    std::vector<ClaimReply> claims;
    const auto done = m_readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows = connection.prepare(
            QStringLiteral("SELECT claim.submission, claim.holder, account.display_name, claim.until FROM claim"
                           " JOIN account ON account.id = claim.holder JOIN entity ON entity.kind = ? AND entity.id = "
                           "claim.submission"
                           " WHERE entity.p = ? AND claim.until > ?"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(
            rows->run(int(domain::EntityKind::Submission), domain::Partition::courtOrdinary(court).toString(), now));
        while (rows->next())
            claims.push_back(replyFrom(*rows));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    for (ClaimReply &claim : claims)
        add(claim);
    return claims;
}

} // namespace dais::server::auth
