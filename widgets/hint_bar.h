#pragma once

#include "widgets/key_action.h"
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace dais::widgets {

/// Words at the right of the hint bar that offer to take something back, for as long as that is possible. An
/// Alert.
class UndoLine : public QWidget {
    Q_OBJECT

public:
    explicit UndoLine(QWidget *parent = nullptr);
    void setOffer(const QString &text, const QKeySequence &key);
    QSize sizeHint() const override;

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int wordsWidth() const;

    QString m_text;
    QPushButton *m_button;
};

/// The bar at the foot: the keys of the region that has the focus (at most seven, the last is always "all
/// keys"), and at the right a count, a line on who sees what, or for a while the offer to undo. UI thread.
class HintBar : public QWidget {
    Q_OBJECT

public:
    explicit HintBar(QWidget *parent = nullptr);

    /// The region whose actions are shown; null shows the general keys only. Follows changes of the actions
    /// by itself.
    void setRegion(QWidget *region);
    /// The key that lists all keys: "?" or, when letters are off, "F1".
    void setHelpKey(const QString &caps);
    /// Words at the right when nothing can be undone.
    void setNote(const QString &note);
    /// Offers to undo for `milliseconds`, then goes by itself. A new offer replaces the old one.
    void offerUndo(const QString &text, const QKeySequence &key, int milliseconds);
    void withdrawUndo();

    /// What is shown at the left, for tests and screen readers.
    [[nodiscard]] QList<KeyHint> hints() const;
    [[nodiscard]] bool offersUndo() const { return m_undo->isVisibleTo(this); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    QPointer<QWidget> m_region;
    QString m_helpCaps;
    QString m_note;
    UndoLine *m_undo;
    QTimer m_undoEnds;
};

} // namespace dais::widgets
