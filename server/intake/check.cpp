#include "server/intake/check.h"

#include "digest/sha256.h"
#include "pdf/failure.h"

#include <algorithm>
#include <cerrno>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <sys/stat.h>
#include <unistd.h>

namespace dais::server::intake {
namespace {

constexpr qint64 chunkBytes = 256 * 1024;
constexpr int requiredDotsPerInch = 300;
/// Of a file's 20 s, what all readers may take together, and what is left for the last when the others were slow.
constexpr qint64 mostMilliseconds = 19'000;
constexpr qint64 leastForReading = 4000;

Result<qint64> sizeOf(int fd)
{
    struct stat status = {};
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return fail(Error::Kind::Storage, QStringLiteral("not a file that can be read"));
    return status.st_size;
}

/// SHA-256 of a file that is too large to be copied, a chunk at a time.
Result<QByteArray> hashOfLarge(int fd, const std::stop_token &stop)
{
    digest::Sha256 hash;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (off_t at = 0;;) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        const ssize_t got = pread(fd, chunk.data(), size_t(chunk.size()), at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(Error::Kind::Storage, QStringLiteral("read"));
        if (got == 0)
            return hash.result().toHex();
        hash.add(QByteArrayView(chunk.constData(), got));
        at += got;
    }
}

/// Nothing when the file itself was at fault (too costly, it crashed the worker): a reading without an
/// answer. The error when nothing can be said of the file.
template <typename T>
Result<std::optional<T>> answerOf(Result<T> answer)
{
    if (answer)
        return std::optional<T>(*std::move(answer));
    const auto failure = pdf::failureOf(answer.error());
    const bool ofTheFile = failure && *failure != pdf::Failure::CannotConfine && *failure != pdf::Failure::BadRequest;
    if (ofTheFile || answer.error().kind == Error::Kind::Protocol)
        return std::optional<T>();
    return tl::unexpected(std::move(answer).error());
}

QString dotsInWords(const QList<pdf::LowPage> &pages)
{
    const auto [least, most] = std::minmax_element(
        pages.begin(), pages.end(), [](const auto &a, const auto &b) { return a.dotsPerInch < b.dotsPerInch; });
    return least->dotsPerInch == most->dotsPerInch
               ? QString::number(least->dotsPerInch)
               : QStringLiteral("%1 to %2").arg(least->dotsPerInch).arg(most->dotsPerInch);
}

QJsonObject toJson(const Finding &finding)
{
    QJsonArray pages;
    for (const int page : finding.pages)
        pages.append(page);
    return {{QStringLiteral("code"), finding.code},
            {QStringLiteral("severity"), domain::nameOf(finding.severity)},
            {QStringLiteral("page"), pages.isEmpty() ? QJsonValue() : pages.first()},
            {QStringLiteral("pages"), pages},
            {QStringLiteral("place"), finding.place ? QJsonArray{finding.place->left, finding.place->top,
                                                                 finding.place->width, finding.place->height}
                                                    : QJsonValue()},
            {QStringLiteral("rule"), finding.rule},
            {QStringLiteral("text"), finding.text}};
}

} // namespace

/// The steps of one check, in order; each adds to the report.
class Checker::Run {
public:
    Run(const Checker &checker, const QString &fileName, std::stop_token stop)
        : m_checker(checker), m_stop(std::move(stop)), m_begin(checker.m_clock.steadyMilliseconds())
    {
        m_report.file = fileName;
    }

    Result<Report> of(int fd)
    {
        const auto size = sizeOf(fd);
        if (!size)
            return tl::unexpected(size.error());
        m_report.bytes = *size;
        DAIS_TRY(*size > maximumBytes ? tooLarge(fd) : *size == 0 ? empty() : examine(fd));
        m_report.verdict = verdictOf(m_report.findings);
        m_report.milliseconds = m_checker.m_clock.steadyMilliseconds() - m_begin;
        return std::move(m_report);
    }

private:
    Result<> add(const QString &code, const FindingTable::Values &values = {}, const QList<int> &pages = {},
                 const std::optional<domain::PagePlace> &place = {})
    {
        auto finding = m_checker.m_table.find(code, m_checker.m_clock.now().toUTC().date(), values);
        if (!finding)
            return tl::unexpected(finding.error());
        finding->pages = pages;
        finding->place = place;
        m_report.findings.append(*std::move(finding));
        return {};
    }

