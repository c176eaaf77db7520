#pragma once

#include "models/word_difference.h"
#include "widgets/metrics.h"

#include <QTextLayout>
#include <QWidget>

namespace dais::widgets {

/// Words that wrap, some of them marked because they differ: bold and underlined, so that they stand out without
/// colour too, on a tint where the theme has one. A screen reader hears which they are. Static text.
class MarkedWords : public QWidget {
    Q_OBJECT
public:
    MarkedWords(const std::vector<models::WordRun> &runs, Type type, QWidget *parent = nullptr);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The marked words, in order.
    [[nodiscard]] const QStringList &marked() const { return m_marked; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Lays the words out for a width; returns the height.
    qreal layOut(QTextLayout &layout, int width) const;

    QString m_text;
    QStringList m_marked;
    std::vector<std::pair<int, int>> m_ranges; ///< Start and length of each.
    Type m_type;
};

} // namespace dais::widgets
