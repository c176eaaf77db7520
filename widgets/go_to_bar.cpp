#include "widgets/go_to_bar.h"

#include "widgets/accessible.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace dais::widgets {

GoToBar::GoToBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_answer(makeLabel({}, Type::Body, LabelInk::Muted, this))
{
    m_field->setPlaceholderText(
        tr("Page of the record, tab or exhibit, or words of a title: 312, C 45, declaration 3"));
    m_field->setAccessibleName(tr("Go to page, tab, exhibit or title"));
    markAlert(*m_answer);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::side, space::hair, space::side, space::hair);
    row->setSpacing(space::inner);
    row->addWidget(m_field, 1);
    row->addWidget(m_answer, 1);
    connect(m_field, &QLineEdit::textChanged, this, &GoToBar::showAnswer);
    addKeyAction(*this, {tr("Go there"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("go there")},
                 [this] { choose(); });
    addKeyAction(*this, {tr("Stay here"), {QKeySequence(Qt::Key_Escape)}, tr("stay here")}, [this] {
        hide();
        emit left();
    });
    hide();
}

void GoToBar::setPlaces(Find find, Describe describe)
{
    m_find = std::move(find);
    m_describe = std::move(describe);
}

void GoToBar::setAsking(const QString &question)
{
    m_field->setPlaceholderText(question);
    m_field->setAccessibleName(question);
}

void GoToBar::open()
{
    show();
    takeKeyboard(*m_field);
    m_field->selectAll();
    showAnswer();
}

void GoToBar::showAnswer()
{
    const QString typed = m_field->text().trimmed();
    const auto place = typed.isEmpty() || !m_find ? std::nullopt : m_find(typed);
    m_answer->setText(place             ? m_describe(*place)
                      : typed.isEmpty() ? QString()
                                        : tr("Nothing in this record is called that"));
    announce(*m_answer, m_answer->text());
}

void GoToBar::choose()
{
    const auto place = m_find ? m_find(m_field->text()) : std::nullopt;
    if (!place) {
        announce(*m_answer, m_answer->text());
        return; // The words stay, to be mended.
    }
    hide();
    emit placeChosen(*place);
}

} // namespace dais::widgets