    /// Refused by its size before anything looks into it.
    Result<> tooLarge(int fd)
    {
        auto hash = hashOfLarge(fd, m_stop);
        if (!hash)
            return tl::unexpected(hash.error());
        m_report.sha256 = *std::move(hash);
        return add(QStringLiteral("FILE_SIZE"), {{QStringLiteral("size"), sizeInWords(m_report.bytes)},
                                                 {QStringLiteral("limit"), sizeInWords(maximumBytes)}});
    }

    Result<> empty()
    {
        m_report.sha256 = digest::sha256({}).toHex();
        return add(QStringLiteral("EMPTY"));
    }

    Result<> examine(int fd)
    {
        const auto file = pdf::SealedFile::copyOfFile(fd, maximumBytes, m_stop);
        if (!file)
            return tl::unexpected(file.error());
        DAIS_TRY(hash(*file));
        auto readings = read(*file);
        if (!readings)
            return tl::unexpected(readings.error());
        if (readings->inspection)
            m_report.type = readings->inspection->type == pdf::Inspection::Type::Pdf    ? Report::Type::Pdf
                            : readings->inspection->type == pdf::Inspection::Type::Jpeg ? Report::Type::Jpeg
                                                                                        : Report::Type::Other;
        else
            m_report.type = Report::Type::Pdf; // Only a PDF is looked into so deeply that it can go wrong.
        const Judgement judgement = judge(*readings);
        DAIS_TRY(addFindings(judgement, *readings));
        if (judgement.pages > 0 && verdictOf(m_report.findings) != Verdict::Refuse)
            DAIS_TRY(readPages(*file, readings->inspection));
        return scan(*file);
    }

    Result<> hash(const pdf::SealedFile &file)
    {
        const auto bytes = file.map();
        if (!bytes)
            return tl::unexpected(bytes.error());
        m_report.bytes = file.size(); // What is checked is what is hashed, whatever happens to the file meanwhile.
        m_report.sha256 = digest::sha256(**bytes).toHex();
        return {};
    }

    Result<Readings> read(const pdf::SealedFile &file)
    {
        auto inspection = answerOf(m_checker.m_examiner.inspect(file, m_stop));
        if (!inspection)
            return tl::unexpected(inspection.error());
        Readings readings{*std::move(inspection), {}};
        if (readings.inspection && readings.inspection->type != pdf::Inspection::Type::Pdf)
            return readings;
        auto opinion = answerOf(m_checker.m_examiner.askPoppler(file, m_stop));
        if (!opinion)
            return tl::unexpected(opinion.error());
        readings.secondOpinion = *std::move(opinion);
        return readings;
    }

    Result<> addFindings(const Judgement &judgement, const Readings &readings)
    {
        m_report.pages = judgement.pages;
        m_report.signatures = readings.inspection ? readings.inspection->signatures : 0;
        for (const QString &code : judgement.codes) {
            const auto added = code == QLatin1String("LOW_DPI")         ? addLowPages(judgement)
                               : code.startsWith(QLatin1String("SIGN")) ? addSignatures(code, *readings.inspection)
                                                                        : add(code);
            if (!added)
                return added;
        }
        return {};
    }

    Result<> addLowPages(const Judgement &judgement)
    {
        if (judgement.lowPages.isEmpty())
            return fail(Error::Kind::Protocol, QStringLiteral("low pages without a page"));
        QList<int> pages;
        for (const pdf::LowPage &low : judgement.lowPages)
            pages.append(low.page);
        return add(QStringLiteral("LOW_DPI"),
                   {{QStringLiteral("pages"), pagesAsSubject(pages, judgement.lowPageCount)},
                    {QStringLiteral("dpi"), dotsInWords(judgement.lowPages)},
                    {QStringLiteral("required"), QString::number(requiredDotsPerInch)}},
                   pages);
    }

