#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace dais::widgets {

/// How this computer is: what was tried, and whether it is as it should be. UI thread.
class HealthPage : public QWidget {
    Q_OBJECT
public:
    explicit HealthPage(QWidget *parent = nullptr);

    enum class State {
        Good,
        Warning, ///< Work goes on, with less.
        Bad,     ///< Something is refused because of it.
    };
    struct Line {
        QString what;   ///< "Locked room for documents".
        QString state;  ///< "12 of 12".
        QString detail; ///< What is true, and what to do.
        State how = State::Good;

        friend bool operator==(const Line &, const Line &) = default;
    };
    void setLines(const std::vector<Line> &lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// It is being tried.
    void setBusy();

signals:
    void checkWanted();

private:
    std::vector<Line> m_lines;
    QVBoxLayout *m_column;
    QPushButton *m_again;
};

} // namespace dais::widgets
