#include "server/intake/receive_file.h"

#include "server/intake/check.h"

namespace dais::server::intake {

namespace {

constexpr qsizetype headBytes = 1024; ///< How far into a file a PDF's first line may stand.
constexpr qsizetype tailBytes = 4096; ///< How near the end its trailer is looked for.
constexpr qsizetype longestName = 120;

/// Characters that would make a name look like what it is not, or end a line.
bool isShown(QChar letter)
{
    if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format)
        return false; // Among them all that turn the direction of writing around.
    return letter != QChar::LineSeparator && letter != QChar::ParagraphSeparator && letter != QChar(0xfffd);
}

QString cut(const QString &name)
{
    if (name.size() <= longestName)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 && name.size() - dot <= 10 ? name.mid(dot) : QString();
    return name.left(longestName - ending.size()) + ending;
}

} // namespace

void TypeSniffer::take(QByteArrayView bytes)
{
    if (m_head.size() < headBytes)
        m_head.append(bytes.first(std::min(bytes.size(), headBytes - m_head.size())));
    if (bytes.size() >= tailBytes)
        m_tail = bytes.last(tailBytes).toByteArray();
    else
        m_tail = (m_tail + bytes.toByteArray()).right(tailBytes);
}

FileType TypeSniffer::type() const
{
    if (m_head.startsWith("\xff\xd8\xff"))
        return FileType::Jpeg;
    if (m_head.contains("%PDF-"))
        return FileType::Pdf;
    const bool looksLikeOther = m_head.startsWith("PK") || m_head.startsWith("\x89PNG") || m_head.startsWith('<') ||
                                m_head.startsWith("{\\rtf") || m_head.startsWith("\xd0\xcf\x11\xe0");
    const bool hasTrailer = m_tail.contains("startxref") || m_tail.contains("trailer");
    return hasTrailer && !looksLikeOther ? FileType::Pdf : FileType::Other; // A PDF that lost its first line.
}

QString shownName(const QString &fileName)
{
    QString name = fileName;
    name.replace(u'\\', u'/'); // Old browsers send whole paths of the filer's own computer.
    name = name.section(u'/', -1);
    QString shown;
    for (const QChar letter : std::as_const(name))
        if (isShown(letter))
            shown.append(letter);
    shown = shown.simplified();
    while (shown.startsWith(u'.'))
        shown.remove(0, 1);
    return shown.isEmpty() ? QStringLiteral("unnamed") : cut(shown);
}

Taken<> IncomingFile::take(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    if (m_bytes > mostBytes)
        return tl::unexpected(
            refused(413, "FILE_SIZE",
                    {{QStringLiteral("size"), QStringLiteral("more than %1").arg(sizeInWords(mostBytes))},
                     {QStringLiteral("limit"), sizeInWords(mostBytes)}}));
    m_sniffer.take(bytes);
    if (const auto written = m_writer->write(bytes); !written)
        return tl::unexpected(refusalOf(written.error()));
    return {};
}

Taken<> IncomingFile::end()
{
    if (m_bytes == 0)
        return tl::unexpected(refused(422, "EMPTY"));
    if (m_sniffer.type() == FileType::Other)
        return tl::unexpected(refused(422, "FILE_TYPE"));
    return {};
}

QString IncomingFile::mediaType() const
{
    return m_sniffer.type() == FileType::Jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("application/pdf");
}

Refusal IncomingFile::refused(int status, const char *code, const FindingTable::Values &values) const
{
    const auto finding = m_findings.find(QLatin1String(code), m_day, values);
    const QString text = finding ? finding->text : QStringLiteral("This file cannot be filed.");
    const qsizetype stop = text.indexOf(QStringLiteral(". ")); // What is true, then what to do.
    return {status, code, stop < 0 ? text : text.left(stop + 1), stop < 0 ? QString() : text.mid(stop + 2), m_name};
}

} // namespace dais::server::intake
