#pragma once

#include <QObject>
#include <QTimer>

namespace dais::app {

/// Notices that nobody used keyboard or mouse for a while. UI thread; watches the whole application.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(int minutes, QObject *parent = nullptr);

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace dais::app
