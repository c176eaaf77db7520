#include "widgets/decision_outcome.h"

#include "widgets/check_words.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/region.h"
#include "widgets/tinted_box.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

DecisionOutcome::DecisionOutcome(QWidget *parent) : QWidget(parent)
{
    auto *scroll = makeDecisionScroll(this);
    auto *content = new QWidget(scroll);
    m_title = makeLabel({}, Type::BodyStrong, LabelInk::Text, content);
    m_title->setWordWrap(true);
    m_when = new CheckWords({}, Type::Secondary, Tint::Quiet, {}, content);
    m_word = new StatusWord(content);
    m_inFull = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    m_reasons = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    m_notes = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    m_why = new TintedBox(content);
    m_next = new CheckWords({}, Type::Secondary, Tint::Quiet, {}, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    column->setSpacing(space::gap);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_why, m_title, m_when, m_word, m_inFull, m_reasons, m_notes, m_next})
        column->addWidget(part);
    column->addStretch();
    scroll->setWidget(content);

    m_bar = new QWidget(this);
    m_settle = makeDecisionButton(textWithKey(tr("Leave it as it stands"), QKeySequence(Qt::Key_1)), m_bar);
    m_settle->setDefault(true);
    auto *buttons = new QVBoxLayout(m_bar);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    buttons->addWidget(makeDecisionLine(m_bar));
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space::side, space::inner, space::side, space::inner);
    inner->addWidget(m_settle);
    buttons->addLayout(inner);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_bar);

    connect(m_settle, &QPushButton::clicked, this, &DecisionOutcome::settleWanted);
    addKeyAction(*this, {tr("Leave it as it stands"), {Qt::Key_1}}, [this] {
        if (!m_content.why.title.isEmpty())
            emit settleWanted();
    });
    addKeyAction(*this, {tr("Back to the list"), {Qt::Key_Escape}, tr("list")}, [this] { emit backWanted(); });
    markRegion(*this, tr("Decision"));
}

void DecisionOutcome::setContent(const Content &content)
{
    m_content = content;
    const auto say = [](CheckWords &words, const QString &text) {
        words.setText(text);
        words.setVisible(!text.isEmpty());
    };
    m_title->setText(content.title);
    m_title->setVisible(!content.title.isEmpty());
    say(*m_when, content.when);
    m_word->setVisible(content.word.has_value());
    if (content.word)
        m_word->setBox(*content.word, content.inFull);
    say(*m_inFull, content.inFull);
    say(*m_reasons, content.reasons.join(QLatin1Char('\n')));
    say(*m_notes, content.notes.join(QLatin1Char('\n')));
    if (content.why.title.isEmpty())
        m_why->saysNothing();
    else
        m_why->say(content.why, Tint::Bad, QStringLiteral("flag-red"));
    m_bar->setVisible(!content.why.title.isEmpty());
    say(*m_next, content.next);
}

} // namespace dais::widgets
