#pragma once

#include "models/docket_model.h"
#include "widgets/docket_words.h"

#include <QWidget>

namespace dais::widgets {

/// A month of a docket: how many cases are heard each day, and what is wrong. Enter opens the day. UI thread; `words`
/// outlives it.
class DocketMonth : public QWidget {
    Q_OBJECT
public:
    DocketMonth(const DocketWords &words, const QTimeZone &zone, QWidget *parent = nullptr);
    /// Shows the weeks that hold this day's month.
    void setDocket(const models::DocketModel &docket, const QDate &day, const QDate &today);
    [[nodiscard]] QDate chosen() const { return m_chosen; }
    /// First and last day that a month's weeks hold; Monday to Sunday.
    [[nodiscard]] static std::pair<QDate, QDate> weeksOf(const QDate &day);
    [[nodiscard]] QString sentence() const;

signals:
    void dayWanted(const QDate &day);
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Day {
        int cases = 0;
        int masters = 0;
        int minutes = 0;
        QStringList closed; ///< Why the court is.
    };
    [[nodiscard]] QRect rectOf(int index) const;
    void choose(const QDate &day);

    const DocketWords &m_words;
    QTimeZone m_zone;
    QDate m_first, m_last, m_month, m_today, m_chosen;
    std::vector<Day> m_days;
};

} // namespace dais::widgets
