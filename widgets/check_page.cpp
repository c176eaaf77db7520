#include "widgets/check_page.h"

#include "widgets/charging_form.h"
#include "widgets/check_list.h"
#include "widgets/check_words.h"
#include "widgets/correction_list.h"
#include "widgets/decision_parts.h"
#include "widgets/elided_label.h"
#include "widgets/key_action.h"
#include "widgets/region.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

CheckPage::CheckPage(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_scroll(makeDecisionScroll(this))
{
    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::side, space::inner, space::side, space::inner);
    column->setSpacing(space::gap);
    const auto addBlock = [&](const QString &heading, QWidget *inner) {
        auto *block = new QWidget(content);
        auto *rows = new QVBoxLayout(block);
        rows->setContentsMargins(0, space::inner, 0, 0);
        rows->setSpacing(space::gap);
        rows->addWidget(makeDecisionLine(block));
        rows->addSpacing(space::hair);
        rows->addWidget(makeLabel(heading, Type::BodyStrong, LabelInk::Muted, block));
        inner->setParent(block);
        rows->addWidget(inner);
        column->addWidget(block);
        return block;
    };
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Checks"), Type::BodyStrong, LabelInk::Muted, content));
    head->addStretch();
    m_summary = new ElidedLabel(Type::Secondary, LabelInk::Muted, content);
    head->addWidget(m_summary);
    column->addLayout(head);
    m_checks = new CheckList(tables, content);
    column->addWidget(m_checks);
    m_charging = new ChargingForm(tables, content);
    m_chargingBlock = addBlock(tr("As the charging document has it"), m_charging);
    m_corrections = new CorrectionList(tables, content);
    addBlock(tr("Title and type in the record"), m_corrections);
    m_notes = new CheckWords({}, Type::Body, Tint::Plain, {}, content);
    m_notesBlock = addBlock(tr("Notes, not part of the record"), m_notes);
    column->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Checks"));

    auto *bar = new QWidget(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(makeDecisionLine(this));
    whole->addWidget(bar);
    buildBar(*bar);
    addKeys();
    markRegion(*this, tr("Decision"));
}

void CheckPage::buildBar(QWidget &bar)
{
    m_note = new QLineEdit(&bar);
    m_note->setPlaceholderText(tr("Note for the section (not part of the record)"));
    m_note->setAccessibleName(tr("Note for the section, not part of the record"));
    m_accept = makeDecisionButton(textWithKey(tr("Accept"), QKeySequence(Qt::Key_A)), &bar);
    m_accept->setDefault(true);
    m_reject = makeDecisionButton(textWithKey(tr("Reject..."), QKeySequence(Qt::Key_R)), &bar);
    m_forward = makeDecisionButton(textWithKey(tr("Forward"), QKeySequence(Qt::Key_F)), &bar);
    m_forward->setToolTip(tr("Give it to the judge of its case"));
    auto *rows = new QVBoxLayout(&bar);
    rows->setContentsMargins(space::side, space::inner, space::side, space::inner);
    rows->setSpacing(space::gap);
    rows->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    buttons->addWidget(m_accept, 3);
    buttons->addWidget(m_reject, 2);
    buttons->addWidget(m_forward, 2);
    rows->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &CheckPage::acceptWanted);
    connect(m_reject, &QPushButton::clicked, this, &CheckPage::rejectWanted);
    connect(m_forward, &QPushButton::clicked, this, &CheckPage::forwardWanted);
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (!note().isEmpty())
            emit noteWanted(note());
    });
}

void CheckPage::addKeys()
{
    addKeyAction(*this, {tr("Back to the list"), {Qt::Key_Escape}, tr("list")}, [this] { emit backWanted(); });
    addKeyAction(*this, {tr("Edit the title in the record"), {Qt::Key_F2}, tr("edit title")}, [this] { editTitle(0); });
}

void CheckPage::setSubmission(const domain::Submission &submission, const std::vector<models::Check> &checks,
                              const Typed &typed)
{
    setChecks(submission, checks);
    m_corrections->setSubmission(submission, typed.corrections);
    m_note->setText(typed.note);
    if (submission.charging)
        m_charging->setData(*submission.charging, typed.charging);
    else
        m_charging->clear();
    m_chargingBlock->setVisible(submission.charging.has_value());
    m_scroll->ensureVisible(0, 0);
}

void CheckPage::setChecks(const domain::Submission &submission, const std::vector<models::Check> &checks)
{
    QStringList titles;
    for (const domain::Filing &filing : submission.filings)
        titles.append(filing.title);
    m_checks->setChecks(checks, titles);
    m_summary->setText(m_checks->summary());
}

void CheckPage::setNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notesBlock->setVisible(!notes.isEmpty());
}

CheckPage::Typed CheckPage::typed() const
{
    return {m_note->text(), m_corrections->corrections(), m_charging->corrected()};
}

store::AcceptChoices CheckPage::choices() const
{
    return {.filings = m_corrections->corrections(), .caseId = {}, .charging = m_charging->corrected()};
}

QString CheckPage::checkReadable()
{
    const QString sentence = m_charging->checkReadable();
    return sentence.isEmpty() ? m_corrections->checkReadable() : sentence;
}

void CheckPage::editTitle(int document)
{
    m_corrections->edit(document);
}

void CheckPage::editNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void CheckPage::clearNote()
{
    m_note->clear();
}

QString CheckPage::note() const
{
    return m_note->text().trimmed();
}

void CheckPage::setMay(May may)
{
    m_accept->setEnabled(may == May::Decide);
    m_reject->setEnabled(may == May::Decide);
    m_forward->setEnabled(may == May::Decide);
}

} // namespace dais::widgets
