#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace dais::widgets {

/// A list to tick several lines of, with a field that finds lines by a few letters. Space ticks; UI thread.
class TickList : public QWidget {
    Q_OBJECT
public:
    /// `name` is what the list is called when read aloud; `lines` how many are in sight.
    TickList(const QString &name, int lines, QWidget *parent = nullptr);

    struct Line {
        QString key;
        QString words;

        friend bool operator==(const Line &, const Line &) = default;
    };
    /// Other lines to choose from; what was ticked stays ticked where it is still among them.
    void setLines(const std::vector<Line> &lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    void setTicked(const QStringList &keys);
    /// The keys of the ticked lines, in the order of the list.
    [[nodiscard]] QStringList ticked() const;
    [[nodiscard]] QListWidget &list() { return *m_list; }

signals:
    void changed();

private:
    void find(const QString &words);
    std::vector<Line> m_lines;
    QLineEdit *m_find;
    QListWidget *m_list;
};

} // namespace dais::widgets
