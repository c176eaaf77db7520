#pragma once

#include "widgets/colour_tokens.h"
#include <QWidget>

namespace dais::widgets {

struct Told;

/// A few words in a tinted box, in the flow of a form: a title, then a sentence. An Alert; hidden while it
/// has nothing to say.
class TintedBox : public QWidget {
    Q_OBJECT

public:
    explicit TintedBox(QWidget *parent = nullptr);

    void say(const Told &told, Tint tint, const QString &icon);
    void saysNothing();
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &body() const { return m_body; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_body;
    QString m_icon;
    Tint m_tint = Tint::Plain;
};

} // namespace dais::widgets
