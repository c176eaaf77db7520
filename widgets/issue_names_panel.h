#pragma once

#include <array>
#include <QWidget>

class QLineEdit;

namespace dais::widgets {

/// Names the seven issues that marks have colours for; what is typed is handed out when a field is left or Enter is pressed.
/// Hidden until asked for. UI thread.
class IssueNamesPanel : public QWidget {
    Q_OBJECT
public:
    explicit IssueNamesPanel(QWidget *parent = nullptr);
    /// What they are called now; a field that is being typed in keeps its words.
    void setNames(const QStringList &names);
    void open();

signals:
    /// Issue 1 to 7 is called so from now on.
    void nameWanted(int issue, const QString &name);
    void closed();

private:
    void hand(int issue);
    static constexpr int issues = 7;
    std::array<QLineEdit *, issues> m_fields;
    QStringList m_names;
};

} // namespace dais::widgets
