#pragma once

#include "models/docket_issues.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace dais::widgets {

/// What is to be settled on the docket: a list, and what can be done with the line that is chosen. UI thread.
class DocketSettleList : public QWidget {
    Q_OBJECT
public:
    explicit DocketSettleList(QWidget *parent = nullptr);

    struct Line {
        models::DocketIssue issue;
        QString title;
        QString detail;
    };
    /// Shows other lines; the chosen one stays chosen where it is still there.
    void setLines(const std::vector<Line> &lines);
    /// What can be done with the chosen line: words of each button, in order.
    void setFixes(const QStringList &words);
    [[nodiscard]] const models::DocketIssue *chosen() const;
    [[nodiscard]] int count() const { return int(m_lines.size()); }
    /// To the next line, with the keyboard.
    void next();
    /// What stands there, a line each.
    [[nodiscard]] QStringList lines() const;

signals:
    void chosenChanged();
    /// The button at this place was pressed.
    void fixWanted(int place);

private:
    QLabel *m_head;
    QListWidget *m_list;
    QLabel *m_none;
    std::vector<QPushButton *> m_fixes;
    std::vector<Line> m_lines;
};

} // namespace dais::widgets
