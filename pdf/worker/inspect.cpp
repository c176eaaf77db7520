#include "pdf/worker/inspect.h"

#include "pdf/worker/inspect_budget.h"
#include "pdf/worker/inspect_objects.h"
#include "pdf/worker/inspect_resolution.h"
#include "pdf/worker/jpeg.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace dais::pdf::worker {
namespace {

/// How far into a file its first line may stand: what readers allow, and the PDF reference's appendix H.
constexpr qsizetype headerWithin = 1024;
/// How near the end the trailer of a file without a first line is looked for.
constexpr qsizetype trailerWithin = 4096;

bool hasHeader(QByteArrayView bytes)
{
    return bytes.first(std::min(bytes.size(), headerWithin)).indexOf("%PDF-") >= 0;
}

bool hasTrailer(QByteArrayView bytes)
{
    const QByteArrayView tail = bytes.last(std::min(bytes.size(), trailerWithin));
    return tail.indexOf("trailer") >= 0 || tail.indexOf("startxref") >= 0;
}

/// First bytes of what is often filed by mistake; such a file is not taken for a PDF that lost its first
/// line.
bool isKnownOther(QByteArrayView bytes)
{
    static constexpr QByteArrayView others[] = {"PK\x03\x04",
                                                "II*",
                                                "MM",
                                                "\x89PNG",
                                                "GIF8",
                                                "BM",
                                                "{\\rtf",
                                                "RIFF",
                                                "\xd0\xcf\x11\xe0",
                                                "MZ",
                                                "\x7f"
                                                "ELF",
                                                "Rar!",
                                                "7z\xbc\xaf",
                                                "\x1f\x8b",
                                                "<"};
    return std::any_of(std::begin(others), std::end(others),
                       [bytes](QByteArrayView other) { return bytes.startsWith(other); });
}

/// Whether libqpdf had to guess: mistakes in the structure, not in the values that we asked for.
bool hadToRepair(QPDF &pdf)
{
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc &warning) {
        const qpdf_error_code_e code = QPDFExc(warning).getErrorCode();
        return code == qpdf_e_damaged_pdf || code == qpdf_e_pages;
    });
}

void countPages(QPDF &pdf, Budget &budget, const InspectLimits &limits, Inspection &found)
{
    const auto &pages = pdf.getAllPages();
    budget.checkNow();
    found.pages = int(pages.size());
    if (found.pages > limits.pages)
        throw BudgetSpent{};
}

void findLowPages(QPDF &pdf, Budget &budget, const InspectLimits &limits, Inspection &found)
{
    PageResolution resolution(budget, limits);
    int number = 0;
    for (const QPDFObjectHandle &page : pdf.getAllPages()) {
        ++number;
        budget.checkNow();
        const PageCover cover = resolution.coverOf(page);
        if (cover.isImage && found.imagePages.size() < Inspection::maximumImagePages)
            found.imagePages.append(number);
        const auto low = cover.lowDotsPerInch;
        if (!low)
            continue;
        ++found.lowPageCount;
        if (found.lowPages.size() < Inspection::maximumLowPages)
            found.lowPages.append({number, *low});
    }
}

/// What libqpdf says when it cannot open a file: a lock that it has no key for, or damage.
Inspection::Opening openingOf(const QPDFExc &reason, QByteArrayView bytes)
{
    if (reason.getErrorCode() == qpdf_e_password)
        return Inspection::Opening::NeedsPassword;
    // Locks it does not know (certificates) and locks that are broken come as "unsupported" or "damaged",
    // told of the encryption dictionary.
    const bool aboutLock = reason.getErrorCode() == qpdf_e_unsupported ||
                           std::string_view(reason.what()).find("ncrypt") != std::string_view::npos;
    return aboutLock && bytes.indexOf("/Encrypt") >= 0 ? Inspection::Opening::NeedsPassword
                                                       : Inspection::Opening::Damaged;
}

void inspectOpened(QPDF &pdf, QByteArrayView bytes, Budget &budget, const InspectLimits &limits, Inspection &found)
{
    found.ownerEncrypted = pdf.isEncrypted();
    if (pdf.getXRefTable().size() > size_t(limits.objects))
        throw BudgetSpent{};
    countPages(pdf, budget, limits, found);
    found.opening = Inspection::Opening::Opens;
    findActiveContent(pdf, bytes, budget, found);
    findLowPages(pdf, budget, limits, found);
}

void inspectPdf(QByteArrayView bytes, Budget &budget, const InspectLimits &limits, Inspection &found)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processInputSource(std::make_shared<WatchedInput>(bytes, budget));
        inspectOpened(pdf, bytes, budget, limits, found);
    } catch (const QPDFExc &reason) {
        if (found.opening == Inspection::Opening::Damaged)
            found.opening = openingOf(reason, bytes);
        else
            found.opening = Inspection::Opening::Repaired; // Some of its parts cannot be read.
    } catch (const BudgetSpent &) {
        found.tooCostly = true;
    }
    if (found.opening == Inspection::Opening::Opens && (hadToRepair(pdf) || !hasHeader(bytes)))
        found.opening = Inspection::Opening::Repaired;
}

void inspectJpeg(QByteArrayView bytes, const InspectLimits &limits, Inspection &found)
{
    const auto facts = readJpeg(bytes);
    if (!facts)
        return;
    found.pages = 1;
    found.opening = facts->complete ? Inspection::Opening::Opens : Inspection::Opening::Repaired;
    found.otherJpeg = !facts->baselineFamily;
    found.tooCostly = qint64(facts->width) * facts->height > limits.jpegPixels;
    const int dots = int(std::lround(placeOnLetter(*facts).dotsPerInch));
    if (dots < PageResolution::requiredDotsPerInch) {
        found.lowPages.append({1, dots});
        found.lowPageCount = 1;
    }
}

} // namespace

Inspection inspect(QByteArrayView bytes, const domain::Clock &clock, const InspectLimits &limits)
{
    Inspection found;
    try {
        Budget budget(clock, limits.time.count());
        if (looksLikeJpeg(bytes)) {
            found.type = Inspection::Type::Jpeg;
            inspectJpeg(bytes, limits, found);
        } else if (hasHeader(bytes) || (!isKnownOther(bytes) && hasTrailer(bytes))) {
            found.type = Inspection::Type::Pdf;
            inspectPdf(bytes, budget, limits, found);
        }
    } catch (const BudgetSpent &) {
        found.tooCostly = true;
    } catch (const std::bad_alloc &) {
        found.tooCostly = true; // The worker's memory is bounded; what asks for more than that costs too much.
    } catch (const std::exception &) {
        // libqpdf met something that it did not expect: what was found before stands, the rest is not known.
        if (found.opening == Inspection::Opening::Opens)
            found.opening = Inspection::Opening::Repaired;
    }
    return found;
}

} // namespace dais::pdf::worker
