#pragma once

#include "server/intake/receive_typed.h"
#include "server/sample/cases.h"
#include "server/sample/papers.h"

namespace dais::server::sample {

/// A file that is still to be made.
struct PlannedPaper {
    PaperKind kind = PaperKind::Typed;
    int pages = 1;
    Caption caption;
};

/// A package on its way to the court.
struct PlannedPackage {
    domain::Role filer = domain::Role::Attorney;
    intake::TypedSubmission typed;
    std::vector<PlannedPaper> papers; ///< One for each of typed.documents.
};

/// Makes up what is filed.
class PackageMaker {
public:
    /// All outlive this.
    struct Parts {
        const domain::CodeTables &tables;
        const domain::Court &court;
        const People &people;
        const domain::Clock &clock;
        CaseMaker &cases;
        const std::vector<domain::CaseFile> &known; ///< Cases in which something can be filed.
        Dice &dice;
    };
    explicit PackageMaker(const Parts &parts) : m_parts(parts) {}

    /// The document types that somebody may file electronically, in the table's order.
    [[nodiscard]] static std::vector<const domain::DocumentType *> filableTypes(const domain::CodeTables &tables);
    /// A package whose main document is of this type. Needs a case unless the type opens one.
    [[nodiscard]] PlannedPackage package(const domain::DocumentType &type);
    /// The same in a case of the caller's choice.
    [[nodiscard]] PlannedPackage package(const domain::DocumentType &type, const domain::CaseFile &caseFile);

private:
    [[nodiscard]] PlannedPackage charging(const domain::DocumentType &type);
    void add(PlannedPackage &planned, const domain::DocumentType &type);
    void addCompanions(PlannedPackage &planned, const domain::DocumentType &type);
    [[nodiscard]] std::optional<domain::Particulars> particularsOf(const domain::DocumentType &type) const;
    [[nodiscard]] QString titleOf(const domain::DocumentType &type);
    [[nodiscard]] PlannedPaper paperFor(const domain::DocumentType &type);
    Parts m_parts;
    int m_packages = 0;
};

} // namespace dais::server::sample
