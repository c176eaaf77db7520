#pragma once

#include "domain/code_tables.h"
#include "domain/routing.h"
#include "widgets/error_text.h"

#include <QTimeZone>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace dais::widgets {

class RoutingRuleForm;

/// A court's routing rules, and what they would have done with the last month's filings. They are changed here in a draft;
/// nothing holds until it is saved. UI thread; `tables` outlives it.
class RoutingPage : public QWidget {
    Q_OBJECT
public:
    RoutingPage(const domain::CodeTables &tables, const QTimeZone &zone, QWidget *parent = nullptr);

    /// The rules in force and who works here. A draft that was begun stays.
    void setTable(const domain::RoutingTable &table, const domain::Roster &roster, const QDateTime &now);
    /// Filings of the last month, to try rules with.
    void setTrialFilings(std::vector<domain::Submission> filings);
    /// The draft is in force now.
    void saved();
    void couldNotSave(const Told &told);
    [[nodiscard]] bool hasDraft() const { return m_draft.has_value(); }
    /// What is shown, line by line.
    [[nodiscard]] QStringList lines() const { return m_lines; }
    void addRule();

signals:
    void saveWanted(const std::vector<dais::domain::RoutingRule> &rules);

private:
    [[nodiscard]] const std::vector<domain::RoutingRule> &rules() const { return m_draft ? *m_draft : m_table.rules; }
    [[nodiscard]] std::vector<domain::RoutingRule> &draft();
    void buildList();
    [[nodiscard]] QWidget *head();
    [[nodiscard]] QWidget *rowOf(std::size_t rule, int used);
    [[nodiscard]] QWidget *trial();
    [[nodiscard]] QString conditionsOf(const domain::RoutingRule &rule) const;
    [[nodiscard]] QString peopleOf(const domain::RoutingRule &rule) const;
    void openForm(std::optional<std::size_t> rule);
    void takeOver();

    const domain::CodeTables &m_tables;
    QTimeZone m_zone;
    domain::RoutingTable m_table;
    domain::Roster m_roster;
    QDateTime m_now;
    std::vector<domain::Submission> m_filings;
    std::optional<std::vector<domain::RoutingRule>> m_draft;
    std::optional<std::size_t> m_edited; ///< None: a new one.
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    RoutingRuleForm *m_form;
    std::optional<Told> m_trouble;
    QStringList m_lines;
};

} // namespace dais::widgets
