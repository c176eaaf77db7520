#pragma once

#include "domain/code_tables.h"
#include "domain/docketing.h"
#include "domain/roster.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dais::widgets {

struct Told;
class DocketWords;
class CourtTimeEdit;
class TintedBox;

/// Where a hearing is set or moved: its time, judge, room and the rest, what speaks against it as it is typed, and free
/// slots beside it. Nothing is done until it is saved. UI thread.
class HearingPanel : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    HearingPanel(const domain::CodeTables &tables, const DocketWords &words, const QTimeZone &zone,
                 QWidget *parent = nullptr);

    /// Whom and what can be chosen.
    void setChoices(const std::vector<domain::RosterEntry> &people, const QStringList &rooms,
                    const std::vector<domain::Session> &sessions);
    /// A new hearing of a case, begun from what is likely.
    void beginNew(const QString &caseWords, const domain::Hearing &likely);
    /// A hearing that is set, at its own place or at another that was picked for it.
    void beginMove(const QString &caseWords, const domain::Hearing &hearing, const domain::HearingSlot &slot);
    /// The hearing as the fields have it.
    [[nodiscard]] domain::Hearing typed() const;
    [[nodiscard]] bool isMove() const { return m_isMove; }
    /// What speaks against it, a sentence each, and whether two would be in one place.
    void setConflicts(const QStringList &sentences, bool isDouble);
    /// Free slots, in words.
    void setProposals(const QStringList &words);
    /// Who will be told: "3 notices will go out: ...".
    void setNotices(const QString &sentence);
    void placeAt(const domain::HearingSlot &slot);
    void say(const Told &told);

signals:
    void typedChanged();
    void saveWanted();
    void proposalWanted(int place);
    void cancelled();

private:
    void build();
    void fill(const domain::Hearing &hearing);
    void follow();

    const domain::CodeTables &m_tables;
    const DocketWords &m_words;
    QTimeZone m_zone;
    domain::Hearing m_hearing;
    bool m_isMove = false;
    bool m_isFilling = false;
    std::vector<domain::RosterEntry> m_judges;
    std::vector<domain::Session> m_sessions;
    QLabel *m_title;
    QLabel *m_case;
    TintedBox *m_told;
    QComboBox *m_type;
    QComboBox *m_session;
    CourtTimeEdit *m_time;
    QSpinBox *m_minutes;
    QComboBox *m_judge;
    QComboBox *m_room;
    QComboBox *m_medium;
    QComboBox *m_language;
    QLineEdit *m_interpreter;
    QCheckBox *m_closed;
    QCheckBox *m_consent;
    QLabel *m_free;
    std::vector<QPushButton *> m_proposals;
    QLabel *m_notices;
    QPushButton *m_save;
};

} // namespace dais::widgets
