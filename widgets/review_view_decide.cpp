// What the Review screen asks for when a person decides.
#include "widgets/decision_panel.h"
#include "widgets/review_list.h"
#include "widgets/review_view.h"

namespace dais::widgets {

void ReviewView::requestNote()
{
    if (!m_open.isNull() && !m_decision->noteText().isEmpty())
        emit noteRequested(m_open, m_decision->noteText());
}

void ReviewView::requestAccept()
{
    if (m_open.isNull() || hasTicked() || m_decision->isRejecting() || !m_decision->mayDecide())
        return;
    m_decision->clearTrouble();
    const auto choices = m_decision->acceptChoices();
    if (!choices)
        return;
    m_next = m_list->nextWaiting(m_open);
    const auto id = m_open;
    requestNote();
    emit acceptRequested(id, *choices);
}

void ReviewView::requestReject()
{
    const auto reasons = m_decision->rejectReasons();
    if (m_open.isNull() || !m_decision->mayDecide() || reasons.empty())
        return;
    m_decision->clearTrouble();
    m_next = m_list->nextWaiting(m_open);
    const auto id = m_open;
    requestNote();
    emit rejectRequested(id, reasons);
}

void ReviewView::requestForward()
{
    if (m_open.isNull() || hasTicked() || m_decision->isRejecting() || !m_decision->mayDecide())
        return;
    m_decision->clearTrouble();
    m_next = m_list->nextWaiting(m_open);
    const auto id = m_open;
    requestNote();
    emit forwardRequested(id);
}

void ReviewView::requestChoice(const domain::DecisionId &id, domain::SettleChoice choice)
{
    m_decision->clearTrouble();
    m_next = m_list->nextToSee(m_open);
    emit chooseRequested(id, choice);
}

} // namespace dais::widgets
