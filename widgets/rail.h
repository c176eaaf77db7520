#pragma once

#include <QAbstractButton>
#include <QKeySequence>
#include <QMap>

class QVBoxLayout;

namespace dais::widgets {

/// One view on the rail: glyph, word, key, and how many things wait there for this person. The arrow keys
/// move between the buttons of the rail without opening what they pass.
class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(const QString &icon, const QString &word, const QKeySequence &keys, QWidget *parent);

    /// How many things wait for this person; 0 shows nothing.
    void setBadge(int count);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void nameForReaders();

    QString m_icon;
    QString m_word;
    QString m_keys;
    int m_badge = 0;
};

/// The bar of views at the left edge; a region, so that F6 reaches it.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Where a view stands: with the work, or at the foot with what serves it.
    enum class Place { Top, Foot };
    void addButton(const QString &id, const QString &icon, const QString &word, const QKeySequence &keys, Place place);

    /// Marks the view that is shown.
    void setChosen(const QString &id);
    void setBadge(const QString &id, int count);

signals:
    /// The person asked for a view.
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMap<QString, RailButton *> m_buttons;
    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
};

} // namespace dais::widgets
