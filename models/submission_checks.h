#pragma once

#include "domain/case_file.h"
#include "domain/code_tables.h"
#include "domain/submission.h"

namespace dais::models {

/// One line of what was looked at by program before a clerk reads a package. It says what was or was not found.
struct Check {
    /// How much it weighs for the clerk.
    enum class Standing {
        LookAt,       ///< The clerk looks at it.
        Passed,       ///< Looked for, and as it should be.
        Remark,       ///< Good to know; nothing to do.
        JudgeDecides, ///< Never a reason to reject.
    };
    /// What was looked at.
    enum class Subject {
        Finding, ///< Text and rule are the finding's own.
        Reason,  ///< Seen on this computer; the code's row in the table of reasons has title, sentence and rule.
        StillRunning,
        Opens,    ///< Every document opens, none repaired.
        FileKind, ///< Types and sizes that the court takes.
        Resolution,
        NoPrograms,
        NoVirus,
        CaseMatches,
        CourtKeepsCase,
        MayFileIt,
    };
    Standing standing = Standing::Passed;
    Subject subject = Subject::Opens;
    QString code;                                ///< Of the finding or the reason; else empty.
    int document = 0;                            ///< Place in the package, from 0.
    int page = 0;                                ///< From 1; 0 for the whole document.
    QString rule;                                ///< Citation; may be empty.
    QString text;                                ///< Of a finding.
    std::optional<domain::PagePlace> place = {}; ///< On `page`, where a finding knows it.

    friend bool operator==(const Check &, const Check &) = default;
};

/// The checks of a package, what to look at first. `caseFile` is the case that it is filed in, null when it is not on
/// this computer or there is none yet. Claims only what findings and data show.
[[nodiscard]] std::vector<Check> checksOf(const domain::Submission &submission, const domain::CaseFile *caseFile,
                                          const domain::CodeTables &tables);

} // namespace dais::models
