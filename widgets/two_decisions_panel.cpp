#include "widgets/two_decisions_panel.h"

#include "widgets/check_words.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/marked_words.h"
#include "widgets/note_box.h"
#include "widgets/region.h"
#include "widgets/style_parts.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

using models::Act;

namespace {

constexpr int mostChoices = 4;

/// A plain box round what one person did.
class Side : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ColourTokens &tokens = tokensFor(this);
        QPainter painter(this);
        parts::box(painter, rect(), tokens.base, tokens.strong);
    }
};

void clearLayout(QVBoxLayout &layout)
{
    while (QLayoutItem *old = layout.takeAt(0)) {
        delete old->widget();
        delete old;
    }
}

} // namespace

TwoDecisionsPanel::TwoDecisionsPanel(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables)
{
    build();
    for (int i = 0; i < mostChoices; ++i)
        m_keys.push_back(addKeyAction(*this, {.text = tr("Choice %1").arg(i + 1), .keys = {Qt::Key(Qt::Key_1 + i)}},
                                      [this, i] { choose(std::size_t(i)); }));
    addKeyAction(*this, {tr("Back to the list"), {Qt::Key_Escape}, tr("back")}, [this] { back(); });
    connect(m_note, &NoteBox::saveWanted, this, &TwoDecisionsPanel::noteWanted);
    markRegion(*this, tr("Two of you decided this filing"));
}

void TwoDecisionsPanel::build()
{
    auto *scroll = makeDecisionScroll(this);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    column->setSpacing(space::inner);
    column->addWidget(makeLabel(tr("Two of you decided this filing"), Type::BodyStrong, LabelInk::Text, content));
    m_sides = new QVBoxLayout;
    m_sides->setSpacing(space::gap);
    column->addLayout(m_sides);
    m_sentence = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    column->addWidget(m_sentence);
    m_notesBlock = new QWidget(content);
    auto *notes = new QVBoxLayout(m_notesBlock);
    notes->setContentsMargins(0, 0, 0, 0);
    notes->setSpacing(space::hair);
    notes->addWidget(makeLabel(tr("Notes, not part of the record"), Type::BodyStrong, LabelInk::Muted, m_notesBlock));
    m_notes = new CheckWords({}, Type::Body, Tint::Plain, {}, m_notesBlock);
    notes->addWidget(m_notes);
    column->addWidget(m_notesBlock);
    m_notesBlock->hide();
    column->addStretch();
    scroll->setWidget(content);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeDecisionLine(this));
    m_buttonColumn = new QVBoxLayout;
    m_buttonColumn->setContentsMargins(space::side, space::inner, space::side, space::inner);
    m_buttonColumn->setSpacing(space::gap);
    m_note = new NoteBox(this);
    m_note->hide();
    m_buttonColumn->addWidget(m_note);
    whole->addLayout(m_buttonColumn);
    for (int i = 0; i < mostChoices; ++i) {
        auto *button = makeDecisionButton(tr("Choice %1").arg(i + 1), this);
        button->setDefault(i == 0);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(std::size_t(i)); });
        m_buttonColumn->addWidget(button);
        m_buttons.push_back(button);
    }
}

void TwoDecisionsPanel::setActs(const domain::SubmissionId &about, const models::TwoActs &acts,
                                const domain::UserId &me, const CourtTime &time)
{
    if (about != m_about) {
        m_typed[m_about] = m_note->text();
        m_about = about;
        m_note->setText(m_typed.take(about));
        m_note->hide();
    }
    m_acts = acts;
    m_me = me;
    showSides(time);
    m_sentence->setText(sentenceFor());
    showChoices(choicesFor());
}

void TwoDecisionsPanel::setNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notesBlock->setVisible(!notes.isEmpty());
}

void TwoDecisionsPanel::showSides(const CourtTime &time)
{
    clearLayout(*m_sides);
    const bool rejectedFirst = m_acts.first.did == Act::Did::Rejected;
    addSide(m_acts.first, m_acts.second, time,
            rejectedFirst ? WordBox{QStringLiteral("task-complete"), tr("In force"), Tint::Quiet}
                          : wordBoxOf(Word::Entered));
    addSide(m_acts.second, m_acts.first, time, wordBoxOf(Word::NeedsYou));
}

