#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "widgets/form_page.h"
#include <QTimer>
#include <QTimeZone>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dais::widgets {

class TintedBox;

/// What a locked workstation shows: the court and the time there, and a field for the password. No name, no
/// case.
class LockCover : public FormPage {
    Q_OBJECT

public:
    /// The clock outlives the cover.
    explicit LockCover(const domain::Clock &clock, QWidget *parent = nullptr);

    void setCourt(const QString &name, const QTimeZone &zone);
    /// The password is being looked at.
    void showChecking();
    /// It was not the right one, or another reason; says why and lets it be typed again.
    void showTrouble(const Error &error);
    /// Forgets what was typed.
    void reset();

signals:
    void unlockRequested(const QString &password);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tick();
    void submit();

    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QTimer m_ticks;
    QLabel *m_court;
    QLabel *m_time;
    QLabel *m_date;
    QLineEdit *m_password;
    TintedBox *m_message;
    QPushButton *m_unlock;
};

} // namespace dais::widgets
