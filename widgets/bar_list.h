#pragma once

#include <QWidget>

namespace dais::widgets {

/// A chart of horizontal bars: a label, a bar, its figure in words. Where a bar has a part, that is drawn darker, from
/// the left. A screen reader hears every line.
class BarList : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString label;
        double length = 0; ///< Of the longest one in the list; any unit, not negative.
        double part = 0;   ///< At most `length`.
        QString value;     ///< "12 (3 rejected)".
    };
    explicit BarList(const QString &name, QWidget *parent = nullptr);
    /// What is said when there are no bars.
    void setEmpty(const QString &sentence) { m_empty = sentence; }
    void setBars(const QList<Bar> &bars);
    [[nodiscard]] const QList<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRect &row, const Bar &bar, double longest) const;
    QString m_empty;
    QList<Bar> m_bars;
};

} // namespace dais::widgets
