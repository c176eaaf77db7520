#include "server/record/effects.h"

#include "domain/known_bad.h"
#include "server/record/hearing_notices.h"
#include "server/record/rejections.h"
#include "server/record/sql_state.h"
#include "server/store/store_folder.h"

namespace dais::server::record {

using domain::Notice;
using domain::Submission;
using store::instant;

namespace {

constexpr qint64 firstWait = 1000;          ///< Milliseconds; doubles with each failure.
constexpr qint64 longestWait = 10 * 60'000; ///< A deletion is never later than this after its cause is mended.
constexpr int mostAtOnce = 100;

QStringList titlesOf(const Submission &submission)
{
    QStringList titles;
    for (const domain::Filing &filing : submission.filings)
        titles.append(filing.title);
    return titles;
}

/// The notice's content from the submission as it was decided.
press::RejectionNotice rejectionOf(const Submission &submission, const domain::CodeTables &tables)
{
    const domain::Disposition disposition = submission.disposition.value_or(domain::Disposition{});
    const domain::Court *court = tables.courts().find(submission.court);
    press::RejectionNotice notice{.courtName = court ? court->name() : submission.court,
                                  .courtZone = court ? QString::fromLatin1(court->zone().id()) : QStringLiteral("UTC"),
                                  .aNumber = submission.aNumber ? submission.aNumber->toString() : QString(),
                                  .respondent = submission.respondent,
                                  .filerName = submission.filer.name,
                                  .titles = titlesOf(submission),
                                  .filedAt = submission.lastByteAt,
                                  .decidedAt = disposition.at,
                                  .reasons = {}};
    for (const domain::RejectionReason &reason : disposition.reasons) {
        const domain::RejectionCode *rule = tables.rejectionReasons().find(reason.code);
        notice.reasons.push_back({rule ? rule->title : reason.code, rule ? rule->basis : QString(),
                                  reason.fix.isEmpty() && rule ? rule->fix : reason.fix});
    }
    return notice;
}

Notice noticeOf(const Submission &submission, const domain::CodeTables &tables, const domain::CommandId &decidedBy,
                const QDateTime &now)
{
    const bool rejected = submission.state == domain::SubmissionState::Rejected;
    const QString what = titlesOf(submission).join(QStringLiteral(", "));
    return Notice{.id = domain::NoticeId(domain::derivedId(decidedBy, QStringLiteral("notice"))),
                  .kind = rejected ? Notice::Kind::Rejected : Notice::Kind::Accepted,
                  .submission = submission.id,
                  .caseId = submission.caseId.value_or(domain::CaseId()),
                  .recipient = submission.filer.user,
                  .at = now,
                  .title = (rejected ? QStringLiteral("Rejected: ") : QStringLiteral("Accepted: ")) + what,
                  .text = rejected ? press::rejectionText(rejectionOf(submission, tables))
                                   : QStringLiteral("%1 was accepted and entered in the record.").arg(what),
                  .document = {}};
}

} // namespace

/// An effect to do.
struct Effects::Row {
    QString key;
    QString kind;
    domain::SubmissionId submission;
    domain::DocumentId document;
    int attempts = 0;
    domain::HearingId hearing = {};
};

/// A notice on its way into the log.
struct Effects::Notification {
    domain::CommandId command; ///< Follows from the decision, so that making it again is the same command.
    Notice notice;
    Submission submission;
};

Result<> Effects::runDue()
{
    for (;;) {
        const auto rows = due();
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Row &row : *rows)
            if (!perform(row))
                DAIS_TRY(postpone(row));
        if (rows->size() < std::size_t(mostAtOnce))
            return {};
    }
}

Result<std::vector<Effects::Row>> Effects::due() const
{
    std::vector<Row> due;
    const auto done = m_parts.readers.snapshot([&](sql::Connection &connection) -> Result<> {
        auto rows =
            connection.prepare(QStringLiteral("SELECT key, kind, submission, document, attempts, hearing FROM effect "
                                              "WHERE state = 0 AND next_at <= ? ORDER BY next_at LIMIT ?"));
        if (!rows)
            return tl::unexpected(rows.error());
        DAIS_TRY(rows->run(instant(m_parts.clock.now()), mostAtOnce));
        while (rows->next())
            due.push_back({rows->text(0), rows->text(1), domain::SubmissionId(rows->uuid(2)),
                           domain::DocumentId(rows->uuid(3)), int(rows->integer(4)), domain::HearingId(rows->uuid(5))});
        return {};
    });
    DAIS_TRY(done);
    return due;
}

