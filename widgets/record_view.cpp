#include "widgets/record_view.h"

#include "widgets/accessible.h"
#include "widgets/case_notes_panel.h"
#include "widgets/case_picker.h"
#include "widgets/circle_panel.h"
#include "widgets/contents_delegate.h"
#include "widgets/contents_filter_bar.h"
#include "widgets/document_tabs.h"
#include "widgets/error_text.h"
#include "widgets/exhibit_panel.h"
#include "widgets/export_panel.h"
#include "widgets/found_panel.h"
#include "widgets/go_to_bar.h"
#include "widgets/issue_names_panel.h"
#include "widgets/kept_splitter.h"
#include "widgets/key_action.h"
#include "widgets/mark_row_delegate.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/page_tools.h"
#include "widgets/pane_window.h"
#include "widgets/region.h"
#include "widgets/signature_panel.h"
#include "widgets/thumbnail_delegate.h"

#include <QListView>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace dais::widgets {

using models::RecordContentsModel;

RecordView::RecordView(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_thumbnails(parts.queue),
      m_filter(new models::ContentsFilter(parts.contents, this)),
      m_filterBar(new ContentsFilterBar(*m_filter, parts.typeName, parts.today, this)),
      m_stack(new QStackedWidget(this)), m_picker(new CasePicker(parts.cases, tr("Open a record"), this)),
      m_left(new QTabWidget(this)), m_contents(new QTreeView(this)), m_thumbnailList(new QListView(this)),
      m_markList(new QListView(this)), m_panes{new ReaderPane(parts.queue, this), new ReaderPane(parts.queue, this)},
      m_places(parts.own), m_bar(new MarkBar(this)), m_panel(new MarkPanel(parts.marks, this)),
      m_goTo(new GoToBar(this)), m_linkTo(new GoToBar(this)), m_exhibits(new ExhibitPanel(parts.contents, this)),
      m_issueNames(new IssueNamesPanel(this)), m_circle(new CirclePanel(this)), m_signatures(new SignaturePanel(this)),
      m_tabs(new DocumentTabs(this)), m_notes(new CaseNotesPanel(this)),
      m_paneWindow(new PaneWindow(QStringLiteral("second-document"), parts.settings, this)),
      m_export(new ExportPanel(this))
{
    m_marks =
        new RecordMarks({.bar = *m_bar,
                         .panel = *m_panel,
                         .marks = parts.marks,
                         .panes = {m_panes.begin(), m_panes.end()},
                         .active = [this]() -> ReaderPane & { return active(); },
                         .hashOf =
                             [this](const domain::DocumentId &id) {
                                 return m_parts.contents.indexOf(id).data(RecordContentsModel::Sha256Role).toString();
                             }},
                        this);
    buildLeft();
    buildFoundTab();
    buildMarksTab();
    buildReader();
    addKeys();
    addPaneKeys();
    addSheetKeys();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->setCurrentWidget(m_picker);
    m_picker->setZone(parts.zone);
    setFocusProxy(m_picker);

    connect(m_picker, &CasePicker::caseChosen, this, &RecordView::openCase);
    connect(&parts.loader, &models::DocumentLoader::loaded, this, &RecordView::onLoaded);
    connect(&parts.loader, &models::DocumentLoader::failed, this, &RecordView::onFailed);
    // The record of a case that was just opened comes down by and by: its first document opens when it is there.
    connect(&parts.contents, &RecordContentsModel::rowsInserted, this, &RecordView::onRowsCame);
}

RecordView::~RecordView()
{
    m_places.save();
}

void RecordView::buildLeft()
{
    m_contents->setModel(m_filter);
    connect(m_filterBar, &ContentsFilterBar::listing, this, [this](bool isUnderWay) {
        m_isFollowing = isUnderWay; // The row beside one that is left out is chosen by the list, not by a person.
    });
    m_contents->setItemDelegate(new ContentsDelegate(m_contents));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Contents of the record"));
    m_contents->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_contents->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_contents->setIndentation(space::side);
    connect(m_contents->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordView::openIndex);

    m_thumbnailList->setModel(&m_thumbnails);
    m_thumbnailList->setItemDelegate(new ThumbnailDelegate(m_thumbnailList));
    m_thumbnailList->setFrameShape(QFrame::NoFrame);
    m_thumbnailList->setAccessibleName(tr("Pages of the document"));
    m_thumbnailList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_thumbnailList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && now.row() != pages().currentPage())
                    pages().goToPage(now.row());
            });

    m_left->setDocumentMode(true);
    m_left->setUsesScrollButtons(false);
    auto *contents = new QWidget(this);
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_contents, 1);
    contents->setFocusProxy(m_contents);
    m_left->addTab(contents, tr("Contents"));
    m_left->addTab(m_thumbnailList, tr("Pages"));
    m_left->tabBar()->setAccessibleName(tr("Contents, pages, found or marks"));
    markRegion(*m_left, tr("Contents"));
}

