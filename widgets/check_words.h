#pragma once

#include "widgets/colour_tokens.h"
#include "widgets/metrics.h"

#include <QWidget>

namespace dais::widgets {

/// Words that wrap and take their ink from a tint, with a sign before them when there is one. Static text.
class CheckWords : public QWidget {
    Q_OBJECT
public:
    CheckWords(const QString &text, Type type, Tint tint, const QString &sign = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< One line; the height for the width says how many it takes.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// How far words stand from the left when a sign stands before them.
    [[nodiscard]] static int signRoom();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int left() const { return m_sign.isEmpty() ? 0 : signRoom(); }
    QString m_text;
    Type m_type;
    Tint m_tint;
    QString m_sign;
};

} // namespace dais::widgets
