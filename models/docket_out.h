#pragma once

#include "models/docket_model.h"

namespace dais::models {

/// Whether a copy of a docket says whose hearings they are.
enum class DocketNames { LeftOut, Given };

/// How a copy puts codes into words.
struct DocketTerms {
    std::function<QString(const QString &code)> type;
    std::function<QString(const QString &code)> language;
    QString court;  ///< Its name.
    QTimeZone zone; ///< Of the court.
};

/// A docket as an iCalendar file, one entry a hearing; `madeAt` is its time stamp. Without names nobody can be told from it.
[[nodiscard]] QByteArray docketCalendar(const std::vector<DocketRow> &rows, const DocketTerms &terms, DocketNames names,
                                        const QDateTime &madeAt);
/// A docket as comma-separated values, with a head (RFC 4180); a cell never begins like a formula.
[[nodiscard]] QByteArray docketTable(const std::vector<DocketRow> &rows, const DocketTerms &terms, DocketNames names);
/// A docket on paper, a day after the other, with room to write: HTML for press::printed(). By judge, then by time.
[[nodiscard]] QString docketSheet(const std::vector<DocketRow> &rows, const DocketTerms &terms, DocketNames names,
                                  const QDateTime &madeAt);

} // namespace dais::models
