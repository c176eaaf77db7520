#pragma once

#include "widgets/command_model.h"
#include "widgets/overlay.h"

class QLineEdit;
class QListView;

namespace dais::widgets {

/// Every key that works now, by region: those of the focused region first, then the other regions of the
/// screen, then those that work everywhere. F1, or ? in a list or page. Typing narrows the list.
class KeyHelp : public Overlay {
    Q_OBJECT

public:
    explicit KeyHelp(QWidget &host);

    /// Lists the keys as things stand; `region` is the one that has the focus, or null.
    void openFor(QWidget *region);

private:
    void refresh();
    void gather(const QWidget &widget, const QString &group);

    QWidget &m_host;
    CommandModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QList<CommandRow> m_rows;
};

} // namespace dais::widgets
