#pragma once

#include "domain/code_tables.h"
#include "models/court_figures.h"
#include "widgets/bar_list.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace dais::widgets {

struct Told;
class TintedBox;

/// A court's work in numbers and charts: how long filings wait for their decision, why they are rejected, who decides.
/// Knows no case and no filer.
class FiguresPage : public QWidget {
    Q_OBJECT
public:
    explicit FiguresPage(const domain::CodeTables &tables, QWidget *parent = nullptr);

    /// The span that is looked at, in days up to today.
    [[nodiscard]] int days() const;
    void setFigures(const models::CourtFigures &figures, int waiting);
    /// They are being worked out; what stands there stays.
    void setBusy(bool busy);
    /// Why there are none, or that they were copied out.
    void say(const Told &told, bool well);
    /// Every line that a screen reader hears.
    [[nodiscard]] QStringList lines() const;

signals:
    /// The span changed: setFigures() is to follow.
    void spanChosen();
    void exportWanted();

private:
    QLabel *addNumber(const QString &what, QBoxLayout &row);
    BarList *addChart(const QString &heading, const QString &empty, QBoxLayout &column);
    void fillTimes(const models::CourtFigures &figures);
    void fillWork(const models::CourtFigures &figures);

    const domain::CodeTables &m_tables;
    QComboBox *m_span;
    QPushButton *m_export;
    TintedBox *m_told;
    QLabel *m_waiting;
    QLabel *m_decided;
    QLabel *m_median;
    QLabel *m_ninth;
    BarList *m_types;
    BarList *m_days;
    BarList *m_reasons;
    BarList *m_people;
};

/// "12 min", "2 h 10 min", "3 days 4 h"; seconds.
[[nodiscard]] QString waitWords(qint64 seconds);

} // namespace dais::widgets
