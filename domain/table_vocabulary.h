#pragma once

#include "domain/apply.h"
#include "domain/code_tables.h"
#include "domain/deadline_rules.h"

namespace dais::domain {

/// The vocabulary of the code tables that the program was built with. `tables` outlives it.
class TableVocabulary final : public Vocabulary {
public:
    explicit TableVocabulary(const CodeTables &tables) : m_tables(tables), m_deadlines(tables) {}
    [[nodiscard]] bool knowsDocumentType(const QString &code) const override;
    [[nodiscard]] bool mayRejectFor(const QString &reasonCode) const override;
    [[nodiscard]] FilingEffect effectOf(const QString &documentType, const QString &caseType,
                                        const QDate &filed) const override;
    [[nodiscard]] std::optional<QDate> dueUnder(const QString &rule, const QDate &from, const QString &court,
                                                CustodyStatus custody) const override;
    [[nodiscard]] std::optional<AdjournmentMeaning> adjournment(const QString &code) const override;
    [[nodiscard]] QDate dayIn(const QString &court, const QDateTime &instant) const override;

private:
    const CodeTables &m_tables;
    DeadlineRules m_deadlines;
};

} // namespace dais::domain
