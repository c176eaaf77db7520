#include "widgets/claim_bar.h"

#include "widgets/accessible.h"
#include "widgets/check_link.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace dais::widgets {

ClaimBar::ClaimBar(QWidget *parent)
    : QWidget(parent), m_words(makeLabel({}, Type::Body, LabelInk::Text, this)),
      m_ask(new CheckLink(tr("Ask for it"), this)), m_give(new CheckLink(tr("Hand it over"), this)),
      m_keep(new CheckLink(tr("Keep it"), this))
{
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::side, 0, space::side, space::gap);
    row->setSpacing(space::gap);
    row->addWidget(m_words, 1);
    using Act = domain::wire::ClaimRequest::Act;
    for (const auto &[link, act] :
         {std::pair{m_ask, Act::Ask}, std::pair{m_give, Act::Give}, std::pair{m_keep, Act::Keep}}) {
        row->addWidget(link, 0, Qt::AlignTop);
        connect(link, &CheckLink::clicked, this, [this, act = act] { emit wanted(act); });
    }
    setClaim({});
}

void ClaimBar::setClaim(const store::Claim &claim)
{
    const bool theirs = claim.holder == store::Claim::Holder::SomebodyElse;
    const bool asked = !claim.asker.isEmpty();
    QString words;
    if (asked)
        words = tr("%1 asks you for this filing.").arg(claim.asker);
    else if (theirs && claim.asked == store::Claim::Asked::Waiting)
        words = tr("%1 was asked for it and has not answered yet. What you type stays.").arg(claim.name);
    else if (theirs && claim.asked == store::Claim::Asked::Kept)
        words = tr("%1 keeps it.").arg(claim.name);
    else if (theirs)
        words = tr("%1 has this open.").arg(claim.name);
    const bool changed = words != m_words->text();
    m_words->setText(words);
    m_ask->setVisible(theirs && claim.asked != store::Claim::Asked::Waiting);
    m_give->setVisible(asked);
    m_keep->setVisible(asked);
    setVisible(!words.isEmpty());
    if (changed && asked)
        announce(*this, words);
}

QString ClaimBar::words() const
{
    return m_words->text();
}

} // namespace dais::widgets
