#pragma once

#include "domain/code_tables.h"
#include "domain/submission.h"

namespace dais::models {

/// A rejection in the making: which reasons are ticked, with which words to the filer, and the notice that comes of
/// it. Begins with the reasons that the checks found. Late and number-barred filings are no reasons here: the judge
/// decides those. Plain data; `tables` outlives it.
class RejectionDraft {
public:
    /// A reason that stands before the clerk.
    struct Line {
        const domain::RejectionCode *reason = nullptr; ///< Of the table; never null.
        QString fix; ///< What the filer is told to do; the table's sentence until the clerk changes it.
        bool ticked = false;
        bool found = false; ///< By a check.
    };
    static constexpr int likely = 3; ///< Reasons offered beyond those found.

    RejectionDraft(const domain::Submission &submission, const domain::CodeTables &tables);

    /// Found ones first, then likely ones, then those added by hand.
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// Every reason that a clerk may give, in the order of the table.
    [[nodiscard]] std::vector<const domain::RejectionCode *> all() const;
    /// Ticks or unticks a reason; one that is not among the lines is added at the end. Unknown codes and those that
    /// only a judge decides are left alone.
    enum class Tick { Off, On };
    void setTick(const QString &code, Tick tick);
    void setFix(const QString &code, const QString &fix);

    [[nodiscard]] bool hasReason() const;
    /// What is ticked, as the decision carries it.
    [[nodiscard]] std::vector<domain::RejectionReason> reasons() const;
    /// The notice as the filer would read it, with the instant of the decision.
    [[nodiscard]] QString noticeText(const QDateTime &now) const;

private:
    [[nodiscard]] Line *find(const QString &code);
    void addLine(const domain::RejectionCode &reason, bool found);
    void addFound();
    void addLikely();

    domain::Submission m_submission;
    const domain::CodeTables &m_tables;
    std::vector<Line> m_lines;
};

} // namespace dais::models
