// Several filings at once on the Review screen: ticked lines, and what is done with all of them.
#include "widgets/decision_panel.h"
#include "widgets/review_list.h"
#include "widgets/review_view.h"
#include "widgets/ticked_panel.h"

#include <QListView>
#include <QStackedWidget>

namespace dais::widgets {

void ReviewView::connectTicked()
{
    connect(m_list, &ReviewList::ticksChanged, this, &ReviewView::showTicked);
    connect(m_list, &ReviewList::changed, this, &ReviewView::showTicked);
    connect(m_ticked, &TickedPanel::giveWanted, this, [this] { emit giveRequested(m_ticked->gifts()); });
    connect(m_ticked, &TickedPanel::handBackWanted, this, [this] {
        std::vector<models::ShareGift> gifts;
        for (const store::QueueRow &row : m_list->ticked())
            gifts.push_back({row.id, {}});
        emit giveRequested(gifts);
    });
    connect(m_ticked, &TickedPanel::rejectPanelWanted, this, &ReviewView::openReject);
    connect(m_ticked, &TickedPanel::rejectWanted, this, [this] {
        std::vector<domain::SubmissionId> ids;
        for (const store::QueueRow &row : m_list->ticked())
            ids.push_back(row.id);
        emit rejectSeveralRequested(ids, m_ticked->rejectReasons());
    });
    connect(m_ticked, &TickedPanel::untickWanted, this, [this] {
        m_list->untickAll();
        m_list->view().setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_ticked, &TickedPanel::backWanted, this, [this] { m_list->view().setFocus(Qt::ShortcutFocusReason); });
}

bool ReviewView::hasTicked() const
{
    return m_side->currentWidget() == m_ticked;
}

void ReviewView::showTicked()
{
    const auto rows = m_list->ticked();
    if (!rows.empty() && m_parts.colleagues)
        m_ticked->setPeople(m_parts.colleagues());
    m_ticked->setRows(rows);
    m_side->setCurrentWidget(rows.empty() ? static_cast<QWidget *>(m_decision) : m_ticked);
    emit newsForFrame();
}

void ReviewView::openReject()
{
    if (!hasTicked())
        return m_decision->openReject();
    if (const auto first = m_parts.record.submission(m_list->ticked().front().id))
        m_ticked->openReject(*first);
}

void ReviewView::savedSeveral(const std::vector<store::StoredCommand> &commands, std::chrono::milliseconds rest)
{
    if (commands.empty())
        return;
    m_next = m_list->nextWaiting(m_open);
    std::vector<domain::SubmissionId> done;
    for (const store::StoredCommand &command : commands)
        done.push_back(domain::SubmissionId(command.subject.id));
    m_list->untick(done); // What was not saved stays ticked, with its trouble beside it.
    offerUndo(commands, rest);
    const bool openWent = std::ranges::any_of(
        commands, [this](const auto &command) { return domain::SubmissionId(command.subject.id) == m_open; });
    if (openWent)
        openNext();
    else
        m_list->view().setFocus(Qt::OtherFocusReason);
}

void ReviewView::couldNotSaveSeveral(const Told &told)
{
    if (hasTicked())
        m_ticked->showTrouble(told);
    else
        m_decision->showTrouble(told);
}

} // namespace dais::widgets
