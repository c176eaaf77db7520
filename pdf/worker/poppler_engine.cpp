#include "pdf/worker/poppler_engine.h"

#include "pdf/failure.h"
#include "pdf/page_codec.h"
#include "pdf/worker/open_in_place.h"

#include <cmath>
#include <poppler-annotation.h>
#include <poppler-form.h>
#include <poppler-qt6.h>

namespace dais::pdf::worker {

namespace {
constexpr double pointsPerInch = 72;

double finite(double value)
{
    return std::isfinite(value) ? value : 0;
}

QRectF finite(const QRectF &rect)
{
    return {finite(rect.x()), finite(rect.y()), finite(rect.width()), finite(rect.height())};
}

/// Marks that are drawn over a page. Links draw nothing and form fields are counted apart.
const QSet<Poppler::Annotation::SubType> &markTypes()
{
    using Poppler::Annotation;
    static const QSet<Annotation::SubType> types{
        Annotation::AText,  Annotation::ALine,  Annotation::AGeom,   Annotation::AHighlight,
        Annotation::AStamp, Annotation::AInk,   Annotation::ACaret,  Annotation::AFileAttachment,
        Annotation::ASound, Annotation::AMovie, Annotation::AScreen, Annotation::ARichMedia};
    return types;
}

PageFacts factsOf(const Poppler::Page &page)
{
    const QSizeF size = page.pageSizeF();
    return {.size = QSizeF(finite(size.width()), finite(size.height())),
            .label = page.label(),
            .hasAnnotations = !page.annotations(markTypes()).empty(),
            .hasFormFields = !page.formFields().empty()};
}

FormKind formOf(const Poppler::Document &document)
{
    switch (document.formType()) {
    case Poppler::Document::NoForm:
        return FormKind::None;
    case Poppler::Document::AcroForm:
        return FormKind::AcroForm;
    case Poppler::Document::XfaForm:
        return FormKind::Xfa;
    }
    return FormKind::None;
}

Poppler::Page::Rotation turned(Rotation rotation)
{
    switch (rotation) {
    case Rotation::None:
        return Poppler::Page::Rotate0;
    case Rotation::Quarter:
        return Poppler::Page::Rotate90;
    case Rotation::Half:
        return Poppler::Page::Rotate180;
    case Rotation::ThreeQuarters:
        return Poppler::Page::Rotate270;
    }
    return Poppler::Page::Rotate0;
}

QSizeF turned(const QSizeF &size, Rotation rotation)
{
    const bool isSideways = rotation == Rotation::Quarter || rotation == Rotation::ThreeQuarters;
    return isSideways ? size.transposed() : size;
}

bool asksToStop(const QVariant &closure)
{
    return (*static_cast<const IsCancelled *>(closure.value<void *>()))();
}

QVariant closureOf(const IsCancelled &isCancelled)
{
    return QVariant::fromValue(static_cast<void *>(const_cast<IsCancelled *>(&isCancelled)));
}

class PopplerDocument : public OpenDocument {
public:
    explicit PopplerDocument(InPlaceDocument opened)
        : m_device(std::move(opened.device)), m_document(std::move(opened.document))
    {
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    }

    Result<DocumentFacts> facts() override
    {
        DocumentFacts facts{.pageCount = m_document->numPages(),
                            .form = formOf(*m_document),
                            .hasLayers = m_document->hasOptionalContent(),
                            .isEncrypted = m_document->isEncrypted(),
                            .pages = {}};
        // A file that claims millions of pages is a bomb; one without any cannot be read.
        if (facts.pageCount > maximumPageCount)
            return refuse(Failure::TooCostly);
        if (facts.pageCount < 1)
            return refuse(Failure::Damaged);
        return pages(0, firstPagesInFacts).map([&facts](const QVector<PageFacts> &pages) {
            facts.pages = pages;
            return facts;
        });
    }

    Result<QVector<PageFacts>> pages(int first, int count) override
    {
        QVector<PageFacts> pages;
        const int end = qMin(m_document->numPages(), first + count);
        for (int number = first; number < end; ++number) {
            const auto page = m_document->page(number);
            pages.append(page ? factsOf(*page) : PageFacts()); // A broken page keeps its place.
        }
        return pages;
    }

