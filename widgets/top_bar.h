#pragma once

#include "widgets/case_bar.h"
#include "widgets/sync_word.h"
#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace dais::widgets {

class ElidedLabel;
class FindBox;
class KeyCap;

/// The bar at the top: title or case, the find box, how things stand with the court, who works here, the menu
/// (F10).
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// A screen's title and the line beside it ("Newark Immigration Court").
    void setTitle(const QString &title, const QString &detail);
    /// The open case in place of the title.
    void setCase(const CaseFacts &facts);
    /// Who is signed in, as colleagues know them.
    void setPerson(const QString &name);
    void setStanding(const SyncStanding &standing);

    [[nodiscard]] QMenu &menu() { return *m_menu; }
    /// Opens the menu under its button.
    void openMenu();

signals:
    void findRequested(const QString &typed);
    /// The sync word was pressed.
    void standingPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QStackedWidget *m_heading;
    QLabel *m_title;
    ElidedLabel *m_detail;
    CaseBar *m_case;
    FindBox *m_find;
    KeyCap *m_findKey;
    SyncWord *m_standing;
    QLabel *m_person;
    QToolButton *m_menuButton;
    QMenu *m_menu;
};

} // namespace dais::widgets
