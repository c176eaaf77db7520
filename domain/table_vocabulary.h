#pragma once

#include "domain/apply.h"
#include "domain/code_tables.h"

namespace dais::domain {

/// The vocabulary of the code tables that the program was built with. `tables` outlives it.
class TableVocabulary final : public Vocabulary {
public:
    explicit TableVocabulary(const CodeTables &tables) : m_tables(tables) {}
    [[nodiscard]] bool knowsDocumentType(const QString &code) const override;
    [[nodiscard]] bool mayRejectFor(const QString &reasonCode) const override;

private:
    const CodeTables &m_tables;
};

} // namespace dais::domain
