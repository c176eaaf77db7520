#pragma once

#include "domain/roster.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace dais::widgets {

class TickList;

/// Asks with whom marks are shared, by name: new ones from now on, and those that are there if the person says so, as when
/// a case goes to another judge. Hidden until asked for. UI thread.
class CirclePanel : public QWidget {
    Q_OBJECT
public:
    explicit CirclePanel(QWidget *parent = nullptr);

    /// Whom one can name: colleagues, without oneself. `mine` is how many marks of one's own the record has.
    void open(const std::vector<domain::RosterEntry> &people, int mine);

signals:
    /// These people, and oneself, see marks from now on; with `existing`, copies of the marks that are there, too.
    void circleWanted(const std::vector<dais::domain::UserId> &people, const QString &names, bool existing);
    void closed();

private:
    void leave();
    void share();
    void say();

    std::vector<domain::RosterEntry> m_people;
    TickList *m_list;
    QCheckBox *m_existing;
    QPushButton *m_share;
    QLabel *m_says;
};

} // namespace dais::widgets
