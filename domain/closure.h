#pragma once

#include <QDate>
#include <QString>

namespace dais::domain {

/// What a closure does to deadlines.
enum class ClosureEffect {
    LegalHoliday, ///< The days count as legal holidays: a last day that falls on one moves.
    None,         ///< The door is closed, but filing goes on; deadlines stand.
};

/// Days on which a court is closed beside weekends and federal holidays: storms, presidential orders, moves.
struct Closure {
    QString court; ///< Code of the court; empty for all courts.
    QDate from;    ///< First day.
    QDate to;      ///< Last day.
    QString name;  ///< "Day of mourning".
    ClosureEffect effect = ClosureEffect::LegalHoliday;

    [[nodiscard]] bool on(const QDate &date) const { return from <= date && date <= to; }
};

} // namespace dais::domain
