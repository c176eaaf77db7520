#pragma once

#include "domain/ids.h"
#include "store/cache.h"

namespace dais::store {

/// A line of the list of found cases.
struct FoundCase {
    domain::CaseId id;
    QString aNumber;
    QString respondent;
    QString court;
    std::optional<QDateTime> nextHearingAt;

    friend bool operator==(const FoundCase &, const FoundCase &) = default;
};

/// Finds cases offline: by A-Number (whole, its beginning, or its last six digits), or by the beginnings of names in any
/// order, accents and marks aside; also of riders and by other names, where the case's record is on this computer.
/// Reads only.
class CaseFinder {
public:
    explicit CaseFinder(Cache &cache) : m_cache(cache) {}
    /// At most `limit` cases, exact numbers first, then by name; an empty text finds the first ones by name.
    [[nodiscard]] Result<std::vector<FoundCase>> find(const QString &text, int limit = 50);
    /// Error NotFound for one that is not on this computer.
    [[nodiscard]] Result<FoundCase> one(const domain::CaseId &id);

private:
    [[nodiscard]] Result<std::vector<FoundCase>> byNumber(const QString &digits, int limit);
    [[nodiscard]] Result<std::vector<FoundCase>> byBeginning(const QString &text, int limit);
    [[nodiscard]] Result<std::vector<FoundCase>> byWords(QStringList words, int limit);
    [[nodiscard]] Result<> rarestFirst(QStringList &words);

    Cache &m_cache;
};

} // namespace dais::store
