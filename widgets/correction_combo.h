#pragma once

#include <QComboBox>

namespace dais::widgets {

/// A choice of codes by name within a scrolling form: turning the wheel over it scrolls the form and never changes what
/// is chosen, because nobody would see it happen.
class CorrectionCombo : public QComboBox {
    Q_OBJECT
public:
    /// A code and its name.
    using Choice = std::pair<QString, QString>;
    CorrectionCombo(const QString &name, const QList<Choice> &choices, QWidget *parent = nullptr);
    [[nodiscard]] QString code() const { return currentData().toString(); }
    /// Chooses a code; one that the table does not have stands as itself, so that nothing is changed unseen.
    void setCode(const QString &code);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace dais::widgets
