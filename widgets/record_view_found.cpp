// Looking for words in RecordView: in the whole record, or in every record on this computer.
#include "widgets/found_panel.h"
#include "widgets/key_action.h"
#include "widgets/record_view.h"

#include <QTabWidget>

namespace dais::widgets {

using models::FoundTextModel;

void RecordView::buildFoundTab()
{
    m_found = new FoundPanel(
        m_parts.found,
        [this](FoundPanel::Scope scope) {
            return scope == FoundPanel::Scope::Record ? sources() : m_parts.everything();
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

std::vector<FoundTextModel::Source> RecordView::sources() const
{
    std::vector<FoundTextModel::Source> sources;
    for (const domain::Document &document : m_parts.contents.documents())
        sources.push_back({document.id, document.caseId,
                           document.renditionSha256.isEmpty() ? document.sha256 : document.renditionSha256,
                           document.title, document.firstPage});
    return sources;
}

std::vector<models::RecordPart> RecordView::parts() const
{
    std::vector<models::RecordPart> parts = m_parts.contents.parts();
    for (const domain::Document &document : m_parts.contents.documents()) {
        const QString hash = document.renditionSha256.isEmpty() ? document.sha256 : document.renditionSha256;
        const auto marks = m_parts.found.partsOf(hash);
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
    pages().setFocus(Qt::OtherFocusReason);
}

} // namespace dais::widgets
