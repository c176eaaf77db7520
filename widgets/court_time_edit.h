#pragma once

#include <QDateTimeEdit>
#include <QTimeZone>

namespace dais::widgets {

/// A day and time as the court's wall clock shows it, whatever zone this computer is in. Asked for and told in UTC.
class CourtTimeEdit : public QDateTimeEdit {
    Q_OBJECT
public:
    /// `name` is what it is called when read aloud.
    CourtTimeEdit(const QString &name, const QTimeZone &zone, QWidget *parent = nullptr);
    void setInstant(const QDateTime &instant);
    [[nodiscard]] QDateTime instant() const;

private:
    QTimeZone m_zone;
};

} // namespace dais::widgets
