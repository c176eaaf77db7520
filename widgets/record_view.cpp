#include "widgets/record_view.h"

#include "widgets/case_picker.h"
#include "widgets/contents_delegate.h"
#include "widgets/error_text.h"
#include "widgets/export_panel.h"
#include "widgets/kept_splitter.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/page_find_bar.h"
#include "widgets/page_tools.h"
#include "widgets/region.h"
#include "widgets/thumbnail_delegate.h"

#include <QListView>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace dais::widgets {

using models::RecordContentsModel;

RecordView::RecordView(const Parts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_thumbnails(parts.queue), m_stack(new QStackedWidget(this)),
      m_picker(new CasePicker(parts.cases, tr("Open a record"), this)), m_left(new QTabWidget(this)),
      m_contents(new QTreeView(this)), m_thumbnailList(new QListView(this)), m_pages(new PageView(parts.queue, this)),
      m_tools(new PageTools(*m_pages, this)), m_find(new PageFindBar(*m_pages, this)), m_export(new ExportPanel(this))
{
    buildLeft();
    buildReader();
    addKeys();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->setCurrentWidget(m_picker);
    setFocusProxy(m_picker);

    connect(m_picker, &CasePicker::caseChosen, this, &RecordView::openCase);
    connect(&parts.loader, &models::DocumentLoader::loaded, this,
            [this](const domain::DocumentId &id, const pdf::SealedFile &file) {
                if (id == m_document)
                    showPages(file);
            });
    connect(&parts.loader, &models::DocumentLoader::failed, this,
            [this](const domain::DocumentId &id, const Error &error) {
                if (id == m_document)
                    showSentence(error);
            });
    // The record of a case that was just opened comes down by and by: its first document opens when it is there.
    connect(&parts.contents, &RecordContentsModel::rowsInserted, this, &RecordView::chooseFirst);
}

void RecordView::buildLeft()
{
    m_contents->setModel(&m_parts.contents);
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
                if (now.isValid() && now.row() != m_pages->currentPage())
                    m_pages->goToPage(now.row());
            });
    connect(m_pages, &PageView::currentPageChanged, this, [this](int page) {
        const QModelIndex now = m_thumbnails.index(page);
        if (now.isValid())
            m_thumbnailList->setCurrentIndex(now);
    });

    m_left->setDocumentMode(true);
    m_left->setUsesScrollButtons(false);
    m_left->addTab(m_contents, tr("Contents"));
    m_left->addTab(m_thumbnailList, tr("Pages"));
    m_left->tabBar()->setAccessibleName(tr("Contents or pages"));
    markRegion(*m_left, tr("Contents"));
}

void RecordView::buildReader()
{
    auto *reader = new QWidget(this);
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_find);
    column->addWidget(m_export);
    column->addWidget(m_pages, 1);
    markRegion(*m_pages, tr("Document"));
    markRegion(*m_export, tr("Copy out"));
    connect(m_tools, &PageTools::findRequested, m_find, &PageFindBar::open);
    connect(m_tools, &PageTools::previousDocumentRequested, this, [this] { stepDocument(-1); });
    connect(m_tools, &PageTools::nextDocumentRequested, this, [this] { stepDocument(1); });
    connect(m_pages, &PageView::outlineReady, this,
            [this](const pdf::Outline &outline) { m_parts.contents.setBookmarks(m_document, outline); });
    connect(m_pages, &PageView::layoutChanged, this,
            [this] { m_thumbnails.setDocument(m_pages->documentKey(), m_pages->pageSizes()); });

    m_tools->addTool({tr("Copy the record out"),
                      {QKeySequence(Qt::CTRL | Qt::Key_E)},
                      tr("copy out"),
                      {},
                      QStringLiteral("document-save")},
                     [this] { emit exportAsked(); });
    connect(m_export, &ExportPanel::closed, this, [this] { m_pages->setFocus(Qt::OtherFocusReason); });

    auto *split = new KeptSplitter(QStringLiteral("record"), m_parts.settings, this);
    split->addWidget(m_left);
    split->addWidget(reader);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({262, 1200});
    m_stack->addWidget(m_picker);
    m_stack->addWidget(split);
}

