#pragma once

#include "domain/code_tables.h"
#include "domain/docket_check.h"
#include "models/docket_issues.h"
#include "models/docket_lanes.h"
#include "widgets/colour_tokens.h"
#include "widgets/review_words.h"

namespace dais::widgets {

/// How the docket says things: short enough for a card, whole enough to be read aloud. `tables` outlives it.
class DocketWords {
public:
    DocketWords(const domain::CodeTables &tables, const QTimeZone &zone) : m_tables(tables), m_zone(zone) {}
    void setNow(const QDateTime &now) { m_now = now; }

    /// "Master", "Individual", "Bond"; the table's own name of a type that is none of these.
    [[nodiscard]] QString type(const QString &code) const;
    [[nodiscard]] Tint tintOf(const QString &code) const;
    [[nodiscard]] QString language(const QString &code) const;
    [[nodiscard]] QString medium(domain::HearingMedium medium) const;
    /// "Mon Dec 7, 8:30 am".
    [[nodiscard]] QString when(const QDateTime &instant) const;
    [[nodiscard]] QString time(const QDateTime &instant) const; ///< "8:30 am".
    [[nodiscard]] QString day(const QDate &date) const;         ///< "Mon Dec 7".
    /// First line of a card: time, type, last six digits.
    [[nodiscard]] QString title(const models::DocketCard &card) const;
    /// Second line: what is wrong, else language or how full it is.
    [[nodiscard]] QString detail(const models::DocketCard &card) const;
    /// What is wrong with it in a word or two; empty when nothing is.
    [[nodiscard]] QString warning(const models::DocketCard &card) const;
    /// All of it, for a screen reader.
    [[nodiscard]] QString sentence(const models::DocketCard &card, const models::DocketLane &lane) const;
    /// What speaks against a slot, as a sentence. `other` says which hearing another one is.
    [[nodiscard]] QString conflict(const domain::HearingConflict &conflict, const QString &other) const;
    /// Title and line of something to settle. `other` as above.
    [[nodiscard]] QString issue(const models::DocketIssue &issue) const;
    [[nodiscard]] QString issueDetail(const models::DocketIssue &issue, const QString &other) const;
    /// What a clock does after an adjournment with a code, before it is entered.
    [[nodiscard]] QString clockPreview(const domain::AsylumClock &now, const domain::AdjournmentCode &code,
                                       const domain::AsylumClock &after) const;
    /// Where a slot is: "Mon Dec 7, 8:30 am, Judge Okafor, Courtroom 3".
    [[nodiscard]] QString slot(const domain::HearingSlot &slot) const;

private:
    [[nodiscard]] domain::HearingCategory categoryOf(const QString &code) const;
    const domain::CodeTables &m_tables;
    QTimeZone m_zone;
    QDateTime m_now;
};

} // namespace dais::widgets
