#pragma once

#include "domain/code_tables.h"
#include "domain/decision.h"
#include "widgets/review_words.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace dais::widgets {

class CheckWords;

/// Two people decided one filing: who, when and what stand side by side, one sentence says what is in force, and the
/// choice that changes nothing comes first. UI thread; `tables` outlives it.
class TwoDecisionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit TwoDecisionsPanel(const domain::CodeTables &tables, QWidget *parent = nullptr);
    /// Codes of the reasons that a command gave, as far as this computer knows them.
    using Reasons = QHash<domain::CommandId, QStringList>;
    void setDecision(const domain::Decision &decision, const domain::UserId &me, const Reasons &reasons,
                     const CourtTime &time);
    void begin();
    /// What is in force, as the panel says it.
    [[nodiscard]] QString sentence() const;

signals:
    /// The person leaves what is in force as it is.
    void settleWanted(const dais::domain::CommandId &mine);
    void backWanted();

private:
    void addSide(const domain::DecisionSide &side, const domain::UserId &me, const CourtTime &time,
                 const QString &reasons, const WordBox &word);

    const domain::CodeTables &m_tables;
    QVBoxLayout *m_sides;
    CheckWords *m_sentence;
    QPushButton *m_leave;
    domain::CommandId m_mine;
};

} // namespace dais::widgets
