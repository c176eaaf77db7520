#pragma once

#include "domain/court.h"

#include <QHash>
#include <vector>

namespace dais::domain {

/// All courts that this program knows, found by code. Immutable; pass by const reference, keep it alive.
class Courts {
public:
    /// The table that the program was built with.
    [[nodiscard]] static Result<Courts> load();
    /// A table in the same columns; the error names the line or the court.
    [[nodiscard]] static Result<Courts> parse(const QByteArray &csv);

    /// The court of `code`, or null when there is none. Lives as long as this object.
    [[nodiscard]] const Court *find(const QString &code) const;
    [[nodiscard]] const std::vector<Court> &all() const { return m_courts; } ///< By code.

private:
    std::vector<Court> m_courts;
    QHash<QString, std::size_t> m_index;
};

} // namespace dais::domain