Result<qint64> Effects::waiting() const
{
    qint64 count = 0;
    DAIS_TRY(m_parts.readers.snapshot([&](sql::Connection &connection) -> Result<> {
        return connection.number(QStringLiteral("SELECT count(*) FROM effect WHERE state = 0"), 0).map([&](qint64 n) {
            count = n;
        });
    }));
    return count;
}

Result<> Effects::perform(const Row &row)
{
    if (row.kind == QLatin1String("delete_document"))
        return deleteDocument(row);
    if (row.kind == QLatin1String("start_checks"))
        return startChecks(row);
    if (row.kind == QLatin1String("tell_hearing"))
        return tellHearing(row);
    if (!domain::knownBad("notice_forgotten"))
        DAIS_TRY(makeNotice(row));
    DAIS_TRY(finish(row));
    if (m_parts.post)
        m_parts.post->wake();
    return {};
}

Result<> Effects::finish(const Row &row)
{
    return m_parts.writer.run([&](sql::Connection &connection) -> Result<> {
        if (m_parts.post) {
            const auto submission = SqlState(connection).get<Submission>(row.submission.uuid());
            if (!submission)
                return tl::unexpected(submission.error());
            DAIS_TRY(m_parts.post->decided(connection, *submission));
        }
        return connection.execute(QStringLiteral("UPDATE effect SET state = 1, done_at = ? WHERE key = ?"),
                                  instant(m_parts.clock.now()), row.key);
    });
}

Result<> Effects::deleteDocument(const Row &row)
{
    QString partition;
    const auto done = m_parts.writer.run([&](sql::Connection &connection) -> Result<> {
        const QDateTime now = m_parts.clock.now();
        DAIS_TRY(deleteRejected(connection, m_parts.documents, row.document, now));
        auto where = connection.prepare(QStringLiteral("SELECT p FROM rejected_document WHERE doc = ?"));
        if (!where)
            return tl::unexpected(where.error());
        DAIS_TRY(where->run(row.document));
        if (where->next())
            partition = where->text(0);
        return connection.execute(QStringLiteral("UPDATE effect SET state = 1, done_at = ? WHERE key = ?"),
                                  instant(now), row.key);
    });
    DAIS_TRY(done);
    m_parts.hub.publish({partition}); // Workstations must hear of it soon: they hold a copy.
    return {};
}

Result<> Effects::startChecks(const Row &row)
{
    if (!m_lodgings)
        return fail(Error::Kind::NotFound, QStringLiteral("lodgings"));
    const auto done = m_parts.writer.run([&](sql::Connection &connection) -> Result<> {
        const auto submission = SqlState(connection).get<Submission>(row.submission.uuid());
        if (!submission)
            return tl::unexpected(submission.error());
        if (submission->state == domain::SubmissionState::Checking)
            DAIS_TRY(m_lodgings->lodged(connection, *submission));
        if (m_parts.post)
            DAIS_TRY(m_parts.post->received(connection, *submission));
        return connection.execute(QStringLiteral("UPDATE effect SET state = 1, done_at = ? WHERE key = ?"),
                                  instant(m_parts.clock.now()), row.key);
    });
    DAIS_TRY(done);
    m_lodgings->wake();
    return {};
}

Result<> Effects::tellHearing(const Row &row)
{
    HearingNotices notices(
        {m_parts.readers, m_parts.commands, m_parts.documents, m_parts.notices, m_parts.tables, m_parts.clock});
    DAIS_TRY(notices.tell(row.hearing));
    return done(row);
}

Result<> Effects::done(const Row &row)
{
    return m_parts.writer.run([&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE effect SET state = 1, done_at = ? WHERE key = ?"),
                                  instant(m_parts.clock.now()), row.key);
    });
}

