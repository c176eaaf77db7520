#pragma once

#include "domain/code_tables.h"
#include "domain/entity.h"
#include "domain/submission.h"
#include "server/intake/check.h"

#include <QSet>

namespace dais::server::intake {

/// What the record says of the case that a package was filed in, when its checks are done.
struct CaseFacts {
    std::optional<domain::CaseFile> caseFile; ///< Nothing when there is none yet.
    std::vector<domain::Entity> belonging;    ///< Its parties, appearances, documents, waiting filings.
    QSet<QString> sameText;                   ///< Digests of texts of its documents, of those that the package has too.
};

/// Weighs a package's reports against each other, against what was typed and against the case: adds findings that need
/// these, and takes back what another document of the package puts right. `reports` are in the order of the filings;
/// nothing stands for a file that could not be checked. NotFound when the table lacks a finding.
[[nodiscard]] Result<> weighPackage(const domain::Submission &submission, const CaseFacts &facts,
                                    const domain::CodeTables &tables, const FindingTable &findings,
                                    std::vector<std::optional<Report>> &reports);

} // namespace dais::server::intake
