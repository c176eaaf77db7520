#pragma once

#include <QWidget>

class QGridLayout;

namespace dais::widgets {

/// A few facts, each a muted word and what it says; the words of one column line up. UI thread.
class ReviewFacts : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString word;
        QString value;
    };
    explicit ReviewFacts(QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    /// What is shown, a line a fact: for tests and screen readers.
    [[nodiscard]] QString text() const;

private:
    QGridLayout *m_grid;
    QList<Fact> m_facts;
};

} // namespace dais::widgets
