#pragma once

#include "domain/code_tables.h"
#include "models/two_acts.h"
#include "widgets/review_words.h"

#include <QHash>
#include <QWidget>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace dais::widgets {

class CheckWords;
class NoteBox;

/// Two people decided one filing: who, when and what stand one below the other with what differs marked, one sentence
/// says what is in force, and below it stands what can be done, the choice that changes nothing first. Closing it, or
/// opening another filing, loses nothing. UI thread; `tables` outlives it.
class TwoDecisionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit TwoDecisionsPanel(const domain::CodeTables &tables, QWidget *parent = nullptr);
    /// Shows two people's acts on a filing; the same filing again keeps the caret and what is typed.
    void setActs(const domain::SubmissionId &about, const models::TwoActs &acts, const domain::UserId &me,
                 const CourtTime &time);
    /// Notes about the filing, a line each.
    void setNotes(const QStringList &notes);
    /// The note was saved: its field is free again.
    void noteSaved();
    /// The caret to the first choice.
    void begin();
    /// What is in force, as the panel says it.
    [[nodiscard]] QString sentence() const;
    /// The words of the choices, in order.
    [[nodiscard]] QStringList choices() const;
    /// The words that are marked because they differ, first side then second.
    [[nodiscard]] QStringList marked() const;

signals:
    void chooseWanted(const dais::domain::DecisionId &id, dais::domain::SettleChoice choice);
    /// The person has seen that their act came too late.
    void seenWanted(const dais::domain::CommandId &mine);
    void noteWanted(const QString &text);
    void backWanted();

private:
    enum class Choice { KeepFirst, UseSecond, KeepBoth, LeaveRejected, AskForRefiling, NoteForJudge };
    void build();
    void showSides(const CourtTime &time);
    void addSide(const models::Act &act, const models::Act &other, const CourtTime &time, const WordBox &word);
    void addDocuments(QVBoxLayout &column, const models::Act &act, const models::Act &other);
    void showChoices(std::vector<Choice> choices);
    [[nodiscard]] std::vector<Choice> choicesFor() const;
    [[nodiscard]] QString wordsFor(Choice choice) const;
    [[nodiscard]] QString hintFor(Choice choice) const;
    [[nodiscard]] QString sentenceFor() const;
    void choose(std::size_t place);
    void openNote(const QString &beginning);
    void back();

    const domain::CodeTables &m_tables;
    QVBoxLayout *m_sides;
    CheckWords *m_sentence;
    QWidget *m_notesBlock;
    CheckWords *m_notes;
    NoteBox *m_note;
    QVBoxLayout *m_buttonColumn;
    std::vector<QPushButton *> m_buttons;
    std::vector<QAction *> m_keys;
    std::vector<Choice> m_choices;
    models::TwoActs m_acts;
    domain::UserId m_me;
    domain::SubmissionId m_about;
    QHash<domain::SubmissionId, QString> m_typed; ///< Notes begun about other filings.
};

} // namespace dais::widgets
