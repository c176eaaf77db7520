#pragma once

#include "domain/clock.h"
#include "server/documents/document_store.h"
#include "server/intake/findings.h"
#include "server/intake/receive_refusal.h"

namespace dais::server::intake {

/// What a file's bytes say it is.
enum class FileType { Pdf, Jpeg, Other };

/// Tells PDF and JPEG by their first and last bytes, however they arrive. Doubtful files pass: the confined
/// check looks again, and a filing refused by mistake may cost somebody a deadline.
class TypeSniffer {
public:
    void take(QByteArrayView bytes);
    [[nodiscard]] FileType type() const;

private:
    QByteArray m_head;
    QByteArray m_tail;
};

/// A name that may be shown: no path, no control or direction-changing characters, at most 120 characters,
/// never empty. It is never used as the name of a file.
[[nodiscard]] QString shownName(const QString &fileName);

/// One file as it comes in: written, hashed and looked at by its first bytes. Leaves nothing unless kept.
class IncomingFile {
public:
    /// 25 MiB: the largest file that may be filed.
    static constexpr qint64 mostBytes = 26'214'400;

    /// `findings` holds the words of the refusals and outlives this.
    IncomingFile(std::unique_ptr<documents::DocumentWriter> writer, const QString &fileName,
                 const FindingTable &findings, const QDate &day)
        : m_writer(std::move(writer)), m_name(shownName(fileName)), m_findings(findings), m_day(day)
    {
    }
    [[nodiscard]] Taken<> take(QByteArrayView bytes);
    /// The file has ended: is it one that may be filed at all?
    [[nodiscard]] Taken<> end();
    /// Makes it durable.
    [[nodiscard]] Result<documents::StoredBytes> keep() { return m_writer->finish(); }

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString mediaType() const;
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    [[nodiscard]] Refusal refused(int status, const char *code, const FindingTable::Values &values = {}) const;
    std::unique_ptr<documents::DocumentWriter> m_writer;
    QString m_name;
    const FindingTable &m_findings;
    QDate m_day;
    TypeSniffer m_sniffer;
    qint64 m_bytes = 0;
};

} // namespace dais::server::intake
