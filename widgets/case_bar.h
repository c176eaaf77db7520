#pragma once

#include "widgets/status_word.h"
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace dais::widgets {

class ElidedLabel;

/// What the top bar says of the case that is open. It stands in the top bar in place of the screen's title; a
/// bar of its own cost 40 pixels for nothing.
struct CaseFacts {
    QString aNumber;      ///< Whole, "A000-118-907"; never cut.
    QString name;         ///< The respondent, as the court writes it.
    QString detail;       ///< Next hearing and interpreter; gives way when the bar is narrow.
    QList<WordBox> words; ///< "Whole record is on this computer", "4 new pages".
};

/// Shows those facts in one line: number, name, detail, words. When it gets narrow the detail is cut first,
/// then the quiet words go, then the name is cut; number and loud words stay whole.
class CaseBar : public QWidget {
    Q_OBJECT

public:
    explicit CaseBar(QWidget *parent = nullptr);
    void setCase(const CaseFacts &facts);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();

    QLabel *m_number;
    ElidedLabel *m_name;
    ElidedLabel *m_detail;
    QHBoxLayout *m_words;
};

} // namespace dais::widgets
