#include "pdf/worker/read_pages.h"

#include "domain/system.h"
#include "pdf/failure.h"
#include "pdf/page_codec.h"
#include "pdf/worker/job.h"
#include "pdf/worker/jpeg.h"
#include "pdf/worker/open_in_place.h"
#include "pdf/worker/page_picture.h"
#include "pdf/worker/read_marks.h"
#include "pdf/worker/spoken_language.h"
#include "pdf/worker/stamp_jpeg.h"

#include <cmath>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>
#include <time.h>

namespace dais::pdf::worker {
namespace {

constexpr double pointsPerInch = 72;
constexpr double letterShort = 8.5 * pointsPerInch;
constexpr double letterLong = 11 * pointsPerInch;
/// Paper that went through a scanner is seldom exact.
constexpr double sizeTolerance = 0.2 * pointsPerInch;
/// Letters and digits that a text must have for its digest to mean that two are the same.
constexpr int fewestForDigest = 400;
constexpr int fewestTurnedLetters = 20;

enum class Direction { None, Right, Left, UpOrDown };

QRectF finite(const QRectF &box)
{
    return std::isfinite(box.x() * box.y() * box.width() * box.height()) ? box : QRectF();
}

/// Which way a word of Latin letters runs on the page as shown.
Direction directionOf(const Poppler::TextBox &word)
{
    const QString text = word.text();
    if (text.size() < 2 || text.front().script() != QChar::Script_Latin)
        return Direction::None;
    const QPointF way = word.charBoundingBox(int(text.size()) - 1).center() - word.charBoundingBox(0).center();
    if (std::abs(way.y()) > std::abs(way.x()))
        return Direction::UpOrDown;
    return way.x() > 0 ? Direction::Right : way.x() < 0 ? Direction::Left : Direction::None;
}

bool isLetterSize(const QSizeF &size)
{
    const double width = std::min(size.width(), size.height());
    const double height = std::max(size.width(), size.height());
    return std::abs(width - letterShort) <= sizeTolerance && std::abs(height - letterLong) <= sizeTolerance;
}

/// The deadline as Poppler asks for it.
struct Deadline {
    const domain::Clock &clock;
    qint64 end;
    [[nodiscard]] bool isOver() const { return clock.steadyMilliseconds() >= end; }
    static bool asks(const QVariant &closure)
    {
        return static_cast<const Deadline *>(closure.value<void *>())->isOver();
    }
    [[nodiscard]] QVariant closure() { return QVariant::fromValue(static_cast<void *>(this)); }
};

class PageReader {
public:
    PageReader(Poppler::Document &document, const QSet<int> &imagePages, const domain::Clock &clock,
               const ReadLimits &limits)
        : m_document(document), m_imagePages(imagePages),
          m_limits(limits), m_text{clock, clock.steadyMilliseconds() + limits.textMilliseconds},
          m_pictures{clock, clock.steadyMilliseconds() + limits.pictureMilliseconds}
    {
    }

    PageReading read()
    {
        m_reading.pages = m_document.numPages();
        const int most = std::min(m_reading.pages, m_limits.pages);
        for (int number = 1; number <= most && !m_text.isOver(); ++number)
            readText(number);
        for (const int number : std::as_const(m_toSee))
            see(number);
        if (m_reading.pagesRead == m_reading.pages && m_reading.with(PageTrait::Textless).count == 0 &&
            m_letters >= fewestForDigest)
            m_reading.textDigest = QString::fromLatin1(m_digest.result().toHex());
        return std::move(m_reading);
    }

private:
    void readText(int number)
    {
        const auto page = m_document.page(number - 1);
        const QSizeF size = page ? page->pageSizeF() : QSizeF();
        PageText text;
        std::array<int, 4> letters{};
        if (page)
            for (const auto &word : page->textList(Poppler::Page::Rotate0, &Deadline::asks, m_text.closure())) {
                if (text.boxes.size() == maximumWordsAPage)
                    break;
                const auto follows = word->hasSpaceAfter() ? TextBox::Follows::Space
                                     : word->nextWord()    ? TextBox::Follows::Nothing
                                                           : TextBox::Follows::LineEnd;
                text.boxes.append({finite(word->boundingBox()), word->text(), follows});
                letters[std::size_t(directionOf(*word))] += int(word->text().size());
            }
        if (m_text.isOver())
            return; // Perhaps not all of its words.
        m_reading.pagesRead = number;
        noteSize(number, size);
        noteDirection(number, letters);
        const PageWords words(text, size);
        noteText(number, words);
    }

    void noteSize(int number, const QSizeF &size)
    {
        if (size.isEmpty() || !std::isfinite(size.width() * size.height()) || isLetterSize(size))
            return;
        if (m_reading.with(PageTrait::OddSize).count == 0) {
            m_reading.oddWidth = int(std::min(size.width(), 1e6));
            m_reading.oddHeight = int(std::min(size.height(), 1e6));
        }
        m_reading.with(PageTrait::OddSize).add(number);
    }

    void noteDirection(int number, const std::array<int, 4> &letters)
    {
        const int right = letters[std::size_t(Direction::Right)];
        const int left = letters[std::size_t(Direction::Left)];
        const int other = letters[std::size_t(Direction::UpOrDown)];
        if (left >= fewestTurnedLetters && left > 2 * (right + other))
            m_reading.with(PageTrait::UpsideDown).add(number);
        else if (other >= fewestTurnedLetters && other > 2 * (right + left))
            m_reading.with(PageTrait::Sideways).add(number);
    }

