#pragma once

#include "domain/submission.h"
#include "models/document_loader.h"
#include "pdf/render_queue.h"

#include <QWidget>

class QTabBar;

namespace dais::widgets {

class PageFindBar;
class PageTools;
class PageView;

/// The middle region of Review: the documents of one package, one open at a time. Shows a sentence where a document is
/// not here yet, gone, or cannot be opened. UI thread; `queue` and `loader` outlive it.
class ReviewPaper : public QWidget {
    Q_OBJECT
public:
    ReviewPaper(pdf::RenderQueue &queue, models::DocumentLoader &loader, QWidget *parent = nullptr);

    /// Shows a package, at its first document; the same package again keeps document and place.
    void setSubmission(const domain::Submission &submission);
    void clear();
    [[nodiscard]] int document() const { return m_document; }
    /// Opens a document of the package, from 0, at a page, from 1; page 0 is where it stands. An edge is drawn about
    /// `place`, and about nothing without one.
    void goTo(int document, int page, const std::optional<domain::PagePlace> &place = {});
    /// Says which document will probably be shown next: it is brought, opened and its first page drawn.
    void expect(const domain::Filing &next);
    /// The neighbouring document of the package.
    void stepDocument(int by);
    void documentArrived(const domain::DocumentId &id);
    void documentGone(const domain::DocumentId &id);
    [[nodiscard]] PageView &pages() { return *m_pages; }

private:
    void open(int document);
    void showWanted();
    void showTabs();
    void onLoaded(const domain::DocumentId &id, const pdf::SealedFile &file);
    void onFailed(const domain::DocumentId &id, const Error &error);
    [[nodiscard]] const domain::Filing *filing() const;

    models::DocumentLoader &m_loader;
    QTabBar *m_tabs; ///< Only with a package.
    PageView *m_pages;
    PageTools *m_tools;
    PageFindBar *m_find;
    domain::Submission m_submission;
    int m_document = -1;
    domain::DocumentId m_expected;
    int m_wantedPage = 0; ///< From 1, for when the document is open; 0 for none.
    std::optional<domain::PagePlace> m_wantedPlace;
};

/// The hash of the bytes to show: the stamped copy, else what was filed.
[[nodiscard]] QString shownHashOf(const domain::Filing &filing);

} // namespace dais::widgets
