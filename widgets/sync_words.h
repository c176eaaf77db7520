#pragma once

#include "models/sync_list_model.h"
#include "widgets/review_words.h"

namespace dais::widgets {

/// How this computer stands with the court, as far as it explains why something waits.
struct CourtReach {
    enum class Kind { Reached, Unreached, SignInNeeded, Trouble };
    Kind kind = Kind::Unreached;
    QString code;      ///< Of a trouble; chooses the sentence.
    QDateTime contact; ///< When the court was last heard; invalid when never.

    friend bool operator==(const CourtReach &, const CourtReach &) = default;
};

/// "Accept: Motion to continue", "Note: A000-118-907".
[[nodiscard]] QString whatOf(const store::JournalLine &line, const models::SyncListModel::Facts &facts);
/// "A000-118-907  RESPONDENT, Sample"; empty when it is not known.
[[nodiscard]] QString caseOf(const models::SyncListModel::Facts &facts);
/// Why it is not in the record yet, and what happens or can be done next; empty for what is entered.
[[nodiscard]] QString whyOf(const store::JournalLine &line, const CourtReach &reach, const CourtTime &time);
/// "9:58 am" today, else "Nov 19"; empty when it has not been.
[[nodiscard]] QString whenOf(const QDateTime &instant, const CourtTime &time);
/// "Needs you", "Saved here", "Received by court", "Entered today".
[[nodiscard]] QString headOf(models::SyncListModel::Group group);
/// The line as one sentence for a screen reader.
[[nodiscard]] QString sentenceOf(const store::JournalLine &line, const models::SyncListModel::Facts &facts,
                                 const CourtReach &reach, const CourtTime &time);
/// "1.4 MB".
[[nodiscard]] QString sizeWords(qint64 bytes);

} // namespace dais::widgets
