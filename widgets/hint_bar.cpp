#include "widgets/hint_bar.h"
#include "widgets/accessible.h"
#include "widgets/colour_tokens.h"
#include "widgets/key_cap.h"
#include "widgets/metrics.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace dais::widgets {
namespace {

constexpr int barHeight = 28;
constexpr int mostHints = 7;
constexpr int capToWord = 6;

int hintWidth(const KeyHint &hint, const QFontMetrics &metrics)
{
    return keyCapSize(hint.caps).width() + capToWord + metrics.horizontalAdvance(hint.word) + space::side;
}

} // namespace

UndoLine::UndoLine(QWidget *parent) : QWidget(parent), m_button(new QPushButton(tr("Undo"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->addStretch();
    layout->addWidget(m_button);
    setHeightAt100Percent(*m_button, 24);
    setType(*m_button, Type::Secondary);
    markAlert(*this);
    connect(m_button, &QPushButton::clicked, this, &UndoLine::undoRequested);
    followTextSize(*this, [this] { updateGeometry(); });
}

void UndoLine::setOffer(const QString &text, const QKeySequence &key)
{
    m_text = text;
    m_button->setText(textWithKey(tr("Undo"), key));
    announce(*this, tr("%1. %2").arg(text, m_button->text()));
    updateGeometry();
    update();
}

int UndoLine::wordsWidth() const
{
    return QFontMetrics(fontOf(Type::Secondary)).horizontalAdvance(m_text) + 2;
}

QSize UndoLine::sizeHint() const
{
    return {wordsWidth() + space::inner + m_button->sizeHint().width(), scaled(barHeight) - 1};
}

void UndoLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fontOf(Type::Secondary));
    painter.setPen(tokensFor(this).text);
    const QRect room = rect().adjusted(0, 0, -m_button->width() - space::inner, 0);
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, shown);
}

HintBar::HintBar(QWidget *parent) : QWidget(parent), m_helpCaps(QStringLiteral("?")), m_undo(new UndoLine(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::inner, 1, space::inner, 0);
    layout->addStretch();
    layout->addWidget(m_undo);
    m_undo->hide();
    m_undoEnds.setSingleShot(true);
    connect(&m_undoEnds, &QTimer::timeout, this, &HintBar::withdrawUndo);
    connect(m_undo, &UndoLine::undoRequested, this, &HintBar::undoRequested);
    setHeightAt100Percent(*this, barHeight);
    markStaticText(*this);
}

void HintBar::setRegion(QWidget *region)
{
    if (m_region)
        m_region->removeEventFilter(this);
    m_region = region;
    if (region)
        region->installEventFilter(this);
    refresh();
}

void HintBar::setHelpKey(const QString &caps)
{
    m_helpCaps = caps;
    refresh();
}

void HintBar::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void HintBar::offerUndo(const QString &text, const QKeySequence &key, int milliseconds)
{
    m_undo->setOffer(text, key);
    m_undo->show();
    m_undoEnds.start(milliseconds);
    refresh();
}

void HintBar::withdrawUndo()
{
    m_undoEnds.stop();
    m_undo->hide();
    refresh();
}

QList<KeyHint> HintBar::hints() const
{
    QList<KeyHint> all = m_region ? hintsOf(*m_region) : QList<KeyHint>();
    all = all.first(std::min<qsizetype>(all.size(), mostHints - 1));
    all.append({m_helpCaps, tr("all keys")});
    return all;
}

void HintBar::refresh()
{
    QStringList said;
    for (const KeyHint &hint : hints())
        said.append(tr("%1 %2").arg(hint.caps, hint.word));
    setAccessibleName(said.join(QStringLiteral(", ")));
    setAccessibleDescription(m_note);
    update();
}

QSize HintBar::sizeHint() const
{
    return {400, scaled(barHeight)};
}

bool HintBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool changed = event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionChanged ||
                         event->type() == QEvent::ActionRemoved;
    if (changed && watched == m_region)
        refresh();
    return false;
}

void HintBar::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    painter.setFont(fontOf(Type::Secondary));
    const QFontMetrics metrics = painter.fontMetrics();

    const int noteWidth = metrics.horizontalAdvance(m_note) + 2;
    int right = width() - space::inner;
    if (m_undo->isVisible())
        right = m_undo->x() - space::side;
    else if (!m_note.isEmpty())
        right -= noteWidth + space::side;

    QList<KeyHint> shown = hints();
    const auto total = [&] {
        int sum = 0;
        for (const KeyHint &hint : shown)
            sum += hintWidth(hint, metrics);
        return sum;
    };
    while (shown.size() > 1 && space::inner + total() - space::side > right)
        shown.removeAt(shown.size() - 2); // "All keys" stays to the last: the others are found there.
    int x = space::inner;
    painter.setPen(t.muted);
    for (const KeyHint &hint : shown) {
        const int cap = keyCapSize(hint.caps).width();
        paintKeyCap(painter, QRect(x, 1, cap, height() - 1), hint.caps, t);
        painter.drawText(QRect(x + cap + capToWord, 1, metrics.horizontalAdvance(hint.word) + 2, height() - 1),
                         Qt::AlignVCenter | Qt::AlignLeft, hint.word);
        x += hintWidth(hint, metrics);
    }
    if (!m_undo->isVisible() && x + noteWidth < width())
        painter.drawText(rect().adjusted(0, 1, -space::inner, 0), Qt::AlignVCenter | Qt::AlignRight, m_note);
}

} // namespace dais::widgets