void TwoDecisionsPanel::addSide(const Act &act, const Act &other, const CourtTime &time, const WordBox &word)
{
    auto *box = new Side(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::inner, space::gap, space::inner, space::gap);
    column->setSpacing(space::hair);
    const QString who = act.by == m_me ? tr("You") : act.byName;
    const QString when = time.isToday(act.at) ? time.time(act.at) : time.full(act.at);
    column->addWidget(new CheckWords(tr("%1, at the court %2").arg(who, when), Type::Secondary, Tint::Quiet, {}, box));
    column->addWidget(makeLabel(act.did == Act::Did::Accepted ? tr("Accepted") : tr("Rejected"), Type::DocumentTitle,
                                LabelInk::Text, box));
    addDocuments(*column, act, other);
    for (const domain::RejectionReason &given : act.reasons) {
        const domain::RejectionCode *reason = m_tables.rejectionReasons().find(given.code);
        const QString title = reason ? tr("%1 (%2)").arg(reason->title, reason->basis) : given.code;
        column->addWidget(new CheckWords(given.fix.isEmpty() ? title : tr("%1. %2").arg(title, given.fix), Type::Body,
                                         Tint::Plain, {}, box));
    }
    auto *state = new StatusWord(box);
    state->setBox(word);
    column->addWidget(state);
    m_sides->addWidget(box);
}

void TwoDecisionsPanel::addDocuments(QVBoxLayout &column, const Act &act, const Act &other)
{
    const bool compared = other.did == Act::Did::Accepted;
    QWidget *box = column.parentWidget();
    int alike = 0;
    for (std::size_t i = 0; i < act.documents.size(); ++i) {
        const Act::AsAccepted &own = act.documents[i];
        const Act::AsAccepted others = compared && i < other.documents.size() ? other.documents[i] : own;
        if (compared && own == others) {
            ++alike;
            continue;
        }
        column.addWidget(new MarkedWords(models::differenceOf(own.title, others.title).first, Type::Body, box));
        const auto typeName = [this](const QString &code) {
            const domain::DocumentType *type = m_tables.documentTypes().find(code);
            return type ? type->name : code;
        };
        if (own.documentType != others.documentType)
            column.addWidget(
                new MarkedWords({{tr("Type: "), false}, {typeName(own.documentType), true}}, Type::Secondary, box));
    }
    if (alike > 0)
        column.addWidget(
            new CheckWords(tr("%n other document(s) alike", nullptr, alike), Type::Secondary, Tint::Quiet, {}, box));
}

QString TwoDecisionsPanel::sentenceFor() const
{
    const bool mineFirst = m_acts.first.by == m_me;
    const QString whose = mineFirst ? tr("Your decision") : tr("%1's decision").arg(m_acts.first.byName);
    if (m_acts.first.did == Act::Did::Rejected)
        return tr("%1 reached the court first, so the filing is rejected and its file is gone by rule. What you wrote "
                  "is kept.")
            .arg(whose);
    return mineFirst ? tr("%1 reached the court first, so it is in the record. What %2 wrote is kept.")
                           .arg(whose, m_acts.second.byName)
                     : tr("%1 reached the court first, so the filing is in the record. Nothing of yours was lost.")
                           .arg(whose);
}

std::vector<TwoDecisionsPanel::Choice> TwoDecisionsPanel::choicesFor() const
{
    if (m_acts.first.did == Act::Did::Rejected)
        return {Choice::LeaveRejected, Choice::AskForRefiling, Choice::NoteForJudge};
    std::vector<Choice> choices;
    for (const domain::SettleChoice possible : m_acts.possible) {
        switch (possible) {
        case domain::SettleChoice::KeepFirst:
            choices.push_back(Choice::KeepFirst);
            break;
        case domain::SettleChoice::UseSecond:
            choices.push_back(Choice::UseSecond);
            break;
        case domain::SettleChoice::KeepBoth:
            choices.push_back(Choice::KeepBoth);
            break;
        }
    }
    choices.push_back(Choice::NoteForJudge);
    return choices;
}

