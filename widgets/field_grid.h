#pragma once

#include <optional>
#include <QDate>
#include <QGridLayout>

class QLineEdit;

namespace dais::widgets {

/// Words on the left, fields on the right: what a clerk checks against page 1. Owned by `parent`, whose layout it is.
class FieldGrid : public QGridLayout {
    Q_OBJECT
public:
    explicit FieldGrid(QWidget *parent);
    /// A line of text with its word, which is its accessible name too.
    QLineEdit *addText(const QString &word, const QString &text);
    /// Any other field; its word is its accessible name.
    void addField(QWidget *field);
    /// Something without a word: a heading over both columns, or a check box under the fields.
    void addWhole(QWidget *widget);
    void addUnder(QWidget *widget);
};

/// How dates are shown in fields: "04/17/1990".
[[nodiscard]] QString typedDate(const QDate &date);
/// A date as people type it, month first, or in ISO form; none when it cannot be read.
[[nodiscard]] std::optional<QDate> readTypedDate(const QString &text);

} // namespace dais::widgets
