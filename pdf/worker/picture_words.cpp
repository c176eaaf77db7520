#include "pdf/worker/picture_words.h"

#include "pdf/page_codec.h"
#include "pdf/picture_words.h"

#include <clocale>
#include <memory>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

namespace dais::pdf::worker {

namespace {

/// Of the engine's own judgement, 0 to 100: below it, stains and signatures become letters.
constexpr float leastConfidence = 35;

tesseract::TessBaseAPI &reader()
{
    static tesseract::TessBaseAPI one;
    return one;
}

bool isCancelled(void *job, int)
{
    return static_cast<const Job *>(job)->isCancelled();
}

TextBox::Follows followsOf(const tesseract::ResultIterator &words)
{
    return words.IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD) ? TextBox::Follows::LineEnd
                                                                                : TextBox::Follows::Space;
}

PageText recognised(tesseract::ResultIterator *words)
{
    PageText text;
    if (!words)
        return text;
    do {
        const std::unique_ptr<char[]> word(words->GetUTF8Text(tesseract::RIL_WORD));
        int left = 0, top = 0, right = 0, bottom = 0;
        if (!word || !words->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom))
            continue;
        if (words->Confidence(tesseract::RIL_WORD) < leastConfidence)
            continue;
        if (text.boxes.size() >= maximumWordsAPage) {
            text.isCut = true;
            break;
        }
        const QString said = QString::fromUtf8(word.get()).trimmed();
        if (!said.isEmpty())
            text.boxes.append({QRectF(left, top, right - left, bottom - top), said, followsOf(*words)});
    } while (words->Next(tesseract::RIL_WORD));
    return text;
}

} // namespace

bool learnLetters()
{
    std::setlocale(LC_ALL, "C"); // The engine insists on it.
    for (const char *languages : {"eng+spa", "eng"})
        if (reader().Init(nullptr, languages, tesseract::OEM_LSTM_ONLY) == 0) {
            reader().SetPageSegMode(tesseract::PSM_AUTO);
            return true;
        }
    return false;
}

Result<SealedFile> readPictureJob(const Job &job)
{
    const auto picture = parsePicture(job.document);
    if (!picture)
        return tl::unexpected(picture.error());
    if (!reader().GetDatapath())
        return refuse(Failure::BadRequest);
    reader().SetImage(reinterpret_cast<const unsigned char *>(picture->greys.data()), picture->size.width(),
                      picture->size.height(), 1, int(picture->rowBytes));
    reader().SetSourceResolution(picture->dotsPerInch);
    tesseract::ETEXT_DESC watch;
    watch.cancel = &isCancelled;
    watch.cancel_this = const_cast<Job *>(&job);
    const int failed = reader().Recognize(&watch);
    if (job.isCancelled())
        return fail(Error::Kind::Cancelled);
    PageText text;
    if (failed == 0) {
        const std::unique_ptr<tesseract::ResultIterator> words(reader().GetIterator());
        text = recognised(words.get());
    }
    reader().Clear();
    return SealedFile::copyOf(encodeText(text));
}

} // namespace dais::pdf::worker
