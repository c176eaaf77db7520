#include "widgets/sync_word.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QPainter>

namespace dais::widgets {
namespace {

WordBox boxOf(const SyncStanding &standing)
{
    switch (standing.kind) {
    case SyncStanding::Kind::UpToDate:
        return {QStringLiteral("checkmark"), SyncWord::tr("Up to date, %1").arg(standing.when), Tint::Quiet};
    case SyncStanding::Kind::Contacting:
        return {QStringLiteral("view-refresh"), SyncWord::tr("Contacting the court"), Tint::Quiet};
    case SyncStanding::Kind::Sending:
        return {QStringLiteral("cloud-upload"), SyncWord::tr("Sending %1").arg(standing.count), Tint::Info};
    case SyncStanding::Kind::Offline:
        return {QStringLiteral("network-disconnect"), SyncWord::tr("Offline since %1").arg(standing.when), Tint::Warn};
    case SyncStanding::Kind::NeedsYou:
        return {QStringLiteral("flag-red"), SyncWord::tr("Needs you %1").arg(standing.count), Tint::Bad};
    }
    Q_UNREACHABLE();
}

} // namespace

SyncWord::SyncWord(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTextSize(*this, [this] { updateGeometry(); });
    setStanding({});
}

void SyncWord::setStanding(const SyncStanding &standing)
{
    m_box = boxOf(standing);
    setText(m_box.text);
    setAccessibleName(tr("Contact with the court: %1").arg(m_box.text));
    updateGeometry();
    update();
}

QSize SyncWord::sizeHint() const
{
    return wordBoxSize(m_box) + QSize(4, 4);
}

void SyncWord::paintEvent(QPaintEvent *)
{
    const ColourTokens &t = tokensFor(this);
    QPainter painter(this);
    paintWordBox(painter, rect().adjusted(2, 2, -2, -2), m_box, t);
    if (hasFocus())
        parts::ring(painter, rect(), t.focus, t.focusWidth);
}

} // namespace dais::widgets