void RecordView::buildMarksTab()
{
    auto *proxy = new MarkListProxy(m_parts.marks, this);
    auto *delegate = new MarkRowDelegate(m_markList);
    const auto setNames = [this, proxy, delegate](const QStringList &names) {
        proxy->setIssueNames(names);
        delegate->setIssueNames(names);
        m_markList->viewport()->update();
    };
    setNames(standardIssueNames());
    connect(m_marks, &RecordMarks::issuesNamed, this, setNames);
    m_markList->setModel(proxy);
    m_markList->setItemDelegate(delegate);
    m_markList->setFrameShape(QFrame::NoFrame);
    m_markList->setAccessibleName(tr("Marks in this record"));
    m_markList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_markList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_markList, &QListView::clicked, this, &RecordView::goToMark);
    addKeyAction(*m_markList,
                 {tr("Go to the mark"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("go to it")},
                 [this] { goToMark(m_markList->currentIndex()); });
    m_left->addTab(m_markList, tr("Marks"));
}

void RecordView::buildReader()
{
    for (int at = 0; at < paneCount; ++at)
        buildPane(at);
    m_panes[1]->hide();
    m_panesBeside = new KeptSplitter(QStringLiteral("record-panes"), m_parts.settings, this);
    for (ReaderPane *pane : m_panes)
        m_panesBeside->addWidget(pane);
    m_panesBeside->setFirstSizes({600, 600});

    auto *reader = new QWidget(this);
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    buildSheets(*column);
    column->addWidget(m_tabs);
    column->addWidget(m_panesBeside, 1);
    markRegion(*m_export, tr("Copy out"));
    markRegion(*m_panel, tr("Marks"));

    auto *split = new KeptSplitter(QStringLiteral("record"), m_parts.settings, this);
    split->addWidget(m_left);
    split->addWidget(reader);
    split->addWidget(m_panel);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({262, 950, 290});
    m_stack->addWidget(m_picker);
    m_stack->addWidget(split);
}

