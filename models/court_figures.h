#pragma once

#include "domain/submission.h"

#include <QTimeZone>

namespace dais::models {

/// How long filings waited for their decision: of `count`, half within `median`, nine of ten within `ninth`. Seconds.
struct Spread {
    int count = 0;
    qint64 median = 0;
    qint64 ninth = 0;

    /// Of these waits, by nearest rank; all 0 for none.
    [[nodiscard]] static Spread of(std::vector<qint64> seconds);
    friend bool operator==(const Spread &, const Spread &) = default;
};

/// A court's work in a span of days: what an administrator looks at, and may copy out. No case and no filer is named.
struct CourtFigures {
    struct Type {
        QString code; ///< Document type of the first filing of a package, or of the charging document in it.
        Spread spread;
    };
    struct Day {
        QDate date; ///< Of the decision, in the court's zone.
        Spread spread;
    };
    struct Reason {
        QString code;
        int count = 0;
    };
    struct Person {
        QString name;
        int accepted = 0;
        int rejected = 0;
        qint64 median = 0; ///< Seconds from the filing instant to their decision.
    };
    Spread all;
    int rejected = 0;
    std::vector<Type> types;     ///< Most decided first.
    std::vector<Day> days;       ///< In order; only days on which something was decided.
    std::vector<Reason> reasons; ///< Most used first; a rejection may have several.
    std::vector<Person> people;  ///< Most decided first.
};

/// Works the figures out. `zone` is the court's.
[[nodiscard]] CourtFigures figuresOf(const std::vector<domain::Submission> &decided, const QTimeZone &zone);

/// All of it as comma-separated values (RFC 4180), a table after the other, times in seconds.
[[nodiscard]] QByteArray csvOf(const CourtFigures &figures);

} // namespace dais::models
