#pragma once

#include "widgets/error_text.h"
#include "widgets/status_word.h"

class QLabel;
class QPushButton;

namespace dais::widgets {

class CheckWords;
class TintedBox;

/// What stands beside a filing that is decided already: who, when and what, how far it came, and what can still be
/// done; or one plain sentence why it needs the person. UI thread.
class DecisionOutcome : public QWidget {
    Q_OBJECT
public:
    /// What is said; empty parts are not shown.
    struct Content {
        QString title; ///< "Rejected by R. Alvarez".
        QString when;
        std::optional<WordBox> word;
        QString inFull;      ///< The sentence behind the word.
        QStringList reasons; ///< Of a rejection.
        QStringList notes;
        Told why;     ///< Why it needs the person; an empty title: it does not.
        QString next; ///< "U takes it back until 9:59 am."
    };
    explicit DecisionOutcome(QWidget *parent = nullptr);
    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

signals:
    /// The person has seen why it needed them.
    void settleWanted();
    void backWanted();

private:
    Content m_content;
    QLabel *m_title;
    CheckWords *m_when;
    StatusWord *m_word;
    CheckWords *m_inFull;
    CheckWords *m_reasons;
    CheckWords *m_notes;
    TintedBox *m_why;
    CheckWords *m_next;
    QWidget *m_bar;
    QPushButton *m_settle;
};

} // namespace dais::widgets
