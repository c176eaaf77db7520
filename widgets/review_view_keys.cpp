// The keys of the Review screen; letters work only where the list or the page has the keyboard.
#include "widgets/decision_panel.h"
#include "widgets/key_action.h"
#include "widgets/page_view.h"
#include "widgets/review_list.h"
#include "widgets/review_paper.h"
#include "widgets/review_view.h"

#include <QListView>

namespace dais::widgets {

void ReviewView::addReading()
{
    QListView &list = m_list->view();
    PageView &pages = m_paper->pages();
    const auto key = [&](const KeyAction &spec, std::function<void()> run) {
        addKeyAction(list, spec, std::move(run));
    };
    key({tr("Page down in the document"), {Qt::Key_Space}, tr("page down")},
        [&pages] { pages.step(PageView::Step::PageDown); });
    key({tr("Page up in the document"), {Qt::SHIFT | Qt::Key_Space}}, [&pages] { pages.step(PageView::Step::PageUp); });
    key({tr("Previous document of the package"), {Qt::Key_BracketLeft}}, [this] { m_paper->stepDocument(-1); });
    key({tr("Next document of the package"), {Qt::Key_BracketRight}}, [this] { m_paper->stepDocument(1); });
    key({tr("Edit the title in the record"), {Qt::Key_F2}},
        [this] { m_decision->editTitle(std::max(0, m_paper->document())); });
    key({tr("Open the case's record"), {Qt::Key_Return, Qt::Key_Enter}, {}, {}, QStringLiteral("document-multiple")},
        [this] {
            if (m_case)
                emit openRecordRequested(*m_case);
        });
    if (m_parts.me.role != domain::Role::Judge)
        key({tr("Take in papers handed in at the window..."), {Qt::Key_Insert}, {}, {}, QStringLiteral("list-add")},
            [this] { emit windowAsked(); });
    addKeyAction(pages, {tr("Back to the list"), {Qt::Key_Escape}},
                 [this] { m_list->view().setFocus(Qt::ShortcutFocusReason); });
}

void ReviewView::addDeciding(QWidget &region)
{
    const auto key = [&](const KeyAction &spec, std::function<void()> run) {
        addKeyAction(region, spec, std::move(run));
    };
    key({tr("Accept filing"), {Qt::Key_A}, tr("accept"), {}, QStringLiteral("checkmark")}, [this] { requestAccept(); });
    key({tr("Reject filing..."), {Qt::Key_R}, tr("reject"), {}, QStringLiteral("dais-reject")},
        [this] { openReject(); });
    key({tr("Forward to the judge"), {Qt::Key_F}, tr("forward"), {}, QStringLiteral("go-next")},
        [this] { requestForward(); });
    key({tr("Next check to look at"), {Qt::Key_P}, tr("next check")}, [this] { m_decision->showNextCheck(); });
    key({tr("Take back the last decision"), {Qt::Key_U}, tr("undo"), {}, QStringLiteral("edit-undo")},
        [this] { undoHere(); });
    key({tr("Write a note"), {Qt::Key_N}, {}, {}, QStringLiteral("edit-comment")}, [this] { m_decision->editNote(); });
    key({tr("Claim, release or ask for it"), {Qt::Key_C}}, [this] { toggleClaim(); });
}

} // namespace dais::widgets