void RecordView::addKeys()
{
    addKeyAction(*m_left, {tr("List of cases"), {QKeySequence(Qt::Key_Escape)}, tr("cases")}, [this] { openCase({}); });
    addKeyAction(*m_left, {tr("Copy the record out"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, tr("copy out")},
                 [this] { emit exportAsked(); });
    addKeyAction(*m_left, {tr("Go to a page, tab or title"), {QKeySequence(Qt::Key_G)}, tr("go to")},
                 [this] { m_goTo->open(); });
    addKeyAction(*m_contents, {tr("Choose what is listed"), {QKeySequence(Qt::Key_Slash)}, tr("filter")},
                 [this] { m_filterBar->open(); });
    addKeyAction(*m_contents,
                 {tr("Read the document"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("read")},
                 [this] { takeKeyboard(pages()); });
    connect(m_export, &ExportPanel::closed, this, [this] { takeKeyboard(pages()); });
}

void RecordView::openCase(const domain::CaseId &id)
{
    if (m_export->isVisible())
        m_export->leave(); // What is under way is of the case before.
    m_notes->setCase(id);  // What was typed belongs to the case before.
    m_marks->setCase(id);
    m_places.save();
    m_history.clear();
    m_found->clear();
    m_filterBar->showAll();
    m_tabs->forgetAll();
    for (QWidget *sheet :
         std::initializer_list<QWidget *>{m_goTo, m_linkTo, m_exhibits, m_issueNames, m_circle, m_signatures, m_notes})
        sheet->hide();
    showSecondPane(false);
    for (ReaderPane *pane : m_panes)
        pane->clear();
    m_thumbnails.setDocument(0, {});
    m_parts.contents.setSeen(m_places.seenPages(id));
    m_isFollowing = true; // A tree that comes into sight chooses its first line by itself.
    m_parts.contents.setCase(id);
    m_stack->setCurrentIndex(id.isNull() ? 0 : 1);
    m_isFollowing = false;
    setFocusProxy(id.isNull() ? static_cast<QWidget *>(m_picker) : m_contents);
    if (id.isNull()) {
        m_picker->refresh();
        emit caseClosed();
    } else {
        emit caseOpened(id);
        if (m_parts.contents.rowCount() == 0)
            active().clear(tr("The record is not on this computer yet. It comes when the court can be reached."));
        onRowsCame();
    }
    if (isVisible())
        focusProxy()->setFocus(Qt::OtherFocusReason);
}

void RecordView::onRowsCame()
{
    chooseFirst();
    // What is there now has been in sight: the next time only what came since is new.
    if (m_parts.contents.pageCount() > 0)
        m_places.keepSeen(m_parts.contents.caseId(), m_parts.contents.pageCount());
}

void RecordView::chooseFirst()
{
    if (!active().versionOf().isNull())
        return; // Somebody looks at a version of a document.
    const domain::CaseId id = m_parts.contents.caseId();
    const auto last = id.isNull() ? std::nullopt : m_places.last(id);
    if (active().document().isNull() && last && m_parts.contents.indexOf(last->document).isValid()) {
        load(active(), last->document, last->page);
        followPage();
        return;
    }
    if (active().document().isNull() && m_parts.contents.rowCount() > 0 && !m_parts.contents.caseId().isNull())
        m_contents->setCurrentIndex(m_filter->index(0, 0));
}

void RecordView::chooseInContents(const domain::DocumentId &id)
{
    if (!m_filter->indexOf(id).isValid() && m_parts.contents.indexOf(id).isValid())
        m_filterBar->showAll(); // It is asked for by name: what is listed may not leave it out.
    m_contents->setCurrentIndex(m_filter->indexOf(id));
}

void RecordView::openDocument(const domain::DocumentId &id)
{
    if (m_parts.contents.indexOf(id).isValid())
        chooseInContents(id);
}

void RecordView::openIndex(const QModelIndex &index)
{
    if (!index.isValid() || m_isFollowing)
        return;
    if (index.data(RecordContentsModel::IsBookmarkRole).toBool()) {
        m_history.leave(active().place());
        pages().goToPage(index.data(RecordContentsModel::PageRole).toInt(),
                         index.data(RecordContentsModel::TopRole).toDouble());
        return;
    }
    const auto id = index.data(RecordContentsModel::DocumentIdRole).value<domain::DocumentId>();
    if (id == active().document() && pages().hasDocument())
        return;
    m_history.leave(active().place());
    load(active(), id, 0);
}

void RecordView::stepDocument(int by)
{
    // Of those that are listed; what is read may be none of them.
    const QModelIndex now = m_filter->indexOf(active().document());
    const QModelIndex next = now.isValid() ? now.siblingAtRow(now.row() + by) : QModelIndex();
    if (next.isValid())
        m_contents->setCurrentIndex(next);
}

void RecordView::onLoaded(const domain::DocumentId &id, const pdf::SealedFile &file)
{
    for (ReaderPane *pane : m_panes) {
        if (pane->document() != id || pane->pages().hasDocument())
            continue;
        pane->show(file);
        emit documentShown(id);
    }
}

void RecordView::onFailed(const domain::DocumentId &id, const Error &error)
{
    for (ReaderPane *pane : m_panes)
        if (pane->document() == id)
            pane->say(error.kind == Error::Kind::NotFound
                          ? tr("This document is not on this computer yet. It comes when the court can be reached.")
                          : toldOf(error, Doing::OpeningPaper).body);
}

void RecordView::documentArrived(const domain::DocumentId &id)
{
    for (ReaderPane *pane : m_panes)
        if (pane->document() == id && !pane->pages().hasDocument())
            m_parts.loader.load(id, m_parts.contents.indexOf(id).data(RecordContentsModel::Sha256Role).toString());
}

void RecordView::casesChanged()
{
    if (m_picker->isVisible())
        m_picker->refresh();
}

void RecordView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    casesChanged();
}

void RecordView::closeDocument(const domain::DocumentId &id)
{
    m_parts.loader.forget(id);
    m_tabs->forget(id);
    for (ReaderPane *pane : m_panes)
        if (pane->document() == id || pane->versionOf() == id)
            pane->clear(tr("This document is no longer available."));
}

void RecordView::setPaper(Paper paper)
{
    for (ReaderPane *pane : m_panes)
        pane->pages().setPaper(paper);
}

} // namespace dais::widgets