QString TwoDecisionsPanel::wordsFor(Choice choice) const
{
    switch (choice) {
    case Choice::KeepFirst:
        if (m_acts.second.did == Act::Did::Accepted)
            return tr("Keep the first");
        return m_acts.second.by == m_me ? tr("Leave it accepted, keep my note")
                                        : tr("Leave it accepted, keep their note");
    case Choice::UseSecond:
        return tr("Use the second, correct the record");
    case Choice::KeepBoth:
        return tr("Keep both, the second as a note");
    case Choice::LeaveRejected:
        return tr("Leave it rejected, keep my note");
    case Choice::AskForRefiling:
        return tr("Ask for refiling...");
    case Choice::NoteForJudge:
        return tr("Note for the judge...");
    }
    Q_UNREACHABLE();
}

QString TwoDecisionsPanel::hintFor(Choice choice) const
{
    switch (choice) {
    case Choice::KeepFirst:
        return m_acts.second.did == Act::Did::Accepted ? tr("keep the first") : tr("leave it accepted");
    case Choice::UseSecond:
        return tr("use the second");
    case Choice::KeepBoth:
        return tr("keep both");
    case Choice::LeaveRejected:
        return tr("leave it rejected");
    case Choice::AskForRefiling:
        return tr("ask for refiling");
    case Choice::NoteForJudge:
        return tr("note for the judge");
    }
    Q_UNREACHABLE();
}

void TwoDecisionsPanel::showChoices(std::vector<Choice> choices)
{
    m_choices = std::move(choices);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool there = i < m_choices.size() && m_note->isHidden(); // One thing at a time.
        m_buttons[i]->setVisible(there);
        m_keys[i]->setVisible(there);
        m_keys[i]->setEnabled(there);
        if (!there)
            continue;
        const QString words = wordsFor(m_choices[i]);
        m_buttons[i]->setText(textWithKey(words, QKeySequence(Qt::Key(Qt::Key_1 + int(i)))));
        m_keys[i]->setText(words);
        setHint(*m_keys[i], hintFor(m_choices[i]));
    }
}

void TwoDecisionsPanel::choose(std::size_t place)
{
    if (place >= m_choices.size())
        return;
    switch (m_choices[place]) {
    case Choice::KeepFirst:
        return emit chooseWanted(m_acts.decision, domain::SettleChoice::KeepFirst);
    case Choice::UseSecond:
        return emit chooseWanted(m_acts.decision, domain::SettleChoice::UseSecond);
    case Choice::KeepBoth:
        return emit chooseWanted(m_acts.decision, domain::SettleChoice::KeepBoth);
    case Choice::LeaveRejected:
        return emit seenWanted(m_acts.refused);
    case Choice::AskForRefiling:
        return openNote(tr("Ask the filer to file this again. "));
    case Choice::NoteForJudge:
        return openNote(tr("For the judge: "));
    }
    Q_UNREACHABLE();
}

void TwoDecisionsPanel::openNote(const QString &beginning)
{
    m_note->show();
    showChoices(m_choices);
    m_note->open(beginning);
}

void TwoDecisionsPanel::noteSaved()
{
    m_note->setText({});
    m_note->hide();
    showChoices(m_choices);
    begin();
}

void TwoDecisionsPanel::back()
{
    if (m_note->isHidden())
        return emit backWanted();
    m_note->hide(); // Its words stay in it.
    showChoices(m_choices);
    begin();
}

void TwoDecisionsPanel::begin()
{
    m_buttons.front()->setFocus(Qt::ShortcutFocusReason);
}

QString TwoDecisionsPanel::sentence() const
{
    return m_sentence->text();
}

QStringList TwoDecisionsPanel::choices() const
{
    QStringList words;
    for (const Choice choice : m_choices)
        words.append(wordsFor(choice));
    return words;
}

QStringList TwoDecisionsPanel::marked() const
{
    QStringList words;
    for (const MarkedWords *marked : findChildren<MarkedWords *>())
        words += marked->marked();
    return words;
}

} // namespace dais::widgets