void RecordView::addKeys()
{
    addKeyAction(*m_pages, {tr("Back to the list of cases"), {QKeySequence(Qt::Key_Escape)}, tr("cases")},
                 [this] { openCase({}); });
    addKeyAction(*m_left, {tr("List of cases"), {QKeySequence(Qt::Key_Escape)}, tr("cases")}, [this] { openCase({}); });
    addKeyAction(*m_left, {tr("Copy the record out"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, tr("copy out")},
                 [this] { emit exportAsked(); });
    addKeyAction(*m_contents,
                 {tr("Read the document"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("read")},
                 [this] { m_pages->setFocus(Qt::ShortcutFocusReason); });
}

void RecordView::openCase(const domain::CaseId &id)
{
    if (m_export->isVisible())
        m_export->leave(); // What is under way is of the case before.
    m_document = {};
    m_pages->clear();
    m_thumbnails.setDocument(0, {});
    m_tools->setTitle({});
    m_parts.contents.setCase(id);
    m_stack->setCurrentIndex(id.isNull() ? 0 : 1);
    setFocusProxy(id.isNull() ? static_cast<QWidget *>(m_picker) : m_contents);
    if (id.isNull()) {
        m_picker->refresh();
        emit caseClosed();
    } else {
        emit caseOpened(id);
        if (m_parts.contents.rowCount() == 0)
            m_pages->clear(tr("The record is not on this computer yet. It comes when the court can be reached."));
        chooseFirst();
    }
    if (isVisible())
        focusProxy()->setFocus(Qt::OtherFocusReason);
}

void RecordView::chooseFirst()
{
    if (m_document.isNull() && m_parts.contents.rowCount() > 0 && !m_parts.contents.caseId().isNull())
        m_contents->setCurrentIndex(m_parts.contents.index(0, 0));
}

void RecordView::openDocument(const domain::DocumentId &id)
{
    const QModelIndex index = m_parts.contents.indexOf(id);
    if (index.isValid())
        m_contents->setCurrentIndex(index);
}

void RecordView::openIndex(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (index.data(RecordContentsModel::IsBookmarkRole).toBool()) {
        m_pages->goToPage(index.data(RecordContentsModel::PageRole).toInt(),
                          index.data(RecordContentsModel::TopRole).toDouble());
        return;
    }
    const auto id = index.data(RecordContentsModel::DocumentIdRole).value<domain::DocumentId>();
    if (id == m_document && m_pages->hasDocument())
        return;
    m_document = id;
    m_title = index.data().toString();
    m_tools->setTitle(m_title);
    m_pages->clear(tr("Opening"));
    m_parts.loader.load(id, index.data(RecordContentsModel::Sha256Role).toString());
}

void RecordView::stepDocument(int by)
{
    const QModelIndex now = m_parts.contents.indexOf(m_document);
    const QModelIndex next = now.isValid() ? now.siblingAtRow(now.row() + by) : QModelIndex();
    if (next.isValid())
        m_contents->setCurrentIndex(next);
}

void RecordView::showPages(const pdf::SealedFile &file)
{
    m_pages->showDocument(file, m_title);
    emit documentShown(m_document);
}

void RecordView::showSentence(const Error &error)
{
    m_pages->clear(error.kind == Error::Kind::NotFound
                       ? tr("This document is not on this computer yet. It comes when the court can be reached.")
                       : toldOf(error, Doing::OpeningPaper).body);
}

void RecordView::documentArrived(const domain::DocumentId &id)
{
    if (id == m_document && !m_pages->hasDocument())
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
    if (id != m_document)
        return;
    m_document = {};
    m_pages->clear(tr("This document is no longer available."));
}

} // namespace dais::widgets