    /// What checking the signatures' values against the bytes that they name came to.
    static QString fitOf(const pdf::Inspection &inspection)
    {
        const int fitting = inspection.signatures - inspection.brokenSignatures - inspection.unreadSignatures;
        if (fitting == inspection.signatures)
            return QStringLiteral("What was signed is unchanged since");
        if (fitting == 0 && inspection.brokenSignatures == 0)
            return QStringLiteral("Whether what was signed is unchanged since is not checked for this kind");
        return QStringLiteral("What was signed is unchanged since for %1 of %2")
            .arg(fitting)
            .arg(inspection.signatures);
    }

    Result<> addSignatures(const QString &code, const pdf::Inspection &inspection)
    {
        const QString count = inspection.signatures == 1
                                  ? QStringLiteral("a digital signature")
                                  : QStringLiteral("%1 digital signatures").arg(inspection.signatures);
        const QString kinds = inspection.signatureKinds.isEmpty()
                                  ? QStringLiteral("a kind that is not known here")
                                  : inspection.signatureKinds.join(QStringLiteral(", "));
        return add(code, {{QStringLiteral("count"), count},
                          {QStringLiteral("kinds"), kinds},
                          {QStringLiteral("fit"), fitOf(inspection)},
                          {QStringLiteral("broken"), QString::number(inspection.brokenSignatures)}});
    }

    /// What the pages say. A file that holds the reader up or brings it down keeps its other findings.
    Result<> readPages(const pdf::SealedFile &file, const std::optional<pdf::Inspection> &inspection)
    {
        const qint64 spent = m_checker.m_clock.steadyMilliseconds() - m_begin;
        const int left = int(std::max<qint64>(leastForReading, mostMilliseconds - spent));
        auto reading = answerOf(
            m_checker.m_examiner.readPages(file, inspection ? inspection->imagePages : QList<int>(), left, m_stop));
        if (!reading)
            return tl::unexpected(reading.error());
        if (!*reading)
            return add(QStringLiteral("NOT_READ"));
        m_report.reading = **std::move(reading);
        for (const Noted &noted : notedOf(*m_report.reading, m_report.signatures))
            DAIS_TRY(add(noted.code, noted.values, noted.pages, noted.place));
        return {};
    }

    Result<> scan(const pdf::SealedFile &file)
    {
        const auto scanned = m_checker.m_scanner.scan(file, m_stop);
        if (!scanned)
            return scanned.error().kind == Error::Kind::Cancelled ? Result<>(tl::unexpected(scanned.error()))
                                                                  : add(QStringLiteral("SCAN_WAITING"));
        switch (scanned->kind) {
        case ScanResult::Kind::Clean:
            return {};
        case ScanResult::Kind::NotConfigured:
            return add(QStringLiteral("NOT_SCANNED"));
        case ScanResult::Kind::Infected:
            return add(QStringLiteral("VIRUS"), {{QStringLiteral("name"), scanned->name}});
        }
        Q_UNREACHABLE();
    }

    const Checker &m_checker;
    std::stop_token m_stop;
    qint64 m_begin;
    Report m_report;
};

bool Report::has(const QString &code) const
{
    return std::any_of(findings.begin(), findings.end(),
                       [&code](const Finding &finding) { return finding.code == code; });
}

bool Report::isReadWhole() const
{
    return reading && reading->pages > 0 && reading->pagesRead == reading->pages &&
           reading->with(pdf::PageTrait::Textless).count == reading->with(pdf::PageTrait::Blank).count;
}

QByteArray toJsonLine(const Report &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(toJson(finding));
    const QJsonObject line{{QStringLiteral("file"), report.file},
                           {QStringLiteral("sha256"), QString::fromLatin1(report.sha256)},
                           {QStringLiteral("bytes"), report.bytes},
                           {QStringLiteral("type"), domain::nameOf(report.type)},
                           {QStringLiteral("pages"), report.pages < 0 ? QJsonValue() : QJsonValue(report.pages)},
                           {QStringLiteral("verdict"), domain::nameOf(report.verdict)},
                           {QStringLiteral("findings"), findings},
                           {QStringLiteral("ms"), report.milliseconds}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

Result<Report> Checker::check(int fd, const QString &fileName, std::stop_token stop) const
{
    return Run(*this, fileName, std::move(stop)).of(fd);
}

} // namespace dais::server::intake
