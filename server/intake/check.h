#pragma once

#include "domain/clock.h"
#include "server/intake/check_examiner.h"
#include "server/intake/check_scanner.h"
#include "server/intake/page_checks.h"
#include "server/intake/verdict.h"

namespace dais::server::intake {

/// What the checks that need no case found out about one file.
struct Report {
    enum class Type { Pdf, Jpeg, Other };
    QString file;      ///< The name that the filer gave it; never used as a path.
    QByteArray sha256; ///< 64 hexadecimal digits.
    qint64 bytes = 0;
    Type type = Type::Other;
    int pages = -1; ///< -1 when not known.
    Verdict verdict = Verdict::Review;
    QList<Finding> findings;
    std::optional<pdf::PageReading> reading; ///< Of a file that opens, unless it could not be read.
    int signatures = 0;                      ///< Digital ones.
    qint64 milliseconds = 0;                 ///< How long the checks took.

    [[nodiscard]] bool has(const QString &code) const;
    /// Whether every page has text and all of it was read: only then can something be said to be missing.
    [[nodiscard]] bool isReadWhole() const;
};
constexpr auto namesOf(Report::Type)
{
    return std::array{std::pair{Report::Type::Pdf, "pdf"}, std::pair{Report::Type::Jpeg, "jpeg"},
                      std::pair{Report::Type::Other, "other"}};
}

/// One JSON object on one line, without the line's end.
[[nodiscard]] QByteArray toJsonLine(const Report &report);

/// Checks files as they come in. Nothing is parsed here: an examiner does that in its cage. Keeps one sealed
/// copy of at most 25 MiB at a time. Thread-safe when its parts are; all of them outlive it.
class Checker {
public:
    /// 25 MiB: the largest file that may be filed.
    static constexpr qint64 maximumBytes = 26'214'400;

    Checker(Examiner &examiner, Scanner &scanner, const FindingTable &table, const domain::Clock &clock)
        : m_examiner(examiner), m_scanner(scanner), m_table(table), m_clock(clock)
    {
    }

    /// Checks the open file `fd`, which stays the caller's, from its start. Blocks for at most about 20 s.
    /// The rules are those of today (UTC). Errors say nothing of the file, so that it is checked again later:
    /// Storage, Cancelled, cannot_confine.
    [[nodiscard]] Result<Report> check(int fd, const QString &fileName, std::stop_token stop = {}) const;
    /// Whether the scanner can be asked at present. Blocks for as long as it takes to answer.
    [[nodiscard]] bool isScannerUp(std::stop_token stop = {}) const { return m_scanner.isUp(std::move(stop)); }
    /// What a finding of `code` says on `day`.
    [[nodiscard]] const FindingTable &table() const { return m_table; }

private:
    class Run;
    Examiner &m_examiner;
    Scanner &m_scanner;
    const FindingTable &m_table;
    const domain::Clock &m_clock;
};

} // namespace dais::server::intake
