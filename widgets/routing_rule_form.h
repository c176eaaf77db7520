#pragma once

#include "domain/code_tables.h"
#include "domain/routing.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace dais::widgets {

struct Told;
class TickList;
class TintedBox;

/// One routing rule: what it is about, and who gets that. A condition that is left alone always holds.
class RoutingRuleForm : public QWidget {
    Q_OBJECT
public:
    /// The list of special classifications that filers choose from.
    [[nodiscard]] static QString classificationList();
    explicit RoutingRuleForm(const domain::CodeTables &tables, QWidget *parent = nullptr);

    void setPeople(const std::vector<domain::RosterEntry> &people);
    void begin(const domain::RoutingRule &rule);
    /// The rule as typed, or what is still missing, in words.
    [[nodiscard]] std::optional<domain::RoutingRule> rule();

signals:
    void doneWanted();
    void cancelled();

private:
    void build(const domain::CodeTables &tables);
    void follow();

    QLineEdit *m_name;
    std::vector<std::pair<domain::Role, QCheckBox *>> m_filers;
    QComboBox *m_charging;
    TickList *m_types;
    TickList *m_classes;
    QCheckBox *m_byDigits;
    QSpinBox *m_from;
    QSpinBox *m_to;
    TickList *m_people;
    TintedBox *m_told;
};

} // namespace dais::widgets
