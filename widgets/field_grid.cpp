#include "widgets/field_grid.h"

#include "widgets/metrics.h"

#include <QLabel>
#include <QLineEdit>

namespace dais::widgets {

namespace {

const QString dateForm = QStringLiteral("MM/dd/yyyy");

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QGridLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(space::inner);
    setVerticalSpacing(space::hair);
    setColumnStretch(1, 1);
}

QLineEdit *FieldGrid::addText(const QString &word, const QString &text)
{
    auto *edit = new QLineEdit(text, parentWidget());
    edit->setAccessibleName(word);
    edit->setCursorPosition(0);
    addField(edit);
    return edit;
}

void FieldGrid::addField(QWidget *field)
{
    const int row = rowCount();
    addWidget(makeLabel(field->accessibleName(), Type::Secondary, LabelInk::Muted, parentWidget()), row, 0);
    addWidget(field, row, 1);
}

void FieldGrid::addWhole(QWidget *widget)
{
    addWidget(widget, rowCount(), 0, 1, 2);
}

void FieldGrid::addUnder(QWidget *widget)
{
    addWidget(widget, rowCount(), 1);
}

QString typedDate(const QDate &date)
{
    return date.toString(dateForm);
}

std::optional<QDate> readTypedDate(const QString &text)
{
    for (const QString &form : {dateForm, QStringLiteral("M/d/yyyy"), QStringLiteral("yyyy-MM-dd")})
        if (const QDate date = QDate::fromString(text.trimmed(), form); date.isValid())
            return date;
    return std::nullopt;
}

} // namespace dais::widgets
