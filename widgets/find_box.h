#pragma once

#include <QAbstractButton>

namespace dais::widgets {

/// The field in the top bar that opens the palette: by click, by Enter, or by just typing into it.
class FindBox : public QAbstractButton {
    Q_OBJECT

public:
    explicit FindBox(QWidget *parent = nullptr);

    /// In Record and Orders the case takes most of the bar; the box then asks shorter and is narrower.
    enum class Room { Wide, Narrow };
    void setRoom(Room room);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The person wants to find something; `typed` is what they began to type, or empty.
    void findRequested(const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Room m_room = Room::Wide;
};

} // namespace dais::widgets
