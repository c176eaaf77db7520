#include "app/kept_desk.h"

namespace dais::app {

namespace {

constexpr int mostCases = 20'000; ///< Of all judges of a court in these days: each picks their own among them.
constexpr int longestDays = 6;    ///< Between two days on which a court hears anything.
constexpr qint64 dayAndAHalf = 36 * 60 * 60;
constexpr qint64 courtDay = 14 * 60 * 60; ///< From the first hearing of a day to its last, seconds.
constexpr qint64 stillUnderWay = 6 * 60 * 60;
constexpr int soon = 2'000;
constexpr int hour = 60 * 60 * 1000;

} // namespace

std::vector<domain::CaseId> nextDocket(const std::vector<domain::CaseFile> &heard, const QDateTime &now,
                                       const store::Actor &me)
{
    std::vector<domain::CaseId> cases;
    std::optional<QDateTime> until;
    for (const domain::CaseFile &file : heard) {
        const bool isTheirs = me.role == domain::Role::Judge && file.judge == me.user;
        if (file.seal) // Its record comes with the sealed matter, to whoever is named there.
            continue;
        if (!file.nextHearingAt || *file.nextHearingAt < now.addSecs(-stillUnderWay))
            continue;
        if (me.role == domain::Role::CourtAdministrator) { // Who keeps the docket keeps what is heard on it.
            cases.push_back(file.id);
            continue;
        }
        if (!isTheirs)
            continue;
        if (!until)
            until = std::max(now.addSecs(dayAndAHalf), file.nextHearingAt->addSecs(courtDay));
        if (*file.nextHearingAt <= *until)
            cases.push_back(file.id);
    }
    return cases;
}

KeptDesk::KeptDesk(const Parts &parts) : m_parts(parts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &KeptDesk::look);
    m_hours.setInterval(hour);
    connect(&m_hours, &QTimer::timeout, this, &KeptDesk::look);
    m_hours.start();
    connect(&parts.feed, &store::ChangeFeed::changed, this, [this](const store::ChangeSet &changes) {
        const auto isCase = [](const domain::EntityRef &ref) { return ref.kind == domain::EntityKind::Case; };
        if (changes.everything || std::ranges::any_of(changes.entities, isCase))
            m_soon.start();
    });
}

void KeptDesk::look()
{
    const QDateTime now = m_parts.clock.now();
    const int days = m_parts.me.role == domain::Role::CourtAdministrator ? m_parts.docketDays : longestDays;
    const auto heard = m_parts.record.heardBetween(now.addSecs(-stillUnderWay), now.addDays(days), mostCases);
    const auto before = m_parts.subscriptions.docket();
    if (!heard || !before)
        return; // A busy database: the next look tries again.
    const auto cases = nextDocket(*heard, now, m_parts.me);
    if (const auto kept = m_parts.subscriptions.setDocket(cases); !kept) {
        qWarning("the records of the next docket were not asked for: %s", qUtf8Printable(kept.error().detail));
        return;
    }
    const bool isMore = std::ranges::any_of(
        cases, [&](const domain::CaseId &id) { return std::ranges::find(*before, id) == before->end(); });
    if (isMore)
        emit contactWanted();
}

} // namespace dais::app
