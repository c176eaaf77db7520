#pragma once

#include "domain/deadline_rules.h"
#include "widgets/case_words.h"
#include "widgets/outage_form.h"

class QScrollArea;
class QStackedWidget;

namespace dais::widgets {

/// The register of outages of electronic filing: what is noted, and a form to note or correct one. A line that was
/// struck stays, and no deadline heeds it.
class OutagesPage : public QWidget {
    Q_OBJECT
public:
    OutagesPage(const domain::CodeTables &tables, const QString &court, const QTimeZone &zone,
                QWidget *parent = nullptr);

    /// Latest first. `mayNote` is false for whoever may only read.
    void setOutages(const std::vector<domain::OutageRecord> &outages, const QDateTime &now, bool mayNote);
    /// What was typed is saved: the list is shown again.
    void saved();
    void couldNotSave(const Told &told);
    [[nodiscard]] QStringList lines() const;

signals:
    void noteWanted(const dais::widgets::OutageForm::Typed &typed);
    /// This line was noted by mistake.
    void strikeWanted(const dais::domain::OutageRecord &record);

private:
    void buildList();
    [[nodiscard]] QWidget *rowOf(const domain::OutageRecord &record);
    void openForm(const domain::OutageRecord *record);

    const domain::CodeTables &m_tables;
    QString m_court;
    QTimeZone m_zone;
    QStackedWidget *m_stack;
    OutageForm *m_form;
    QScrollArea *m_scroll;
    std::vector<domain::OutageRecord> m_outages;
    QDateTime m_now;
    bool m_mayNote = false;
    QStringList m_lines;
};

/// An outage in words: from when to when, what it does to deadlines.
[[nodiscard]] CaseLine outageLine(const domain::OutageRecord &record, const domain::CodeTables &tables,
                                  const CourtTime &time);

} // namespace dais::widgets
