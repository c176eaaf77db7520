// The panes of RecordView: which one is read, going to places and back, two side by side.
#include "models/split_parts.h"
#include "widgets/accessible.h"
#include "widgets/document_tabs.h"
#include "widgets/go_to_bar.h"
#include "widgets/key_action.h"
#include "widgets/mark_words.h"
#include "widgets/page_tools.h"
#include "widgets/record_view.h"
#include "widgets/region.h"

#include <QListView>
#include <QScrollBar>
#include <QTreeView>

namespace dais::widgets {

using models::RecordContentsModel;

void RecordView::buildPane(int at)
{
    ReaderPane *pane = m_panes[std::size_t(at)];
    PageView &view = pane->pages();
    markRegion(view, at == 0 ? tr("Document") : tr("Second document"));
    pane->tools().setAsking([this] { m_goTo->open(); });
    connect(pane, &ReaderPane::entered, this, [this, at] { activate(at); });
    connect(&pane->tools(), &PageTools::previousDocumentRequested, this, [this] { stepDocument(-1); });
    connect(&pane->tools(), &PageTools::nextDocumentRequested, this, [this] { stepDocument(1); });
    connect(&view, &PageView::outlineReady, this, [this, pane](const pdf::Outline &outline) {
        if (pane == &active())
            m_parts.contents.setBookmarks(pane->document(), outline);
    });
    connect(&view, &PageView::readOn, this, [this, pane](int by) { readOn(*pane, by); });
    connect(&view, &PageView::wordsMissing, this, [this, pane](int page) { showPictureWords(*pane, page); });
    connect(&view, &PageView::layoutChanged, this, [this, pane] {
        if (pane == &active())
            m_thumbnails.setDocument(pane->pages().documentKey(), pane->pages().pageSizes());
    });
    connect(&view, &PageView::currentPageChanged, this, [this, pane] {
        if (pane == &active())
            followPage();
    });
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this, at, last = 0](int now) mutable { scrollTogether(at, now - std::exchange(last, now)); });
}

