#pragma once

#include "models/record_places.h"

#include <functional>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace dais::widgets {

/// Asks where to go in the record, and says while one types where that is: "C 45", "p 1204", words of a title. UI thread.
class GoToBar : public QWidget {
    Q_OBJECT
public:
    explicit GoToBar(QWidget *parent = nullptr);
    /// Where what is typed leads, and what that place is called.
    using Find = std::function<std::optional<models::RecordPlace>(const QString &typed)>;
    using Describe = std::function<QString(const models::RecordPlace &place)>;
    void setPlaces(Find find, Describe describe);
    /// What the empty field says, when it asks for something else than where to go.
    void setAsking(const QString &question);
    /// Shows itself with the caret in the field.
    void open();

signals:
    void placeChosen(const dais::models::RecordPlace &place);
    /// It went away without an answer.
    void left();

private:
    void showAnswer();
    void choose();

    QLineEdit *m_field;
    QLabel *m_answer;
    Find m_find;
    Describe m_describe;
};

} // namespace dais::widgets
