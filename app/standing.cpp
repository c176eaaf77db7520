#include "app/standing.h"

#include "widgets/error_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace dais::app {

namespace {

using Kind = sync::SyncState::Kind;

/// Carries the translations of this file.
struct Standing {
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

QString timeIn(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.isValid()
               ? QLocale(QLocale::English).toString(instant.toTimeZone(zone).time(), QStringLiteral("h:mm ap"))
               : QString();
}

widgets::Notice notice(widgets::NoticeLevel level, const QString &icon, const QString &text)
{
    return {.id = syncNotice, .level = level, .icon = icon, .text = text, .actions = {}};
}

} // namespace

widgets::SyncStanding standingOf(const sync::SyncState &state, const QTimeZone &zone)
{
    using Word = widgets::SyncStanding::Kind;
    if (state.needsYou > 0)
        return {Word::NeedsYou, {}, state.needsYou};
    switch (state.kind) {
    case Kind::Starting:
        return {Word::Contacting, {}, 0};
    case Kind::UpToDate:
        return {Word::UpToDate, timeIn(state.contact, zone), 0};
    case Kind::Sending:
        return {state.waiting > 0 ? Word::Sending : Word::Contacting, {}, state.waiting};
    case Kind::Offline:
    case Kind::SignInNeeded:
    case Kind::VersionDiffers:
    case Kind::Trouble:
        return {Word::Offline, timeIn(state.since, zone), 0};
    }
    Q_UNREACHABLE();
}

std::optional<widgets::Notice> noticeOf(const sync::SyncState &state)
{
    switch (state.kind) {
    case Kind::Starting:
    case Kind::UpToDate:
    case Kind::Sending:
        return std::nullopt;
    case Kind::Offline: {
        QString text =
            Standing::tr("You are working offline. Everything you do is saved here and goes to the court when "
                         "the network is back.");
        if (state.waiting > 0)
            text += QLatin1Char(' ') + Standing::tr("%n waiting.", nullptr, state.waiting);
        return notice(widgets::NoticeLevel::Offline, QStringLiteral("network-disconnect"), text);
    }
    case Kind::SignInNeeded:
        return notice(
            widgets::NoticeLevel::NeedsYou, QStringLiteral("object-locked"),
            Standing::tr("The court asks you to sign in again. Your work is saved here and goes out once you have."));
    case Kind::VersionDiffers:
    case Kind::Trouble:
        return notice(widgets::NoticeLevel::NeedsYou, QStringLiteral("data-warning"),
                      widgets::toldOf({Error::Kind::Protocol, state.code}, widgets::Doing::ContactingCourt).body);
    }
    Q_UNREACHABLE();
}

} // namespace dais::app
