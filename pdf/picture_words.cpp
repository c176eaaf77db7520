#include "pdf/picture_words.h"

#include "pdf/byte_stream.h"
#include "pdf/failure.h"
#include "pdf/one_shot.h"
#include "pdf/page_codec.h"

namespace dais::pdf {

namespace {

constexpr quint32 magic = 0x43504401;
constexpr int longestSide = 20'000;
constexpr double pointsPerInch = 72;

/// A page of many words takes some seconds; a page of stains must not take minutes.
constexpr JobLimits limits{.processorSeconds = 60, .wallMilliseconds = 120'000, .outputBytes = maximumTextBytes};

} // namespace

Result<SealedFile> pictureFile(const QImage &page)
{
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return refuse(Failure::BadRequest);
    ByteWriter head;
    head.number(magic);
    head.number(quint32(grey.width()));
    head.number(quint32(grey.height()));
    head.number(quint32(grey.bytesPerLine()));
    auto output = OutputFile::create(head.bytes().size() + grey.sizeInBytes());
    if (!output)
        return tl::unexpected(output.error());
    DAIS_TRY(output->write(head.bytes()));
    DAIS_TRY(output->write(QByteArrayView(grey.constBits(), grey.sizeInBytes())));
    return std::move(*output).seal();
}

Result<Picture> parsePicture(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    reader.numberWithin(magic, magic);
    Picture picture;
    const auto width = reader.numberWithin(quint32(1), quint32(longestSide));
    const auto height = reader.numberWithin(quint32(1), quint32(longestSide));
    const auto row = reader.numberWithin(quint32(1), quint32(longestSide + 4));
    picture.size = QSize(int(width), int(height));
    picture.rowBytes = qsizetype(row);
    picture.greys = reader.rest();
    if (!reader.isGood() || row < width || picture.greys.size() != picture.rowBytes * qsizetype(height))
        return refuse(Failure::BadRequest);
    return picture;
}

Result<PageText> readPicture(WorkerLauncher &launcher, const QImage &page, std::stop_token stop)
{
    const auto file = pictureFile(page);
    if (!file)
        return tl::unexpected(file.error());
    const auto answer = runJob(launcher, *file, JobKind::ReadPicture, {}, limits, std::move(stop));
    if (!answer)
        return tl::unexpected(answer.error());
    const auto bytes = answer->read();
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto text = parseText(*bytes);
    if (!text)
        return text;
    for (TextBox &box : text->boxes)
        box.place = QRectF(box.place.topLeft() * pointsPerInch / readingDotsPerInch,
                           box.place.size() * pointsPerInch / readingDotsPerInch);
    return text;
}

} // namespace dais::pdf
