#include "widgets/case_notes_panel.h"

#include "widgets/accessible.h"
#include "widgets/case_row.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
constexpr int fieldHeight = 64;
constexpr int listHeight = 180;
} // namespace

CaseNotesPanel::CaseNotesPanel(QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_field(new QPlainTextEdit(this)),
      m_says(makeLabel({}, Type::Secondary, LabelInk::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::side, space::gap, space::side, space::gap);
    column->setSpacing(space::gap);
    column->addWidget(makeLabel(tr("Notes on this case"), Type::DocumentTitle, LabelInk::Text, this));
    m_field->setAccessibleName(tr("New note on this case"));
    m_field->setTabChangesFocus(true);
    setHeightAt100Percent(*m_field, fieldHeight);
    column->addWidget(m_field);
    m_says->setWordWrap(true);
    column->addWidget(m_says);
    QScrollArea *scroll = makeDecisionScroll(this);
    auto *list = new QWidget;
    auto *whole = new QVBoxLayout(list);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(m_rows);
    whole->addStretch(1);
    scroll->setWidget(list);
    setHeightAt100Percent(*scroll, listHeight);
    column->addWidget(scroll);
    addKeyAction(*this,
                 {tr("Save the note"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  tr("save the note")},
                 [this] { flush(); });
    addKeyAction(*this, {tr("Close the notes"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] { leave(); });
    markRegion(*this, tr("Notes on this case"));
    hide();
    saved();
}

void CaseNotesPanel::setNotes(const std::vector<domain::Note> &notes)
{
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        delete item->widget();
    }
    std::vector<domain::Note> newest = notes;
    std::ranges::sort(newest, std::greater(), &domain::Note::at);
    for (const domain::Note &note : newest) {
        const QString when =
            QLocale(QLocale::English).toString(note.at.toTimeZone(m_zone), QStringLiteral("MMM d, yyyy h:mm ap"));
        m_rows->addWidget(new CaseRow({.what = note.text,
                                       .detail = tr("%1, %2").arg(when, note.authorName),
                                       .state = audienceWords(note.audience.value_or(domain::NoteAudience::Court)),
                                       .tint = Tint::Plain,
                                       .document = {}},
                                      this));
    }
}

void CaseNotesPanel::open()
{
    show();
    takeKeyboard(*m_field);
}

void CaseNotesPanel::setCase(const domain::CaseId &id)
{
    flush();
    if (const QString text = m_field->toPlainText().trimmed(); !text.isEmpty())
        m_unsaved.insert(m_case, text);
    m_case = id;
    saved();
    m_field->setPlainText(m_unsaved.take(id));
}

void CaseNotesPanel::flush()
{
    if (const QString text = m_field->toPlainText().trimmed(); !text.isEmpty())
        emit noteWanted(text);
}

void CaseNotesPanel::saved()
{
    m_field->clear();
    m_says->setText(tr("The bar above says who sees it. Notes never enter the record."));
}

void CaseNotesPanel::notSaved(const QString &why)
{
    m_says->setText(why);
}

void CaseNotesPanel::leave()
{
    flush(); // Esc goes back, it never throws away.
    if (!m_field->toPlainText().trimmed().isEmpty())
        return; // It was not saved, and the panel says why.
    hide();
    emit closed();
}

} // namespace dais::widgets
