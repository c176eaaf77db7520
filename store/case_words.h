#pragma once

#include "domain/entity_ref.h"
#include "sql/connection.h"

#include <QStringList>

namespace dais::store {

/// The words of names as search knows them, each once: "O'Neil-García, José" is garcia, jose, oneil.
[[nodiscard]] QStringList searchWords(const QString &names);

/// The words by which one entity lets its case be found; none for what is neither a case nor a respondent.
struct CaseWords {
    QByteArray caseId;
    QStringList words;

    /// All of them, each behind a space.
    [[nodiscard]] QString name() const { return QLatin1Char(' ') + words.join(QLatin1Char(' ')); }

    [[nodiscard]] static CaseWords of(const domain::EntityRef &ref, QByteArrayView body);
    friend bool operator==(const CaseWords &, const CaseWords &) = default;
};

/// Fills a cache's table of words from its bodies, once, when the table has come to a cache that had cases already.
[[nodiscard]] Result<> fillCaseWords(sql::Connection &connection);

} // namespace dais::store