    Result<QImage> render(const RenderRequest &request, const IsCancelled &isCancelled) override
    {
        const auto page = pageAt(request.page);
        if (!page)
            return tl::unexpected(page.error());
        const QSizeF points = turned((*page)->pageSizeF(), request.rotation);
        if (points.isEmpty() || !std::isfinite(points.width() * points.height()))
            return refuse(Failure::Damaged);
        const QRect &tile = request.tile;
        const QImage image = (*page)->renderToImage(
            pointsPerInch * request.pageSize.width() / points.width(),
            pointsPerInch * request.pageSize.height() / points.height(), tile.x(), tile.y(), tile.width(),
            tile.height(), turned(request.rotation), nullptr, nullptr, asksToStop, closureOf(isCancelled));
        if (isCancelled())
            return fail(Error::Kind::Cancelled);
        if (image.size() != tile.size())
            return refuse(Failure::Damaged);
        return image.convertToFormat(QImage::Format_RGB32);
    }

    Result<PageText> text(int number, const IsCancelled &isCancelled) override
    {
        const auto page = pageAt(number);
        if (!page)
            return tl::unexpected(page.error());
        const auto words = (*page)->textList(Poppler::Page::Rotate0, asksToStop, closureOf(isCancelled));
        PageText text;
        for (const auto &word : words) {
            text.isCut = text.boxes.size() == maximumWordsAPage;
            if (text.isCut)
                break;
            const auto follows = word->hasSpaceAfter() ? TextBox::Follows::Space
                                 : word->nextWord()    ? TextBox::Follows::Nothing
                                                       : TextBox::Follows::LineEnd;
            text.boxes.append({finite(word->boundingBox()), word->text(), follows});
        }
        return text;
    }

    Result<Outline> outline() override
    {
        Outline outline;
        append(outline, m_document->outline(), 0);
        return outline;
    }

private:
    Result<std::unique_ptr<Poppler::Page>> pageAt(int number)
    {
        if (number < 0 || number >= m_document->numPages())
            return refuse(Failure::BadRequest);
        auto page = m_document->page(number);
        if (!page)
            return refuse(Failure::Damaged);
        return page;
    }

    void append(Outline &outline, const QVector<Poppler::OutlineItem> &items, int depth)
    {
        for (const Poppler::OutlineItem &item : items) {
            if (item.isNull() || outline.size() >= maximumOutlineEntries)
                continue;
            outline.append(entryOf(item, depth));
            if (item.hasChildren() && depth < maximumOutlineDepth)
                append(outline, item.children(), depth + 1);
        }
    }

    OutlineEntry entryOf(const Poppler::OutlineItem &item, int depth)
    {
        OutlineEntry entry{.title = item.name(), .page = -1, .top = 0, .depth = depth};
        const auto destination = item.destination();
        if (!destination || !item.externalFileName().isEmpty())
            return entry;
        const int number = destination->pageNumber() - 1;
        if (number < 0 || number >= m_document->numPages())
            return entry;
        entry.page = number;
        if (const auto page = m_document->page(number); page && destination->isChangeTop())
            entry.top = finite(destination->top() * page->pageSizeF().height());
        return entry;
    }

    std::unique_ptr<QBuffer> m_device; ///< Outlives the document, which reads from it.
    std::unique_ptr<Poppler::Document> m_document;
};
} // namespace

Result<std::unique_ptr<OpenDocument>> PopplerEngine::open(const QByteArray &bytes, const QString &password)
{
    // A person's password may be either of the two, in either of the encodings that writers use.
    for (const QByteArray &tried : {password.toUtf8(), password.toLatin1()}) {
        auto opened = openInPlace(bytes, tried);
        if (!opened.document)
            return refuse(Failure::Damaged);
        if (!opened.document->isLocked())
            return std::make_unique<PopplerDocument>(std::move(opened));
    }
    return refuse(Failure::Password);
}

std::shared_ptr<void> PopplerEngine::warmUp()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    // One line in each standard font that is not inside the file: Poppler then asks fontconfig for all of them.
    static const QByteArray page(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<<"
        "/A<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/B<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
        "/C<</Type/Font/Subtype/TrueType/BaseFont/Arial>>/D<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>"
        ">>>>>>endobj\n"
        "4 0 obj<</Length 76>>stream\n"
        "BT /A 9 Tf (a) Tj /B 9 Tf (b) Tj /C 9 Tf (c) Tj /D 9 Tf (d) Tj ET           \n"
        "endstream endobj\ntrailer<</Root 1 0 R>>\n");
    std::shared_ptr<Poppler::Document> document = Poppler::Document::loadFromData(page);
    if (const auto first = document ? document->page(0) : nullptr)
        (void)first->renderToImage();
    return document;
}

} // namespace dais::pdf::worker
