#pragma once

#include "domain/outage_record.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace dais::widgets {

struct Told;
class CourtTimeEdit;
class TintedBox;

/// Notes an outage of electronic filing, or corrects one: from when to when, planned and announced or not, in the
/// court's time. Says nothing to anybody until it is saved.
class OutageForm : public QWidget {
    Q_OBJECT
public:
    /// What was typed, in UTC.
    struct Typed {
        domain::OutageId id; ///< None for a new one.
        QDateTime from;
        std::optional<QDateTime> to;
        std::optional<QDateTime> announcedAt;
        domain::Outage::Kind kind = domain::Outage::Kind::Unplanned;
        QString reason;
    };
    explicit OutageForm(const QTimeZone &zone, QWidget *parent = nullptr);

    /// A new one that began at `now`.
    void beginNew(const QDateTime &now);
    /// What is noted already.
    void beginFrom(const domain::OutageRecord &record, const QDateTime &now);
    [[nodiscard]] Typed typed() const;
    void say(const Told &told);

signals:
    void saveWanted();
    void cancelled();

private:
    CourtTimeEdit *addTime(const QString &label, QGridLayout &grid, int row);
    void follow();

    QTimeZone m_zone;
    domain::OutageId m_id;
    CourtTimeEdit *m_from;
    QCheckBox *m_lasts;
    CourtTimeEdit *m_to;
    QCheckBox *m_planned;
    QCheckBox *m_announced;
    CourtTimeEdit *m_announcedAt;
    QLineEdit *m_reason;
    QPushButton *m_save;
    TintedBox *m_told;
};

} // namespace dais::widgets