void RecordView::addPaneKeys()
{
    m_bar->addKey({tr("Put the tool down, or back to the list of cases"), {QKeySequence(Qt::Key_Escape)}, {}}, [this] {
        if (!m_marks->putDown())
            openCase({});
    });
    m_bar->addKey({tr("Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, {}},
                  [this] { travel(m_history.back(active().place())); });
    m_bar->addKey({tr("Next opened document"), {QKeySequence(Qt::CTRL | Qt::Key_Tab)}, {}},
                  [this] { m_tabs->step(1); });
    m_bar->addKey({tr("Previous opened document"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)}, {}},
                  [this] { m_tabs->step(-1); });
    m_bar->addKey({tr("Close the tab"), {QKeySequence(Qt::CTRL | Qt::Key_W)}, {}}, [this] { m_tabs->closeCurrent(); });
    connect(m_tabs, &DocumentTabs::placeWanted, this, &RecordView::goTo);
    m_bar->addKey({tr("Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, {}},
                  [this] { travel(m_history.forward(active().place())); });
    m_bar->addKey({tr("Next exhibit status"), {QKeySequence(Qt::Key_E)}, tr("exhibit")}, [this] { cycleExhibit(); });
    m_bar->addKey({tr("Next new document"), {QKeySequence(Qt::Key_P)}, {}}, [this] { goToNew(); });
    m_bar->addKey({tr("Other pane"), {QKeySequence(Qt::Key_O)}, {}}, [this] {
        if (m_panes[1]->isVisible())
            takeKeyboard(m_panes[std::size_t(1 - m_active)]->pages());
    });
    QAction *together = m_bar->addTool({tr("Scroll both panes together"), {}, {}, {}, QStringLiteral("link")},
                                       [this] { m_isTogether = !m_isTogether; });
    together->setCheckable(true);
    m_bar->addTool({tr("One or two panes"),
                    {QKeySequence(Qt::Key_F8)},
                    tr("two panes"),
                    {},
                    QStringLiteral("view-split-left-right")},
                   [this] { showSecondPane(!m_panes[1]->isVisible()); });
    m_bar->addTool({tr("Show or hide the marks"), {QKeySequence(Qt::Key_F9)}, {}, {}, QStringLiteral("documentinfo")},
                   [this] { m_panel->setVisible(!m_panel->isVisible()); });
    m_bar->addTool(
        {tr("Copy the record out"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, {}, {}, QStringLiteral("document-save")},
        [this] { emit exportAsked(); });
    m_bar->addKey({tr("Print"), {QKeySequence(QKeySequence::Print)}, {}}, [this] { emit exportAsked(); });
    m_goTo->setPlaces([this](const QString &typed) { return models::placeOf(typed, parts(), active().document()); },
                      [this](const models::RecordPlace &place) { return describe(place); });
    connect(m_goTo, &GoToBar::placeChosen, this, [this](const models::RecordPlace &place) {
        goTo(place);
        takeKeyboard(pages());
    });
    connect(m_goTo, &GoToBar::left, this, [this] { takeKeyboard(pages()); });
}

void RecordView::activate(int pane)
{
    m_active = pane;
    const bool isTwo = !m_panes[1]->isHidden();
    for (int at = 0; at < paneCount; ++at) {
        m_panes[std::size_t(at)]->setActive(isTwo && at == pane);
        m_panes[std::size_t(at)]->tools().setCompact(isTwo);
    }
    m_thumbnails.setDocument(pages().documentKey(), pages().pageSizes());
    followPage();
}

void RecordView::followPage()
{
    const QModelIndex document = m_filter->indexOf(active().document());
    m_isFollowing = true;
    QModelIndex now = m_contents->currentIndex();
    if (now.parent().isValid())
        now = now.parent();
    if (document.isValid() && now != document)
        m_contents->setCurrentIndex(document);
    const QModelIndex page = m_thumbnails.index(pages().currentPage());
    if (page.isValid())
        m_thumbnailList->setCurrentIndex(page);
    m_isFollowing = false;
    if (pages().hasDocument() && pages().currentPage() >= 0)
        m_places.keep(m_parts.contents.caseId(), active().place());
    if (document.isValid() || m_parts.contents.indexOf(active().document()).isValid())
        m_tabs->note(reading(), active().title());
    m_marks->pageChanged();
}

void RecordView::load(ReaderPane &pane, const domain::DocumentId &id, int page)
{
    const QModelIndex index = m_parts.contents.indexOf(id);
    pane.expect(id, index.data().toString(), page);
    pane.tools().setFirstRecordPage(index.data(RecordContentsModel::PageRole).toInt());
    m_marks->pageChanged();
    m_parts.loader.load(id, index.data(RecordContentsModel::Sha256Role).toString());
}

void RecordView::goTo(const models::RecordPlace &place)
{
    m_history.leave(active().place());
    travel(ReaderPane::Place{place.document, place.page - 1});
}

models::RecordPlace RecordView::reading()
{
    const ReaderPane::Place now = active().place();
    return {now.document, now.page + 1};
}

void RecordView::travel(const std::optional<ReaderPane::Place> &to)
{
    if (!to || !m_parts.contents.indexOf(to->document).isValid())
        return;
    if (active().document() == to->document && pages().hasDocument())
        active().goToPage(to->page);
    else
        load(active(), to->document, to->page);
    followPage();
}

void RecordView::showSecondPane(bool isShown)
{
    if (isShown == !m_panes[1]->isHidden())
        return;
    if (!isShown)
        takeSecondPaneBack();
    m_panes[1]->setVisible(isShown);
    if (!isShown) {
        m_panes[1]->clear();
        takeKeyboard(m_panes[0]->pages());
        activate(0);
        return;
    }
    const ReaderPane::Place now = m_panes[0]->place();
    if (!now.document.isNull()) // The same page, to go elsewhere from.
        load(*m_panes[1], now.document, now.page);
    takeKeyboard(m_panes[1]->pages());
    activate(1);
}

/// Pieces of one document are read as one; at the end of a whole one it stays where it is.
void RecordView::readOn(ReaderPane &pane, int by)
{
    const QModelIndex now = m_parts.contents.indexOf(pane.document());
    const QModelIndex next = now.isValid() ? now.siblingAtRow(now.row() + by) : QModelIndex();
    const QString here = now.data().toString(), there = next.data().toString();
    if (!next.isValid() || !(by > 0 ? models::isNextPart(here, there) : models::isNextPart(there, here)))
        return;
    const int last = next.data(RecordContentsModel::PageCountRole).toInt() - 1;
    load(pane, next.data(RecordContentsModel::DocumentIdRole).value<domain::DocumentId>(),
         by > 0 ? 0 : std::max(0, last));
    followPage();
}

void RecordView::scrollTogether(int moved, int by)
{
    if (!m_isTogether || m_panes[1]->isHidden() || moved != m_active)
        return;
    QScrollBar *other = m_panes[std::size_t(1 - moved)]->pages().verticalScrollBar();
    other->setValue(other->value() + by);
}

void RecordView::cycleExhibit()
{
    using domain::ExhibitStatus;
    const QModelIndex index = m_parts.contents.indexOf(active().document());
    if (!index.isValid())
        return;
    const auto now = ExhibitStatus(index.data(RecordContentsModel::ExhibitStatusRole).toInt());
    static const std::map<ExhibitStatus, ExhibitStatus> next{{ExhibitStatus::None, ExhibitStatus::Offered},
                                                             {ExhibitStatus::Offered, ExhibitStatus::Marked},
                                                             {ExhibitStatus::Marked, ExhibitStatus::Admitted},
                                                             {ExhibitStatus::Admitted, ExhibitStatus::Excluded},
                                                             {ExhibitStatus::Excluded, ExhibitStatus::None}};
    emit exhibitStands(active().document(), next.at(now));
}

void RecordView::goToNew()
{
    const int rows = m_parts.contents.rowCount();
    const int now = m_parts.contents.indexOf(active().document()).row();
    for (int step = 1; step <= rows; ++step) {
        const QModelIndex index = m_parts.contents.index((now + step) % rows, 0);
        if (!index.data(RecordContentsModel::IsNewRole).toBool())
            continue;
        goTo({index.data(RecordContentsModel::DocumentIdRole).value<domain::DocumentId>(), 1});
        return;
    }
}

void RecordView::goToMark(const QModelIndex &index)
{
    const auto mark = index.data(models::MarksModel::MarkRole).value<domain::Annotation>();
    if (mark.id.isNull())
        return;
    goTo({mark.document, mark.page});
    m_marks->choose(mark.id);
}

QString RecordView::describe(const models::RecordPlace &place) const
{
    const QModelIndex index = m_parts.contents.indexOf(place.document);
    const int first = index.data(RecordContentsModel::PageRole).toInt();
    const QString title = index.data().toString();
    return first > 0 ? tr("%1, page %2 (record %3)").arg(title).arg(place.page).arg(first + place.page - 1)
                     : tr("%1, page %2").arg(title).arg(place.page);
}

} // namespace dais::widgets
