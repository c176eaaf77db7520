#include "widgets/case_bar.h"
#include "widgets/elided_label.h"
#include "widgets/metrics.h"
#include <QHBoxLayout>
#include <QLabel>

namespace dais::widgets {

CaseBar::CaseBar(QWidget *parent)
    : QWidget(parent), m_number(makeLabel({}, Type::ScreenTitle, LabelInk::Text, this)),
      m_name(new ElidedLabel(Type::Name, LabelInk::Text, this)),
      m_detail(new ElidedLabel(Type::Body, LabelInk::Muted, this)), m_words(new QHBoxLayout)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::side);
    layout->addWidget(m_number);
    layout->addWidget(m_name);
    layout->addWidget(m_detail, 1);
    layout->addLayout(m_words);
    m_words->setSpacing(space::gap);
}

void CaseBar::setCase(const CaseFacts &facts)
{
    m_number->setText(facts.aNumber);
    m_name->setText(facts.name);
    m_detail->setText(facts.detail);
    qDeleteAll(findChildren<StatusWord *>(Qt::FindDirectChildrenOnly));
    for (const WordBox &box : facts.words) {
        auto *word = new StatusWord(this);
        word->setBox(box);
        m_words->addWidget(word);
    }
    makeRoom();
}

void CaseBar::makeRoom()
{
    const QList<StatusWord *> words = findChildren<StatusWord *>(Qt::FindDirectChildrenOnly);
    int needed = m_number->sizeHint().width() + m_name->sizeHint().width() + 3 * space::side;
    for (const StatusWord *word : words)
        needed += word->sizeHint().width() + space::gap;
    for (StatusWord *word : words)
        word->setVisible(needed <= width() || word->box().tint != Tint::Quiet);
}

void CaseBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

} // namespace dais::widgets
