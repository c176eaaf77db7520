#pragma once

#include "widgets/command_model.h"
#include "widgets/overlay.h"

class QLineEdit;
class QListView;

namespace dais::widgets {

/// Finds a case, a page or a command by typing (Ctrl+K). Every line shows the keys that do the same. It lists
/// the actions of the window, so that each command is written once. UI thread.
class CommandPalette : public Overlay {
    Q_OBJECT

public:
    /// Covers `host`; lists the actions that can be seen below it.
    explicit CommandPalette(QWidget &host);

    /// What else is looked through; null for commands only. Outlives the palette.
    void setSearch(CommandSearch *search) { m_search = search; }

    /// The action that opens the palette; it need not be found in it.
    void setOpener(const QAction *opener) { m_opener = opener; }

    /// Opens with something typed already.
    void openWith(const QString &typed = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void move(int step);
    void run(OpenIn where);
    [[nodiscard]] QList<QAction *> actionsInSight() const;

    QWidget &m_host;
    CommandSearch *m_search = nullptr;
    const QAction *m_opener = nullptr;
    CommandModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QList<QAction *> m_actions; ///< Of the window as it was when the palette opened.
};

} // namespace dais::widgets
