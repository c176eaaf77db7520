#include "widgets/review_paper.h"

#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/page_find_bar.h"
#include "widgets/page_tools.h"
#include "widgets/page_view.h"
#include "widgets/region.h"

#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace dais::widgets {

QString shownHashOf(const domain::Filing &filing)
{
    return filing.renditionSha256.isEmpty() ? filing.sha256 : filing.renditionSha256;
}

ReviewPaper::ReviewPaper(pdf::RenderQueue &queue, models::DocumentLoader &loader, QWidget *parent)
    : QWidget(parent), m_loader(loader), m_tabs(new QTabBar(this)), m_pages(new PageView(queue, this)),
      m_tools(new PageTools(*m_pages, this)), m_find(new PageFindBar(*m_pages, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_tabs->setAccessibleName(tr("Documents of the package"));
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setDrawBase(false);
    m_tabs->hide();
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(space::gap, 0, 0, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addLayout(tabRow);
    column->addWidget(m_find);
    column->addWidget(m_pages, 1);
    m_pages->setAccessibleName(tr("Document"));
    markRegion(*m_pages, tr("Document"));

    connect(m_tabs, &QTabBar::currentChanged, this, &ReviewPaper::open);
    connect(m_tools, &PageTools::findRequested, m_find, &PageFindBar::open);
    connect(m_tools, &PageTools::previousDocumentRequested, this, [this] { stepDocument(-1); });
    connect(m_tools, &PageTools::nextDocumentRequested, this, [this] { stepDocument(1); });
    connect(m_pages, &PageView::opened, this, &ReviewPaper::showWanted);
    connect(m_pages, &PageView::couldNotShow, this, [this](const Error &error) {
        const Told told = toldOf(error, Doing::OpeningPaper);
        m_pages->clear(tr("%1 %2").arg(told.title, told.body));
    });
    connect(&loader, &models::DocumentLoader::loaded, this, &ReviewPaper::onLoaded);
    connect(&loader, &models::DocumentLoader::prefetched, this,
            [this](const domain::DocumentId &id, const pdf::SealedFile &file) {
                if (id == m_expected)
                    m_pages->prepare(file);
            });
    connect(&loader, &models::DocumentLoader::failed, this, &ReviewPaper::onFailed);
}

void ReviewPaper::setSubmission(const domain::Submission &submission)
{
    const bool same = submission.id == m_submission.id && submission.filings.size() == m_submission.filings.size();
    const QString before = filing() ? shownHashOf(*filing()) : QString();
    m_submission = submission;
    showTabs();
    if (!same)
        return open(0);
    if (filing() && shownHashOf(*filing()) != before)
        open(m_document); // The stamped copy has taken the place of what was filed.
}

void ReviewPaper::clear()
{
    m_submission = {};
    m_document = -1;
    m_wantedPage = 0;
    m_wantedPlace.reset();
    m_tabs->hide();
    m_tools->setTitle({});
    m_tools->hide();
    m_find->hide();
    m_pages->clear();
}

const domain::Filing *ReviewPaper::filing() const
{
    const bool there = m_document >= 0 && m_document < int(m_submission.filings.size());
    return there ? &m_submission.filings[std::size_t(m_document)] : nullptr;
}

void ReviewPaper::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const int count = int(m_submission.filings.size());
    while (m_tabs->count() > count)
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < count)
        m_tabs->addTab(QString());
    for (int i = 0; i < count; ++i) {
        QString title = m_submission.filings[std::size_t(i)].title;
        m_tabs->setTabToolTip(i, title);
        m_tabs->setTabText(i, tr("%1 %2").arg(i + 1).arg(title.replace(QLatin1Char('&'), QLatin1String("&&"))));
    }
    m_tabs->setVisible(count > 1);
}

void ReviewPaper::open(int document)
{
    if (document < 0 || document >= int(m_submission.filings.size()))
        return;
    m_document = document;
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(document);
    const domain::Filing &opened = *filing();
    m_tools->setTitle(opened.title);
    m_tools->show();
    const QString hash = shownHashOf(opened);
    if (hash.isEmpty())
        return m_pages->clear(tr("The court is still checking this document. It comes when that is done."));
    m_pages->clear();
    m_loader.load(opened.document, hash);
}

void ReviewPaper::goTo(int document, int page, const std::optional<domain::PagePlace> &place)
{
    m_wantedPage = page;
    m_wantedPlace = place;
    if (document != m_document)
        return open(document);
    if (m_pages->pageCount() > 0)
        showWanted();
}

void ReviewPaper::showWanted()
{
    const int page = std::exchange(m_wantedPage, 0);
    const auto place = std::exchange(m_wantedPlace, std::nullopt);
    if (page <= 0)
        return;
    m_pages->goToPage(page - 1);
    m_pages->pointAt(page - 1, place ? QRect(place->left, place->top, place->width, place->height) : QRect());
}

void ReviewPaper::expect(const domain::Filing &next)
{
    const QString hash = shownHashOf(next);
    m_expected = next.document;
    if (!hash.isEmpty())
        m_loader.prefetch(next.document, hash);
}

void ReviewPaper::stepDocument(int by)
{
    open(m_document + by);
}

void ReviewPaper::onLoaded(const domain::DocumentId &id, const pdf::SealedFile &file)
{
    if (filing() && filing()->document == id)
        m_pages->showDocument(file, filing()->title);
}

void ReviewPaper::onFailed(const domain::DocumentId &id, const Error &error)
{
    if (!filing() || filing()->document != id)
        return;
    if (m_submission.state == domain::SubmissionState::Rejected)
        return m_pages->clear(tr("This filing was rejected. Its file is gone by rule."));
    const bool comesAgain = error.kind == Error::Kind::NotFound || error.detail == QLatin1String("altered");
    m_pages->clear(comesAgain ? tr("Not on this computer yet. It comes when the court can be reached.")
                              : toldOf(error, Doing::OpeningPaper).title);
}

void ReviewPaper::documentArrived(const domain::DocumentId &id)
{
    if (filing() && filing()->document == id && !m_pages->hasDocument())
        open(m_document);
}

void ReviewPaper::documentGone(const domain::DocumentId &id)
{
    m_loader.forget(id);
    if (id == m_expected)
        m_pages->forgetPrepared();
    if (filing() && filing()->document == id)
        m_pages->clear(tr("This file is no longer at the court."));
}

} // namespace dais::widgets
