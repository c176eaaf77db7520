#include "pdf/worker/paired_engine.h"

#include "pdf/blank_page.h"
#include "pdf/failure.h"
#include "pdf/worker/engine_choice.h"
#include "pdf/worker/pdfium_pages.h"
#include "pdf/worker/poppler_engine.h"

#include <cmath>
#include <QHash>

namespace dais::pdf::worker {

namespace {

constexpr double mostDifference = 0.01; ///< Of the two libraries' proportions of a page.

double proportion(const QSizeF &size)
{
    return size.height() > 0 ? size.width() / size.height() : 0;
}

class PairedDocument : public OpenDocument {
public:
    PairedDocument(std::unique_ptr<OpenDocument> poppler, const QByteArray &bytes, const QString &password)
        : m_poppler(std::move(poppler)), m_bytes(bytes), m_password(password)
    {
    }
    Result<DocumentFacts> facts() override { return m_poppler->facts(); }
    Result<QVector<PageFacts>> pages(int first, int count) override { return m_poppler->pages(first, count); }
    Result<PageText> text(int page, const IsCancelled &isCancelled) override
    {
        return m_poppler->text(page, isCancelled);
    }
    Result<Outline> outline() override { return m_poppler->outline(); }

    Result<QImage> render(const RenderRequest &request, const IsCancelled &isCancelled) override
    {
        const auto nature = natureOf(request);
        if (!nature)
            return m_poppler->render(request, isCancelled);
        if (firstDrawer(*nature) == Drawer::Pdfium) {
            auto drawn = byPdfium(request);
            // Nothing on it: so it is, or PDFium lacks what it was made with. The other one says.
            if (drawn && !isBlank(*drawn))
                return drawn;
            return m_poppler->render(request, isCancelled);
        }
        auto drawn = m_poppler->render(request, isCancelled);
        const bool isRefused =
            !drawn && drawn.error().kind != Error::Kind::Cancelled && failureOf(drawn.error()) == Failure::Damaged;
        if (!isRefused || !nature->isWhole || request.isCareful)
            return drawn;
        auto other = byPdfium(request);
        return other ? std::move(other) : std::move(drawn);
    }

private:
    /// What is known of a page; nothing when its facts cannot be had.
    std::optional<PageNature> natureOf(const RenderRequest &request)
    {
        if (!m_facts) {
            const auto facts = m_poppler->facts();
            if (!facts)
                return std::nullopt;
            m_facts = *facts;
        }
        auto known = m_pages.constFind(request.page);
        if (known == m_pages.constEnd()) {
            const auto pages = m_poppler->pages(request.page, 1);
            if (!pages || pages->isEmpty())
                return std::nullopt;
            known = m_pages.insert(request.page, pages->first());
        }
        return PageNature{.hasAnnotations = known->hasAnnotations,
                          .hasFormFields = known->hasFormFields,
                          .form = m_facts->form,
                          .hasLayers = m_facts->hasLayers,
                          .isWhole = request.tile == QRect({}, request.pageSize),
                          .isCareful = request.isCareful};
    }

    Result<QImage> byPdfium(const RenderRequest &request)
    {
        if (!m_pdfium)
            m_pdfium = std::make_unique<PdfiumPages>(m_bytes, m_password);
        if (!m_pdfium->isOpen())
            return refuse(Failure::Damaged);
        // Where the two do not agree what the page is, Poppler's is what marks were placed on.
        const double difference =
            proportion(m_pdfium->pageSize(request.page)) / proportion(m_pages.value(request.page).size) - 1;
        if (!(std::abs(difference) < mostDifference))
            return refuse(Failure::Damaged);
        return m_pdfium->draw(request.page, request.pageSize, request.rotation);
    }

    std::unique_ptr<OpenDocument> m_poppler;
    const QByteArray m_bytes; ///< The caller's; not copied.
    const QString m_password;
    std::optional<DocumentFacts> m_facts;
    QHash<int, PageFacts> m_pages;
    std::unique_ptr<PdfiumPages> m_pdfium; ///< Opened when the first page is to be drawn by it.
};

} // namespace

Result<std::unique_ptr<OpenDocument>> PairedEngine::open(const QByteArray &bytes, const QString &password)
{
    return PopplerEngine().open(bytes, password).map([&](std::unique_ptr<OpenDocument> &&poppler) {
        return std::unique_ptr<OpenDocument>(new PairedDocument(std::move(poppler), bytes, password));
    });
}

std::shared_ptr<void> PairedEngine::warmUp()
{
    PdfiumPages::warmUp();
    return PopplerEngine::warmUp();
}

} // namespace dais::pdf::worker
