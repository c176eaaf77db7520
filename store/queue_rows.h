#pragma once

#include "domain/submission.h"
#include "store/cache.h"
#include "store/stored_command.h"

namespace dais::store {

/// Where a submission stands in the clerk's list.
enum class QueueGroup { NeedsYou, Waiting, DoneToday, Elsewhere };

/// One line of the review list, read without decoding the package.
struct QueueRow {
    domain::SubmissionId id;
    QString court;
    QString title; ///< Of the first document.
    int documents = 1;
    domain::SubmissionState state = domain::SubmissionState::InReview;
    domain::Role filerRole = domain::Role::Respondent;
    QString filerName;
    QString aNumber; ///< "A012-345-678", empty when not given.
    QString respondent;
    QStringList classifications;
    int pages = 0;
    int toLookAt = 0; ///< Findings of the checks that a clerk should look at.
    bool charging = false;
    QDateTime receivedAt; ///< The filing instant, UTC.
    std::optional<QDateTime> dueAt;
    std::optional<QDateTime> hearingAt;
    std::optional<domain::CaseId> caseId;
    domain::UserId assignedTo; ///< None when nobody's.
    domain::UserId decidedBy;  ///< None before.
    QDateTime decidedAt;       ///< Invalid before.
    QueueGroup group = QueueGroup::Waiting;
    std::optional<CommandWord> word; ///< Of the last command about it from this computer.
    domain::CommandId command;       ///< That command; none when there is no word.
    bool willNeedAttention = false;  ///< Saved here, but by what this computer knows the court will not enter it.

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// Which lines, in which order.
struct QueueQuery {
    enum class Scope { Mine, Section, All };
    enum class Order { DueFirst, Oldest, Newest, Respondent, ANumber, Title, Pages };
    Scope scope = Scope::Section;
    std::optional<QueueGroup> group; ///< One group, or all of them.
    QString text;                    ///< Part of title, name, filer or A-Number; empty for all.
    Order order = Order::DueFirst;
    domain::UserId me;
    QDateTime todayBegan; ///< Start of the day in the court's zone, UTC: what "done today" means.
    int limit = 200;
    int offset = 0;
};

/// The review list over "now". Reads only; one per thread.
class QueueRows {
public:
    explicit QueueRows(Cache &cache) : m_cache(cache) {}
    /// Lines in order; groups are not interleaved when `group` is set.
    [[nodiscard]] Result<std::vector<QueueRow>> rows(const QueueQuery &query);
    /// One line, whatever its group. Error NotFound when it is gone.
    [[nodiscard]] Result<QueueRow> row(const domain::SubmissionId &id, const QueueQuery &query);
    /// How many lines the query has, without limit.
    [[nodiscard]] Result<int> count(const QueueQuery &query);

private:
    Cache &m_cache;
};

} // namespace dais::store
