#pragma once

#include "widgets/metrics.h"
#include <QWidget>

namespace dais::widgets {

/// One line of words that gives way before it pushes its neighbours: cut with dots at the end, whole in the
/// tooltip and for screen readers. Never for A-Numbers or due times, which are not to be cut.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    ElidedLabel(Type type, LabelInk ink, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Type m_type;
    LabelInk m_ink;
    QString m_text;
};

} // namespace dais::widgets
