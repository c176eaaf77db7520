#pragma once

#include "domain/filing.h"
#include "domain/names.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <vector>

namespace dais::server::intake {

/// What a finding does to a filing.
enum class Severity {
    Refuse,      ///< It cannot be filed like this.
    Warn,        ///< A clerk looks at it.
    Information, ///< Good to know.
};
constexpr auto namesOf(Severity)
{
    return std::array{std::pair{Severity::Refuse, "refuse"}, std::pair{Severity::Warn, "warn"},
                      std::pair{Severity::Information, "information"}};
}

/// One thing that the checks found in a file.
struct Finding {
    QString code;
    Severity severity = Severity::Information;
    QList<int> pages = {};                       ///< From 1, ascending; empty when it concerns the whole file.
    QString rule;                                ///< Where the rule stands.
    QString text;                                ///< For the filer: what is true, then what to do.
    std::optional<domain::PagePlace> place = {}; ///< On the first of `pages`, where it is known.

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What a finding of one code says, in the edition of a day. Immutable; thread-safe.
class FindingTable {
public:
    /// Values for the placeholders in a text: "{pages}" and so on.
    using Values = QHash<QString, QString>;

    /// The built-in table.
    [[nodiscard]] static Result<FindingTable> load();
    /// Strict: unknown columns, severities or dates, and overlapping editions are refused with their line.
    [[nodiscard]] static Result<FindingTable> parse(const QByteArray &csv);

    /// The finding of `code` as the rules stand on `day`; NotFound when no edition is in force.
    [[nodiscard]] Result<Finding> find(const QString &code, QDate day, const Values &values = {}) const;

private:
    struct Edition {
        QString code;
        Severity severity;
        QString rule;
        QString text;
        QDate from;
        QDate to; ///< Inclusive; null while it is in force.
        [[nodiscard]] bool holdsOn(QDate day) const;
        [[nodiscard]] bool overlaps(const Edition &other) const;
    };
    std::vector<Edition> m_editions;
};

/// "page 4", "pages 3, 5 to 9 and 12": `pages` ascending, from 1. When `total` is more than is named, it ends "and 40
/// others".
[[nodiscard]] QString pagesInWords(const QList<int> &pages, int total);

/// "Page 4 was", "Pages 3, 5 to 9 and 12 were": the subject of a sentence about pages (ascending, from 1).
/// When `total` is more than is named, it ends "and 40 others".
[[nodiscard]] QString pagesAsSubject(const QList<int> &pages, int total);

/// "25 MiB", "812 KiB", "20 bytes"; rounded up.
[[nodiscard]] QString sizeInWords(qint64 bytes);

} // namespace dais::server::intake
