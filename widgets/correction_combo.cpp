#include "widgets/correction_combo.h"

#include <QWheelEvent>

namespace dais::widgets {

CorrectionCombo::CorrectionCombo(const QString &name, const QList<Choice> &choices, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    for (const auto &[code, words] : choices)
        addItem(words, code);
}

void CorrectionCombo::setCode(const QString &code)
{
    int row = findData(code);
    if (row < 0) {
        addItem(code.isEmpty() ? tr("Not given") : code, code);
        row = count() - 1;
    }
    setCurrentIndex(row);
}

void CorrectionCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace dais::widgets
