#pragma once

#include "store/queue_rows.h"
#include "widgets/status_word.h"

#include <QTimeZone>

namespace dais::widgets {

/// What words about time depend on: the court's zone and the present instant.
struct CourtTime {
    QTimeZone zone;
    QDateTime now; ///< UTC.

    /// "Dec 9", with the year when it is another one.
    [[nodiscard]] QString day(const QDateTime &instant) const;
    /// "8:30 am".
    [[nodiscard]] QString time(const QDateTime &instant) const;
    /// "Nov 19, 2026 4:42 pm EST".
    [[nodiscard]] QString full(const QDateTime &instant) const;
    [[nodiscard]] bool isToday(const QDateTime &instant) const;
};

/// Why a line stands where it stands: "due 11:30 am", "hearing Dec 9", else "since 9:31 am".
struct PlacedBecause {
    QString text;
    enum class Weight { Usual, LegalTimeToday } weight = Weight::Usual;
};
[[nodiscard]] PlacedBecause placedBecause(const store::QueueRow &row, const CourtTime &time);

/// "Motion to continue", or "Notice to Appear, package of 4".
[[nodiscard]] QString titleOf(const store::QueueRow &row);
/// "Detained · A000-118-907 · Counsel · 6 p".
[[nodiscard]] QString secondLineOf(const store::QueueRow &row);
/// The box at the right of the second line: the state of what was done, or how many checks to look at; empty for none.
[[nodiscard]] WordBox wordBoxOf(const store::QueueRow &row);
/// The line as one sentence for a screen reader.
[[nodiscard]] QString sentenceOf(const store::QueueRow &row, const CourtTime &time);
/// "DHS", "Counsel", "Respondent".
[[nodiscard]] QString filerWord(domain::Role role);
/// The word of the frame for a command's state; nothing once it was taken back.
[[nodiscard]] std::optional<Word> frameWord(store::CommandWord word);
/// "Needs you", "Waiting", "Done today".
[[nodiscard]] QString headOf(store::QueueGroup group);

} // namespace dais::widgets
