#pragma once

#include "widgets/colour_tokens.h"
#include <QWidget>

class QPainter;

namespace dais::widgets {

/// The words that carry a person's act from this computer into the record. The screen never shows a stronger
/// one than is proven.
enum class Word {
    SavedHere,        ///< Written to this disk, not yet acknowledged.
    Received,         ///< The server holds it durably.
    Entered,          ///< The server has carried it out.
    NeedsYou,         ///< Refused, held, or two decisions differ.
    NotSaved,         ///< The disk refused; what was typed is still on the screen.
    SignedNotEntered, ///< An order signed here that the court has not yet checked.
};

/// Once something is Entered, the word fades to plain grey on the next visit.
enum class Visit { First, Later };

/// One word in a box: any short state, drawn by delegates and by the widget alike.
struct WordBox {
    QString icon; ///< Name of a glyph; may be empty.
    QString text;
    Tint tint = Tint::Plain;
};

/// Icon, word and tint of a state.
[[nodiscard]] WordBox wordBoxOf(Word word, Visit visit = Visit::First);

/// The whole sentence behind the word, for tooltips and screen readers. `when` is already written in the
/// court's zone
/// ("9:58:04", "Nov 20, 2026 9:58 am EST"); `why` is the sentence of a Needs you, else empty.
[[nodiscard]] QString wordInFull(Word word, const QString &when, const QString &why = {});

/// The size that a box needs at the present text size.
[[nodiscard]] QSize wordBoxSize(const WordBox &box);

/// Paints the box in the middle of the rectangle's height and at its left; elides when the rectangle is too
/// narrow.
void paintWordBox(QPainter &painter, const QRect &rect, const WordBox &box, const ColourTokens &tokens);

/// The same box as a widget; a screen reader hears its full sentence (the tooltip) when there is one.
class StatusWord : public QWidget {
    Q_OBJECT

public:
    explicit StatusWord(QWidget *parent = nullptr);

    /// Shows a state with its sentence.
    void setWord(Word word, const QString &inFull, Visit visit = Visit::First);
    /// Shows any short state.
    void setBox(const WordBox &box, const QString &inFull = {});
    [[nodiscard]] const WordBox &box() const { return m_box; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WordBox m_box;
};

} // namespace dais::widgets
