#pragma once

#include "domain/entity_ref.h"

#include <optional>
#include <QStringList>
#include <vector>

namespace dais::store {

/// Sorts last: what "no such time" or "not numbered yet" is stored as.
constexpr qint64 notYet = qint64(1) << 53;

/// What the review list sorts, filters and shows; see the cache's table of that name.
struct SubmissionColumns {
    QString court;
    int state = 0;
    QString title;
    int documents = 0;
    int filerRole = 0;
    QString filerName;
    QByteArray caseId; ///< Null when there is none; so the other ids.
    qint64 aNumber = 0;
    QString respondent;
    QStringList classifications;
    int pages = 0;
    int toLookAt = 0;
    bool charging = false;
    qint64 received = 0;
    qint64 due = notYet;
    qint64 hearing = notYet;
    QByteArray assigned;
    QByteArray decidedBy;
    qint64 decidedAt = 0;
    QByteArray decidedCommand;
};

struct CaseColumns {
    QString court;
    qint64 aNumber = 0;
    QString respondent;
    qint64 nextHearing = notYet;
};

/// Everything else: what it belongs to, and its place there.
struct MemberColumns {
    QByteArray caseId;
    QByteArray about;
    qint64 place = notYet;
    qint64 aNumber = 0;
    bool open = false;
    QByteArray partyOne;
    QByteArray partyTwo;
};

/// Bytes that stand for a document.
struct FileColumns {
    QByteArray document;
    QString sha256;
    qint64 bytes = 0;
    int urgency = 5;
    bool filed = false; ///< The bytes as filed: there is no stamped copy.
};

/// The columns of one body; exactly one of the first three is set.
struct EntityColumns {
    std::optional<SubmissionColumns> submission;
    std::optional<CaseColumns> caseHead;
    std::optional<MemberColumns> member;
    std::vector<FileColumns> files;

    /// Reads them out of a body. Empty when the body cannot be followed.
    [[nodiscard]] static std::optional<EntityColumns> of(domain::EntityKind kind, QByteArrayView body);
};

} // namespace dais::store
