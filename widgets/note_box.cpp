#include "widgets/note_box.h"

#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
constexpr int fieldHeight = 76;
}

NoteBox::NoteBox(QWidget *parent) : QWidget(parent), m_field(new QPlainTextEdit(this))
{
    m_field->setAccessibleName(tr("Note, not part of the record"));
    m_field->setTabChangesFocus(true);
    setHeightAt100Percent(*m_field, fieldHeight);
    m_save = makeDecisionButton(textWithKey(tr("Save the note"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this);
    m_save->setEnabled(false);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    column->addWidget(makeLabel(tr("Note, not part of the record"), Type::Secondary, LabelInk::Muted, this));
    column->addWidget(m_field);
    column->addWidget(m_save);
    const auto save = [this] {
        if (m_save->isEnabled())
            emit saveWanted(text());
    };
    connect(m_save, &QPushButton::clicked, this, save);
    const QKeySequence enter(Qt::CTRL | Qt::Key_Enter);
    addKeyAction(*this, {tr("Save the note"), {QKeySequence(Qt::CTRL | Qt::Key_Return), enter}, tr("save the note")},
                 save);
    connect(m_field, &QPlainTextEdit::textChanged, this,
            [this] { m_save->setEnabled(!text().isEmpty() && !text().endsWith(QLatin1Char(':'))); });
}

void NoteBox::open(const QString &beginning)
{
    if (text().isEmpty())
        m_field->setPlainText(beginning);
    m_field->moveCursor(QTextCursor::End);
    m_field->setFocus(Qt::ShortcutFocusReason);
}

QString NoteBox::text() const
{
    return m_field->toPlainText().trimmed();
}

void NoteBox::setText(const QString &text)
{
    m_field->setPlainText(text);
}

} // namespace dais::widgets
