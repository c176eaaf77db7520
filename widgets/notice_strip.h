#pragma once

#include "widgets/colour_tokens.h"
#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace dais::widgets {

/// How much a notice matters; a higher one is shown before a lower one.
enum class NoticeLevel {
    News,     ///< An update is ready, a new person may sign in.
    Offline,  ///< Work goes on, but stays here for now.
    NeedsYou, ///< Something will not go on by itself.
    Danger,   ///< Work may be lost: the disk refuses, the clock is wrong.
};

/// One thing that somebody must know, with at most two things to do about it.
struct Notice {
    QString id; ///< A later notice of the same id replaces this one.
    NoticeLevel level = NoticeLevel::News;
    QString icon;             ///< Name of a glyph.
    QString text;             ///< What is true, and what happens now.
    QList<QAction *> actions; ///< Become buttons; their owner keeps them alive while the notice stands.
};

/// The strip under the top bar: one notice at a time, the most serious first, never over content. It has the
/// Alert role, and a screen reader hears each new text. UI thread.
class NoticeStrip : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget *parent = nullptr);

    void put(const Notice &notice);
    void clear(const QString &id);
    /// The notice that is shown; null when all is well.
    [[nodiscard]] const Notice *shown() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fillButtons(const Notice &notice);
    void placeButtons(); ///< By hand: a layout of its own would answer for the height of the words too.
    [[nodiscard]] QRect textRect(int width) const;

    QList<Notice> m_notices; ///< In the order of their coming.
    QWidget *m_buttons;
    QHBoxLayout *m_buttonRow;
    QString m_heard; ///< What a screen reader was told last.
};

} // namespace dais::widgets
