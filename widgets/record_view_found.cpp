// Looking for words in RecordView: in the whole record, or in every record on this computer.
#include "domain/shown_bytes.h"
#include "widgets/accessible.h"
#include "widgets/found_panel.h"
#include "widgets/key_action.h"
#include "widgets/record_view.h"

#include <QTabWidget>

namespace dais::widgets {

using models::FoundTextModel;
using models::RecordContentsModel;

namespace {
constexpr int picturesBetweenLooks = 10;
}

void RecordView::buildFoundTab()
{
    m_found = new FoundPanel(
        m_parts.found,
        [this](FoundPanel::Scope scope) {
            return scope == FoundPanel::Scope::Record ? wholeRecord() : m_parts.everything();
        },
        this);
    connect(m_found, &FoundPanel::placeChosen, this, &RecordView::goToFound);
    m_left->addTab(m_found, tr("Found"));
    const KeyAction look{
        tr("Look for words in the whole record"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, {}};
    addKeyAction(*m_left, look, [this] { askForWords(); });
    m_bar->addKey(look, [this] { askForWords(); });
}

void RecordView::askForWords()
{
    m_left->setCurrentWidget(m_found);
    m_found->open();
}

void RecordView::textRead()
{
    m_found->refresh();
}

FoundTextModel::Where RecordView::wholeRecord() const
{
    FoundTextModel::Where where;
    for (const domain::Document &document : m_parts.contents.documents())
        where.documents.push_back(
            {document.id, document.caseId, domain::shownHashOf(document), document.title, document.firstPage});
    for (int row = 0; row < m_parts.marks.rowCount(); ++row) {
        const auto mark = m_parts.marks.index(row).data(models::MarksModel::MarkRole).value<domain::Annotation>();
        if (!mark.text.isEmpty()) // What it stands on is found as the words of the page.
            where.written.push_back({mark.document, mark.page, mark.text});
    }
    return where;
}

void RecordView::showPictureWords(ReaderPane &pane, int page)
{
    const QString hash = m_parts.contents.indexOf(pane.document()).data(RecordContentsModel::Sha256Role).toString();
    if (const auto words = m_parts.found.pictureWords(hash, page))
        pane.pages().setWords(page, *words);
}

void RecordView::pictureRead(const QString &sha256, int page)
{
    for (ReaderPane *pane : m_panes) {
        const QModelIndex index = m_parts.contents.indexOf(pane->document());
        if (index.isValid() && index.data(RecordContentsModel::Sha256Role).toString() == sha256)
            showPictureWords(*pane, page);
    }
    if (m_parts.found.picturesWaiting() % picturesBetweenLooks == 0)
        m_found->refresh(); // Not at each of a thousand pages.
}

std::vector<models::RecordPart> RecordView::parts() const
{
    std::vector<models::RecordPart> parts = m_parts.contents.parts();
    for (const domain::Document &document : m_parts.contents.documents()) {
        const auto marks = m_parts.found.partsOf(domain::shownHashOf(document));
        for (std::size_t i = 0; i < marks.size(); ++i) {
            // A part ends where the next one that is not below it begins.
            const auto next = std::find_if(marks.begin() + std::ptrdiff_t(i) + 1, marks.end(),
                                           [&](const auto &other) { return other.depth <= marks[i].depth; });
            const int end = next == marks.end() ? document.pages : std::max(next->page, marks[i].page + 1);
            if (marks[i].page < document.pages)
                parts.push_back({document.id, models::labelIn(marks[i].title), marks[i].title, marks[i].page + 1,
                                 end - marks[i].page, document.firstPage > 0 ? document.firstPage + marks[i].page : 0});
        }
    }
    return parts;
}

void RecordView::goToFound(const domain::CaseId &id, const models::RecordPlace &place, const QString &words)
{
    if (id != m_parts.contents.caseId()) {
        emit placeWanted(id, place);
        return;
    }
    goTo(place);
    active().showWords(words);
    takeKeyboard(pages());
}

} // namespace dais::widgets
