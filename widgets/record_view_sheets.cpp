// What RecordView shows above its pages when it is asked for: exhibits, names of issues, sharing, links; and the second pane in
// a window of its own.
#include "widgets/accessible.h"
#include "widgets/case_notes_panel.h"
#include "widgets/circle_panel.h"
#include "widgets/exhibit_panel.h"
#include "widgets/export_panel.h"
#include "widgets/go_to_bar.h"
#include "widgets/issue_names_panel.h"
#include "widgets/kept_splitter.h"
#include "widgets/key_action.h"
#include "widgets/pane_window.h"
#include "widgets/record_view.h"
#include "widgets/signature_panel.h"

#include <QVBoxLayout>

namespace dais::widgets {

void RecordView::buildSheets(QVBoxLayout &column)
{
    for (QWidget *sheet : std::initializer_list<QWidget *>{m_goTo, m_linkTo, m_exhibits, m_issueNames, m_circle,
                                                           m_signatures, m_notes, m_export})
        column.addWidget(sheet);
    const auto backToPages = [this] { takeKeyboard(pages()); };
    m_exhibits->setZone(m_parts.zone);
    m_signatures->setZone(m_parts.zone);
    m_notes->setZone(m_parts.zone);
    connect(m_notes, &CaseNotesPanel::closed, this, backToPages);
    connect(m_exhibits, &ExhibitPanel::closed, this, backToPages);
    connect(m_exhibits, &ExhibitPanel::documentWanted, this, [this](const domain::DocumentId &id) { goTo({id, 1}); });
    connect(m_issueNames, &IssueNamesPanel::closed, this, backToPages);
    connect(m_issueNames, &IssueNamesPanel::nameWanted, this, &RecordView::issueNameWanted);
    connect(m_marks, &RecordMarks::issuesNamed, m_issueNames, &IssueNamesPanel::setNames);
    connect(m_circle, &CirclePanel::closed, this, backToPages);
    connect(m_signatures, &SignaturePanel::closed, this, backToPages);
    connect(m_circle, &CirclePanel::circleWanted, this, &RecordView::circleWanted);
    connect(m_paneWindow, &PaneWindow::paneReturns, this, &RecordView::takeSecondPaneBack);
    m_linkTo->setAsking(tr("Link the chosen mark to: page of the record, tab or exhibit, or words of a title"));
    m_linkTo->setPlaces([this](const QString &typed) { return models::placeOf(typed, parts(), active().document()); },
                        [this](const models::RecordPlace &place) { return describe(place); });
    connect(m_linkTo, &GoToBar::left, this, backToPages);
    connect(m_linkTo, &GoToBar::placeChosen, this, [this, backToPages](const models::RecordPlace &place) {
        if (const auto mark = m_marks->chosen())
            m_marks->link(mark->id, {place.document, place.page});
        backToPages();
    });
}

void RecordView::addSheetKeys()
{
    m_bar->addToMenu({tr("Link the chosen mark to a page"), {QKeySequence(Qt::Key_L)}, {}}, [this] { linkMark(); });
    m_bar->addKey(
        {tr("Go where the chosen mark leads"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, {}},
        [this] { followLink(); });
    m_bar->addToMenu({tr("Name the issues"), {QKeySequence(Qt::Key_I)}, {}}, [this] { m_issueNames->open(); });
    m_bar->addToMenu({tr("Share with people you name"), {}, {}}, [this] { askForCircle(); });
    m_bar->addToMenu({tr("Exhibit list"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, {}},
                     [this] { m_exhibits->open(); });
    m_bar->addToMenu({tr("Notes on this case"), {QKeySequence(Qt::SHIFT | Qt::Key_N)}, {}}, [this] {
        emit notesAsked();
        m_notes->open();
    });
    m_bar->addToMenu({tr("Who signed this document"), {}, {}}, [this] { emit signaturesAsked(); });
    m_bar->addToMenu(
        {tr("Second document in a window of its own"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, {}},
        [this] { moveSecondPane(); });
}

void RecordView::showBeside(const domain::DocumentId &id, const QString &title, const pdf::SealedFile &file)
{
    showSecondPane(true);
    ReaderPane &pane = *m_panes[1];
    pane.expect({}, title); // Not the document itself: no mark belongs on it.
    pane.setVersionOf(id);
    pane.show(file);
    emit documentShown(id);
}

void RecordView::askForCircle()
{
    m_circle->open(m_colleagues ? m_colleagues() : std::vector<domain::RosterEntry>(),
                   int(m_parts.marks.mine().size()));
}

void RecordView::linkMark()
{
    const auto mark = m_marks->chosen();
    if (!mark)
        return;
    const ReaderPane::Place other = m_panes[std::size_t(1 - m_active)]->place();
    if (!m_panes[1]->isHidden() && !other.document.isNull()) { // What stands beside it is what it is about.
        m_marks->link(mark->id, {other.document, other.page + 1});
        return;
    }
    m_linkTo->open();
}

void RecordView::followLink()
{
    if (const auto mark = m_marks->chosen(); mark && mark->link)
        goTo({mark->link->document, mark->link->page});
}

void RecordView::moveSecondPane()
{
    if (m_paneWindow->hasPane())
        return takeSecondPaneBack();
    showSecondPane(true);
    m_paneWindow->setWindowTitle(tr("Second document"));
    m_paneWindow->take(*m_panes[1], *this);
    takeKeyboard(m_panes[1]->pages());
}

void RecordView::takeSecondPaneBack()
{
    QWidget *pane = m_paneWindow->giveBack();
    if (!pane)
        return;
    m_panesBeside->addWidget(pane);
    pane->show();
    takeKeyboard(pages());
}

} // namespace dais::widgets
