#include "widgets/case_picker.h"

#include "models/found_cases_model.h"
#include "widgets/case_picker_delegate.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace dais::widgets {

CasePicker::CasePicker(models::FoundCasesModel &cases, const QString &title, QWidget *parent)
    : QWidget(parent), m_cases(cases), m_field(new QLineEdit(this)), m_list(new QListView(this))
{
    m_field->setPlaceholderText(tr("A-Number, last six digits, or name"));
    m_field->setAccessibleName(tr("Find a case by A-Number or name"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setModel(&cases);
    m_list->setItemDelegate(new CasePickerDelegate(m_list));
    m_list->setAccessibleName(tr("Cases on this computer"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *column = new QVBoxLayout;
    column->setSpacing(space::inner);
    column->addWidget(makeLabel(title, Type::ScreenTitle, LabelInk::Text, this));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    row->addStretch(1);
    row->addLayout(column, 2);
    row->addStretch(1);
    markRegion(*this, tr("Cases"));

    connect(m_field, &QLineEdit::textChanged, &m_cases, &models::FoundCasesModel::find);
    connect(m_field, &QLineEdit::returnPressed, this,
            [this] { choose(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_cases.index(0)); });
    connect(m_list, &QListView::activated, this, &CasePicker::choose);
    setFocusProxy(m_field);
}

void CasePicker::setZone(const QTimeZone &zone)
{
    static_cast<CasePickerDelegate *>(m_list->itemDelegate())->setZone(zone);
}

void CasePicker::refresh()
{
    m_cases.find(m_field->text());
}

void CasePicker::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit caseChosen(index.data(models::FoundCasesModel::CaseIdRole).value<domain::CaseId>());
}

bool CasePicker::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows move in the list while one types.
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dais::widgets
