#include "store/queue_rows.h"

#include "store/entity_columns.h"
#include "store/outbox_rows.h"
#include "store/typed_number.h"

namespace dais::store {

namespace {

/// The columns of a line, in the order in which readRow() expects them; the alias s is submission_now.
const QString columns = QStringLiteral(
    "s.id, s.court, s.state, s.title, s.documents, s.filer_role, s.filer_name, s.case_id, s.a_number, s.respondent, "
    "s.classifications, s.pages, s.to_look_at, s.charging, s.received, s.due, s.hearing, s.assigned, s.decided_by, "
    "s.decided_at, c.cmd_id, c.word, c.attention, "
    "(coalesce(c.needs_you, 0) OR EXISTS(SELECT 1 FROM member_now d WHERE d.about = s.id AND d.kind = 15 AND d.open = "
    "1 "
    "AND (SELECT me FROM given) IN (d.party_one, d.party_two))), coalesce(c.settled_at, 0)");

const QString withCommands = QStringLiteral(" s LEFT JOIN temp.over_command c ON c.subject = s.id");

/// Submissions that wait for this person to look at what became of their act.
const QString needsMe = QStringLiteral(
    "s.id IN (SELECT subject FROM temp.over_command WHERE needs_you UNION SELECT about FROM member_now "
    "WHERE kind = 15 AND open = 1 AND (party_one = (SELECT me FROM given) OR party_two = (SELECT me FROM given)))");

QString formatANumber(qint64 number)
{
    if (number == 0)
        return {};
    const QString digits = QStringLiteral("%1").arg(number, 9, 10, QLatin1Char('0'));
    return QStringLiteral("A%1-%2-%3").arg(digits.first(3), digits.sliced(3, 3), digits.last(3));
}

std::optional<QDateTime> timeUnlessNone(qint64 at)
{
    return at >= notYet ? std::nullopt : std::optional(fromMilliseconds(at));
}

/// Decided by this person today, or two people's acts on it settled by this person today.
const QString doneByMe = QStringLiteral(
    "((s.decided_by = (SELECT me FROM given) AND s.decided_at >= (SELECT today FROM given)) OR s.id IN "
    "(SELECT subject FROM temp.over_command WHERE settled_at >= (SELECT today FROM given) AND settled_at > 0))");

QueueGroup groupOf(const QueueRow &row, bool needsYou, const QDateTime &settledAt, const QueueQuery &query)
{
    if (needsYou)
        return QueueGroup::NeedsYou;
    switch (row.state) {
    case domain::SubmissionState::Checking:
    case domain::SubmissionState::InReview:
        return QueueGroup::Waiting;
    case domain::SubmissionState::Accepted:
    case domain::SubmissionState::Rejected:
        return (row.decidedBy == query.me && row.decidedAt >= query.todayBegan) ||
                       (settledAt.isValid() && settledAt >= query.todayBegan)
                   ? QueueGroup::DoneToday
                   : QueueGroup::Elsewhere;
    case domain::SubmissionState::Withdrawn:
        return QueueGroup::Elsewhere;
    }
    Q_UNREACHABLE();
}

QueueRow readRow(const sql::Statement &s, const QueueQuery &query)
{
    QueueRow row{.id = domain::SubmissionId(s.uuid(0)),
                 .court = s.text(1),
                 .title = s.text(3),
                 .documents = int(s.integer(4)),
                 .state = domain::SubmissionState(s.integer(2)),
                 .filerRole = domain::Role(s.integer(5)),
                 .filerName = s.text(6),
                 .aNumber = formatANumber(s.integer(8)),
                 .respondent = s.text(9),
                 .classifications = s.text(10).split(QLatin1Char('\n'), Qt::SkipEmptyParts),
                 .pages = int(s.integer(11)),
                 .toLookAt = int(s.integer(12)),
                 .charging = s.integer(13) != 0,
                 .receivedAt = fromMilliseconds(s.integer(14)),
                 .dueAt = timeUnlessNone(s.integer(15)),
                 .hearingAt = timeUnlessNone(s.integer(16)),
                 .caseId = {},
                 .assignedTo = s.isNull(17) ? domain::UserId() : domain::UserId(s.uuid(17)),
                 .decidedBy = s.isNull(18) ? domain::UserId() : domain::UserId(s.uuid(18)),
                 .decidedAt = s.integer(19) > 0 ? fromMilliseconds(s.integer(19)) : QDateTime(),
                 .group = QueueGroup::Waiting,
                 .word = {},
                 .command = {},
                 .willNeedAttention = false};
    if (!s.isNull(7))
        row.caseId = domain::CaseId(s.uuid(7));
    if (!s.isNull(20)) {
        row.command = domain::CommandId(s.uuid(20));
        row.word = CommandWord(s.integer(21));
        row.willNeedAttention = s.integer(22) != 0;
    }
    const QDateTime settledAt = s.integer(24) > 0 ? fromMilliseconds(s.integer(24)) : QDateTime();
    row.group = groupOf(row, s.integer(23) != 0, settledAt, query);
    return row;
}

QString orderOf(QueueQuery::Order order)
{
    switch (order) {
    case QueueQuery::Order::DueFirst:
        return QStringLiteral("s.due, s.hearing, s.received, s.id");
    case QueueQuery::Order::Oldest:
        return QStringLiteral("s.received, s.id");
    case QueueQuery::Order::Newest:
        return QStringLiteral("s.received DESC, s.id DESC");
    case QueueQuery::Order::Respondent:
        return QStringLiteral("s.respondent, s.due, s.id");
    case QueueQuery::Order::ANumber:
        return QStringLiteral("s.a_number, s.due, s.id");
    case QueueQuery::Order::Title:
        return QStringLiteral("s.title, s.due, s.id");
    case QueueQuery::Order::Pages:
        return QStringLiteral("s.pages, s.due, s.id");
    }
    Q_UNREACHABLE();
}

/// The query's own values stand in the table `given`: Qt's driver cannot bind one value to two places.
QString whereOf(const QueueQuery &query)
{
    QStringList terms;
    switch (query.scope) {
    case QueueQuery::Scope::Mine:
        terms.append(
            QStringLiteral("(s.assigned = (SELECT me FROM given) OR s.decided_by = (SELECT me FROM given) OR ") +
            needsMe + QStringLiteral(" OR ") + doneByMe + QLatin1Char(')'));
        break;
    case QueueQuery::Scope::Section:
    case QueueQuery::Scope::All:
        break;
    }
    if (query.group) {
        switch (*query.group) {
        case QueueGroup::NeedsYou:
            terms.append(needsMe);
            break;
        case QueueGroup::Waiting:
            terms.append(QStringLiteral("s.state IN (0, 1)"));
            terms.append(QStringLiteral("NOT ") + needsMe);
            break;
        case QueueGroup::DoneToday:
            terms.append(QStringLiteral("s.state IN (2, 3)"));
            terms.append(doneByMe);
            terms.append(QStringLiteral("NOT ") + needsMe);
            break;
        case QueueGroup::Elsewhere:
            terms.append(QStringLiteral("(s.state = 4 OR (s.state IN (2, 3) AND coalesce(NOT ") + doneByMe +
                         QStringLiteral(", 1)))"));
            terms.append(QStringLiteral("NOT ") + needsMe);
            break;
        }
    }
    if (!query.text.isEmpty())
        terms.append(QStringLiteral("(s.title LIKE (SELECT words FROM given) ESCAPE '\\' OR s.respondent LIKE (SELECT "
                                    "words FROM given) ESCAPE '\\' OR s.filer_name LIKE "
                                    "(SELECT words FROM given) ESCAPE '\\' OR ((SELECT digits FROM given) <> '' AND "
                                    "printf('%09d', s.a_number) LIKE (SELECT digits FROM given)))"));
    return terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + terms.join(QStringLiteral(" AND "));
}

QString likeText(QString text)
{
    text.replace(QLatin1String("\\"), QLatin1String("\\\\"));
    text.replace(QLatin1String("%"), QLatin1String("\\%"));
    text.replace(QLatin1String("_"), QLatin1String("\\_"));
    return QLatin1Char('%') + text + QLatin1Char('%');
}

QString likeDigits(const QString &text)
{
    const QString digits = typedDigits(text).value_or(QString());
    return digits.size() < 3 ? QString() : QLatin1Char('%') + digits + QLatin1Char('%');
}

Result<> runQuery(sql::Statement &statement, const QueueQuery &query, qint64 limit, qint64 offset)
{
    return statement.run(query.me, likeText(query.text), likeDigits(query.text), toMilliseconds(query.todayBegan),
                         limit, offset);
}

const QString parameters =
    QStringLiteral("WITH given(me, words, digits, today, most, past) AS (SELECT ?, ?, ?, ?, ?, ?) ");

} // namespace

Result<std::vector<QueueRow>> QueueRows::rows(const QueueQuery &query)
{
    // The lines are chosen first, in the order of an index; only they are joined with their commands.
    const QString order = QStringLiteral(" ORDER BY ") + orderOf(query.order);
    const QString chosen = QStringLiteral("(SELECT * FROM submission_now s") + whereOf(query) + order +
                           QStringLiteral(" LIMIT (SELECT most FROM given) OFFSET (SELECT past FROM given))");
    auto statement = m_cache.connection().prepare(parameters + QStringLiteral("SELECT ") + columns +
                                                  QStringLiteral(" FROM ") + chosen + withCommands + order);
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(runQuery(*statement, query, query.limit, query.offset));
    std::vector<QueueRow> rows;
    while (statement->next())
        rows.push_back(readRow(*statement, query));
    return rows;
}

Result<QueueRow> QueueRows::row(const domain::SubmissionId &id, const QueueQuery &query)
{
    auto statement =
        m_cache.connection().prepare(QStringLiteral("WITH given(me, id) AS (SELECT ?, ?) SELECT ") + columns +
                                     QStringLiteral(" FROM (SELECT * FROM submission_now WHERE id = "
                                                    "(SELECT id FROM given))") +
                                     withCommands);
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(statement->run(query.me, id));
    if (!statement->next())
        return fail(Error::Kind::NotFound, QStringLiteral("no such submission"));
    return readRow(*statement, query);
}

Result<int> QueueRows::count(const QueueQuery &query)
{
    auto statement = m_cache.connection().prepare(parameters + QStringLiteral("SELECT count(*) FROM submission_now s") +
                                                  whereOf(query));
    if (!statement)
        return tl::unexpected(statement.error());
    DAIS_TRY(runQuery(*statement, query, 0, 0));
    return statement->next() ? int(statement->integer(0)) : 0;
}

} // namespace dais::store