    void noteText(int number, const PageWords &words)
    {
        const QString plain = folded(words.text());
        m_digest.addData(plain.toUtf8() + '\n');
        m_letters += plain.size();
        if (plain.isEmpty())
            m_reading.with(PageTrait::Textless).add(number);
        if (plain.isEmpty() || m_imagePages.contains(number))
            m_toSee.append(number);
        findMarks(words, number, m_reading.marks);
        const Language language = languageOf(words.text());
        if (language == Language::Spanish)
            m_reading.with(PageTrait::Spanish).add(number);
        else if (language == Language::Other)
            m_reading.with(PageTrait::Foreign).add(number);
        if (number == 1) {
            m_reading.firstWords = plain.left(PageReading::maximumWords);
            m_reading.firstNumbers = aNumbersIn(words.text());
            m_reading.form = formNumberIn(words.text());
        }
    }

    void see(int number)
    {
        const auto page = m_pictures.isOver() ? nullptr : m_document.page(number - 1);
        const QSizeF size = page ? page->pageSizeF() : QSizeF();
        QImage image;
        if (!size.isEmpty() && std::isfinite(size.width() * size.height())) {
            const double longest = std::max(size.width(), size.height()) / pointsPerInch;
            const double dots = std::min(pictureDotsPerInch, m_limits.mostPixels / longest);
            image = page->renderToImage(dots, dots, -1, -1, -1, -1, Poppler::Page::Rotate0, nullptr, nullptr,
                                        &Deadline::asks, m_pictures.closure());
        }
        if (image.isNull() || m_pictures.isOver()) {
            m_reading.with(PageTrait::Unseen).add(number);
            return;
        }
        const PagePicture picture = lookAt(image);
        if (picture.isBlank && m_reading.with(PageTrait::Textless).pages.contains(number))
            m_reading.with(PageTrait::Blank).add(number);
        if (picture.isUpsideDown && !m_reading.with(PageTrait::UpsideDown).pages.contains(number))
            addSorted(PageTrait::UpsideDown, number);
        if (const int tenths = int(std::lround(std::abs(picture.skewDegrees) * 10)); tenths > 0) {
            m_reading.with(PageTrait::Skewed).add(number);
            m_reading.skewTenths = std::max(m_reading.skewTenths, tenths);
        }
    }

    /// Pages told by their text stand there already.
    void addSorted(PageTrait trait, int number)
    {
        PageList &list = m_reading.with(trait);
        list.add(number);
        std::sort(list.pages.begin(), list.pages.end());
    }

    Poppler::Document &m_document;
    const QSet<int> &m_imagePages;
    const ReadLimits &m_limits;
    Deadline m_text;
    Deadline m_pictures;
    PageReading m_reading;
    QList<int> m_toSee;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    qsizetype m_letters = 0;
};

/// Counts what this process has worked, so that how much is read of a file does not depend on what else the machine does.
/// The parent bounds the time on the wall.
class ProcessorClock final : public domain::Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }
    [[nodiscard]] qint64 steadyMilliseconds() const override
    {
        timespec worked = {};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &worked);
        return qint64(worked.tv_sec) * 1000 + worked.tv_nsec / 1'000'000;
    }

private:
    domain::SystemClock m_clock;
};

/// The letter page that a JPEG is shown on, as a PDF.
Result<QByteArray> pdfAround(QByteArrayView jpeg)
{
    QPDF pdf;
    DAIS_TRY(buildJpegPage(pdf, jpeg));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

Result<PageReading> readPdf(const QByteArray &bytes, const QSet<int> &imagePages, const domain::Clock &clock,
                            const ReadLimits &limits)
{
    const auto opened = openInPlace(bytes);
    const auto &document = opened.document;
    if (!document)
        return refuse(Failure::Damaged);
    if (document->isLocked())
        return refuse(Failure::Password);
    if (document->numPages() < 1 || document->numPages() > maximumPageCount)
        return refuse(Failure::Damaged);
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return PageReader(*document, imagePages, clock, limits).read();
}

} // namespace

Result<PageReading> readPages(QByteArrayView bytes, const QSet<int> &imagePages, const domain::Clock &clock,
                              const ReadLimits &limits)
{
    try {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); // It tells of the document.
        if (!looksLikeJpeg(bytes))
            return readPdf(QByteArray::fromRawData(bytes.data(), bytes.size()), imagePages, clock, limits);
        const auto pdf = pdfAround(bytes);
        return pdf ? readPdf(*pdf, {1}, clock, limits) : tl::unexpected(pdf.error());
    } catch (const std::exception &) {
        return refuse(Failure::Damaged);
    }
}

Result<SealedFile> readPagesJob(const Job &job)
{
    QSet<int> images;
    for (const QJsonValue page :
         QJsonDocument::fromJson(job.arguments).object().value(QLatin1String("images")).toArray())
        images.insert(page.toInt());
    const ProcessorClock clock; // What a busy machine takes longer for is read all the same.
    const auto reading = readPages(job.document, images, clock);
    return reading ? SealedFile::copyOf(encode(*reading)) : tl::unexpected(reading.error());
}

} // namespace dais::pdf::worker