Result<> Effects::makeNotice(const Row &row)
{
    const auto found = Records(m_parts.readers).findForServer({domain::EntityKind::Submission, row.submission.uuid()});
    if (!found)
        return tl::unexpected(found.error());
    const auto submission = std::get<Submission>(*found);
    if (!submission.disposition)
        return {}; // Undone by nothing that exists today; then there is nothing to tell.
    const domain::CommandId decidedBy = submission.disposition->command;
    Notification notification{.command =
                                  domain::CommandId(domain::derivedId(decidedBy, QStringLiteral("notice.enter"))),
                              .notice = noticeOf(submission, m_parts.tables, decidedBy, m_parts.clock.now()),
                              .submission = submission};
    const auto known = isKnown(notification.command);
    if (!known)
        return tl::unexpected(known.error());
    const bool ofTheRecord =
        notification.notice.kind == Notice::Kind::Rejected && submission.caseId &&
        !submission.isCharging(); // A rejected supporting document leaves its notice in the record (3.5).
    return ofTheRecord && !*known ? enterWithDocument(std::move(notification)) : enterNotice(notification);
}

Result<bool> Effects::isKnown(const domain::CommandId &command) const
{
    bool known = false;
    DAIS_TRY(m_parts.readers.snapshot([&](sql::Connection &connection) -> Result<> {
        return connection.number(QStringLiteral("SELECT count(*) FROM command WHERE cmd_id = ?"), 0, command)
            .map([&](qint64 n) { known = n > 0; });
    }));
    return known;
}

Result<> Effects::enterNotice(const Notification &notification)
{
    const auto outcome =
        m_parts.commands.issueOnce(notification.command, domain::EnterNotice{notification.notice, std::nullopt});
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

Result<> Effects::enterWithDocument(Notification notification)
{
    const auto made = m_parts.notices.make(rejectionOf(notification.submission, m_parts.tables));
    if (!made)
        return tl::unexpected(made.error());
    const auto stored = m_parts.documents.put(made->pdf);
    if (!stored)
        return tl::unexpected(stored.error());
    const QDateTime now = m_parts.clock.now();
    const domain::Court *court = m_parts.tables.courts().find(notification.submission.court);
    const domain::Document document{
        .id = domain::DocumentId(domain::derivedId(notification.command, QStringLiteral("document"))),
        .caseId = *notification.submission.caseId,
        .documentType = QStringLiteral("REJN"),
        .title = QStringLiteral("Notice of rejection: ") + titlesOf(notification.submission).join(QStringLiteral(", ")),
        .filedBy = QStringLiteral("Court"),
        .filingDate = court ? now.toTimeZone(court->zone()).date() : now.date(),
        .sha256 = stored->sha256,
        .renditionSha256 = stored->sha256,
        .renditionBytes = stored->bytes,
        .pages = made->pages};
    notification.notice.document = document.id;
    const auto registerBoth = [&](sql::Connection &connection) -> Result<> {
        DocumentBytes bytes{.document = document.id,
                            .part = DocumentPart::Filed,
                            .about = {domain::EntityKind::Case, document.caseId.uuid()},
                            .sha256 = stored->sha256,
                            .bytes = stored->bytes,
                            .mediaType = QStringLiteral("application/pdf"),
                            .name = QStringLiteral("notice-of-rejection.pdf")};
        DAIS_TRY(registerDocument(connection, m_parts.documents, bytes, now));
        bytes.part = DocumentPart::Rendition; // A notice is shown as it was made: nothing is stamped on it.
        return registerDocument(connection, m_parts.documents, bytes, now);
    };
    const auto outcome = m_parts.commands.issueOnce(notification.command,
                                                    domain::EnterNotice{notification.notice, document}, registerBoth);
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

Result<> Effects::postpone(const Row &row)
{
    const qint64 wait = std::min(longestWait, firstWait << std::min(row.attempts, 20));
    return m_parts.writer.run([&](sql::Connection &connection) {
        return connection.execute(
            QStringLiteral("UPDATE effect SET attempts = attempts + 1, next_at = ? WHERE key = ? AND state = 0"),
            instant(m_parts.clock.now()) + wait, row.key);
    });
}

} // namespace dais::server::record
