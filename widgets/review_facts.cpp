#include "widgets/review_facts.h"

#include "widgets/metrics.h"

#include <QGridLayout>
#include <QLabel>

namespace dais::widgets {

ReviewFacts::ReviewFacts(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(space::side, space::inner, space::side, space::inner);
    m_grid->setHorizontalSpacing(space::inner);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
}

void ReviewFacts::setFacts(const QList<Fact> &facts)
{
    m_facts = facts;
    for (int row = 0; row < std::max(int(facts.size()), m_grid->rowCount()); ++row) {
        if (!m_grid->itemAtPosition(row, 0)) {
            if (row >= facts.size())
                break;
            m_grid->addWidget(makeLabel({}, Type::Secondary, LabelInk::Muted, this), row, 0, Qt::AlignTop);
            auto *value = makeLabel({}, Type::Body, LabelInk::Text, this);
            value->setWordWrap(true);
            m_grid->addWidget(value, row, 1, Qt::AlignTop);
        }
        auto *word = qobject_cast<QLabel *>(m_grid->itemAtPosition(row, 0)->widget());
        auto *value = qobject_cast<QLabel *>(m_grid->itemAtPosition(row, 1)->widget());
        const bool used = row < facts.size();
        word->setVisible(used);
        value->setVisible(used);
        word->setText(used ? facts[row].word : QString());
        value->setText(used ? facts[row].value : QString());
        value->setAccessibleName(used ? tr("%1: %2").arg(facts[row].word, facts[row].value) : QString());
    }
}

QString ReviewFacts::text() const
{
    QStringList lines;
    for (const Fact &fact : m_facts)
        lines.append(fact.word + QLatin1String(": ") + fact.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace dais::widgets
