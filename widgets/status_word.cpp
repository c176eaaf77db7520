#include "widgets/status_word.h"
#include "widgets/accessible.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QFontMetrics>
#include <QPainter>

namespace dais::widgets {
namespace {

constexpr int sideMargin = 6;
constexpr int iconGap = 4;

int iconSide()
{
    return scaled(14);
}

} // namespace

WordBox wordBoxOf(Word word, Visit visit)
{
    switch (word) {
    case Word::SavedHere:
        return {QStringLiteral("document-save"), StatusWord::tr("Saved here"), Tint::Plain};
    case Word::Received:
        return {QStringLiteral("checkmark"), StatusWord::tr("Received by court"), Tint::Info};
    case Word::Entered:
        return {QStringLiteral("task-complete"), StatusWord::tr("Entered"),
                visit == Visit::First ? Tint::Ok : Tint::Quiet};
    case Word::NeedsYou:
        return {QStringLiteral("flag-red"), StatusWord::tr("Needs you"), Tint::Bad};
    case Word::NotSaved:
        return {QStringLiteral("dais-warning"), StatusWord::tr("Not saved"), Tint::Bad};
    case Word::SignedNotEntered:
        return {QStringLiteral("dais-signed"), StatusWord::tr("Signed, not entered"), Tint::Info};
    }
    Q_UNREACHABLE();
}

QString wordInFull(Word word, const QString &when, const QString &why)
{
    switch (word) {
    case Word::SavedHere:
        return StatusWord::tr("Saved on this computer at %1. It has not reached the court.").arg(when);
    case Word::Received:
        return StatusWord::tr("The court has it. It is not in the record yet.");
    case Word::Entered:
        return StatusWord::tr("In the record since %1.").arg(when);
    case Word::NeedsYou:
        return why.isEmpty() ? StatusWord::tr("This needs a decision from you. Open it to see why.") : why;
    case Word::NotSaved:
        return StatusWord::tr("This computer could not save it. Your text is still here; try again or save elsewhere.");
    case Word::SignedNotEntered:
        return StatusWord::tr("Signed here at %1. It is entered when the court has checked that nothing changed.")
            .arg(when);
    }
    Q_UNREACHABLE();
}

QSize wordBoxSize(const WordBox &box)
{
    const QFontMetrics metrics(fontOf(Type::WordStrong));
    const int icon = box.icon.isEmpty() ? 0 : iconSide() + iconGap;
    return {metrics.horizontalAdvance(box.text) + icon + 2 * sideMargin, std::max(scaled(20), metrics.height() + 3)};
}

void paintWordBox(QPainter &painter, const QRect &rect, const WordBox &box, const ColourTokens &tokens)
{
    const QSize wanted = wordBoxSize(box);
    const QRect frame(rect.x(), rect.y() + (rect.height() - wanted.height()) / 2,
                      std::min(wanted.width(), rect.width()), wanted.height());
    const Ink ink = tokens.ink(box.tint);
    parts::box(painter, frame, ink.fill, ink.edge);

    QRect words = frame.adjusted(sideMargin, 0, -sideMargin, 0);
    if (!box.icon.isEmpty()) {
        const int side = iconSide();
        paintInk(painter, QRect(words.x(), frame.y() + (frame.height() - side) / 2, side, side), box.icon, ink.text);
        words.setLeft(words.left() + side + iconGap);
    }
    painter.save();
    const QFont font = fontOf(Type::WordStrong);
    painter.setFont(font);
    painter.setPen(ink.text);
    const QString shown = QFontMetrics(font).elidedText(box.text, Qt::ElideRight, words.width() + 1);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, shown);
    painter.restore();
}

StatusWord::StatusWord(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    markStaticText(*this);
    followTextSize(*this, [this] { updateGeometry(); });
}

void StatusWord::setWord(Word word, const QString &inFull, Visit visit)
{
    setBox(wordBoxOf(word, visit), inFull);
}

void StatusWord::setBox(const WordBox &box, const QString &inFull)
{
    m_box = box;
    setToolTip(inFull);
    setAccessibleName(inFull.isEmpty() ? box.text : tr("%1. %2").arg(box.text, inFull));
    updateGeometry();
    update();
}

QSize StatusWord::sizeHint() const
{
    return wordBoxSize(m_box);
}

void StatusWord::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintWordBox(painter, rect(), m_box, tokensFor(this));
}

} // namespace dais::widgets
